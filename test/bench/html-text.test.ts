import { describe, expect, it } from 'vitest'
import { htmlText } from '../../bench/cleaner/html-text.ts'

describe('htmlText()', () => {
  it('sets a blank line between blocks, however they are nested', () => {
    const { text } = htmlText('<div><p>The ferry</p><ul><li>was <b>late</b><li>again</ul></div>')

    expect(text).toBe('The ferry\n\nwas late\n\nagain')
  })

  it('takes captions out of the text', () => {
    const html = '<p>Late.</p><figure><img><figcaption>The <i>pier</i></figcaption></figure>'

    expect(htmlText(html)).toEqual({ text: 'Late.', captions: ['The pier'] })
  })

  it('leaves out what is not read', () => {
    expect(htmlText('<style>p {}</style><p>Late.</p><script>ferry()</script>').text).toBe('Late.')
  })
})
