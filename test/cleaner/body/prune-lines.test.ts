import { describe, expect, it } from 'vitest'
import { plainText } from '../../../src/article/plain-text.ts'
import { clean } from '../../../src/cleaner/index.ts'

const article = Array.from(
  { length: 6 },
  (_, day) =>
    `<p>On day ${day} the harbour master wrote of ferries, and of little else all the way to the evening.</p>`,
).join('')

function textOf(after: string, before = ''): string {
  const result = clean(
    `<html><head><title>The ferry sails again</title></head><body><main><h1>The ferry sails again</h1>${before}${article}${after}</main></body></html>`,
    { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') },
  )
  if (result.outcome === 'refused') throw new Error(result.detail)
  return plainText(result.content.body)
}

describe('pruneLines()', () => {
  it.each(['12 Comments', 'Коментари', 'コメント', 'Yorumlar (3)'])(
    "drops all that follows the heading of readers' words: %s",
    (label) => {
      const comments = `<h3>${label}</h3><p>I have never seen a ferry that sails in the snow, and I have seen quite a few of them.</p><p>Neither have I, said the second of the readers of this page at length.</p>`

      expect(textOf(comments)).not.toContain('never seen')
    },
  )

  it('keeps the text after a number of comments', () => {
    expect(textOf('', '<p>12 Comments</p>')).toContain('On day 5')
  })

  it("drops the sentence under another story's headline in a box", () => {
    const teaser = (name: string) =>
      `<div><p><a href="/${name}">How the ${name} of the harbour came to be what it is</a></p><p>A walk along the ${name} with the woman who has looked after it for years.</p></div>`
    const text = textOf(
      `<div><h3>Related stories</h3>${['wall', 'lamp', 'bell'].map(teaser).join('')}</div>`,
    )

    expect(text).not.toMatch(/A walk along the (?:wall|lamp|bell)/)
  })

  it('keeps a paragraph under a single link between paragraphs', () => {
    const text = textOf(
      `<div><h3>Related story</h3><p><a href="/wall">How the wall of the harbour came to be what it is</a></p></div><p>In the end the ferry sailed, and the master put his pen away for good.</p>`,
    )

    expect(text).toContain('In the end')
  })

  it('drops the title above the text when a hidden dash separates its words', () => {
    const heading =
      '<h2><span>The ferry</span><span aria-hidden="true"> – </span><span>sails again</span></h2>'

    expect(textOf('', heading)).toMatch(/^On day 0/)
  })
})
