import { describe, expect, it } from 'vitest'
import { articleText } from '../../src/article/article-text.ts'
import { paragraph, root, specimen } from '../site/specimen.ts'

describe('articleText()', () => {
  it('says below the title of what it is a translation', async () => {
    const printed = articleText(await specimen(), 'Machine translation.')

    expect(printed).toMatch(/^Harbour ferry [^\n]+\n\nMachine translation\.\n\nThe old boat/)
  })

  it('parts title, lede, body and source by blank lines', async () => {
    const article = await specimen({ body: root(paragraph('One.'), paragraph('Two.')) })

    expect(articleText(article)).toBe(
      'Harbour ferry returns after eleven years\n\n' +
        'The old boat crosses the bay again, and the whole town came to see it.\n\n' +
        'One.\n\nTwo.\n\nhttps://rheinblick.example/a.html\n',
    )
  })

  it('leaves out a lede that is not there', async () => {
    const article = await specimen({ lede: null })

    expect(articleText(article)).toMatch(/^Harbour ferry returns after eleven years\n\nThe first/)
  })
})
