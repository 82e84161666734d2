import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'

const paragraphs = (what: string) =>
  [1, 2, 3, 4]
    .map(
      (day) =>
        `<p>On day ${day} the harbour master wrote of ${what}, and of little else all the way to the evening.</p>`,
    )
    .join('')
const article = (title: string, what: string) =>
  `<article><h1>${title}</h1><div itemprop="articleBody">${paragraphs(what)}</div></article>`

function textOf(html: string): string {
  const result = clean(
    `<html><head><title>The ferry sails again</title></head><body>${html}</body></html>`,
    {
      url: 'https://quill.example/news/ferry',
      now: new Date('2026-11-23T12:00:00Z'),
    },
  )
  if (result.outcome === 'refused') throw new Error(result.detail)
  return plainText(result.content.body)
}

describe('findContainer()', () => {
  const own = article('The ferry sails again', 'ferries')
  const next = article('The wall that held for eleven days', 'walls')

  it("reads the article with the page's title, not the articles after it", () => {
    const text = textOf(`<main>${own}${next}${article('Nine sorts of rope', 'ropes')}</main>`)

    expect(text).toContain('ferries')
    expect(text).not.toMatch(/walls|ropes/)
  })

  it('reads the parts of one article in separate elements', () => {
    const parts = `<article><h1>The ferry sails again</h1>${paragraphs('ferries')}</article><article><h2>The next day</h2>${paragraphs('walls')}</article>`

    expect(textOf(`<main>${parts}</main>`)).toMatch(/ferries[^]*walls/)
  })

  it('reads the whole page when the title has no text of its own', () => {
    const head = '<article><h1>The ferry sails again</h1><p>By the harbour master.</p></article>'

    expect(textOf(`<main>${head}${next}</main>`)).toContain('walls')
  })
})
