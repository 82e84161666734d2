import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../src/article/plain-text.ts'
import { clean } from '../../../../src/cleaner/index.ts'

const paragraph =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

function textOf(html: string): string {
  const result = clean(
    `<html><head><title>Ferry sails again</title></head><body><article><h1>Ferry sails again</h1><p>${paragraph}</p>${html}
     <p>${paragraph} Twice.</p><p>${paragraph} And again, with all of its bells.</p></article></body></html>`,
    { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') },
  )
  if (result.outcome === 'refused') throw new Error(result.detail)
  return plainText(result.content.body)
}

describe('clutterSign()', () => {
  const teaser =
    'Nobody had thought that the wall would hold for eleven days, and yet it did, said the master.'

  it('reads a teaser with a link as clutter, and one without as text', () => {
    const linked = `<div class="teaser-block"><h2><a href="/wall">The wall that held</a></h2><p>${teaser}</p></div>`

    expect(textOf(linked)).not.toContain('Nobody')
    expect(textOf(`<div class="teaser-block"><p>${teaser}</p></div>`)).toContain('Nobody')
  })

  it('keeps the footer of a quotation, which says who spoke', () => {
    expect(
      textOf(`<blockquote><p>${teaser}</p><footer>Ida Crake, engineer</footer></blockquote>`),
    ).toContain('Ida Crake')
  })

  it("reads an element's own name, not that of the block around it", () => {
    const named = (name: string) =>
      textOf(
        `<div class="${name}"><ul><li>${teaser}</li><li>All of the pages of the Quill.</li></ul></div>`,
      )

    expect(named('article-content__sign-in-group')).not.toContain('Nobody')
    expect(named('article-content__items')).toContain('Nobody')
  })

  it("drops a word's tooltip and keeps the word", () => {
    const text = textOf(
      '<p>Nobody had thought that the <span class="term-tooltip">wall<span class="tooltip__content">A wall is a heap of stones.</span></span> would hold for eleven days.</p>',
    )

    expect(text).toContain('that the wall would hold')
  })
})
