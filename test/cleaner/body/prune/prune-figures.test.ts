import { describe, expect, it } from 'vitest'
import type { Figure } from '../../../../src/article/body.ts'
import { phrasingText } from '../../../../src/article/plain-text.ts'
import { clean } from '../../../../src/cleaner/index.ts'

const paragraph =
  'The harbour master opened the gates again on Monday morning, eleven days after the storm had closed them.'

function figures(html: string): Figure[] {
  const result = clean(
    `<html><head><title>Ferry sails again</title><meta name="author" content="Jory Fenn"></head><body><article>
     <h1>Ferry sails again</h1>${html}<p>${paragraph}</p><p>${paragraph} Twice.</p></article></body></html>`,
    { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') },
  )
  if (result.outcome === 'refused') throw new Error(result.detail)
  return result.content.body.children.filter((block): block is Figure => block.type === 'figure')
}

describe('figureReason()', () => {
  it('drops a portrait of the author and keeps a captioned one', () => {
    const portrait = '<img src="/fenn.jpg" alt="Jory Fenn">'

    expect(figures(portrait)).toEqual([])
    expect(
      figures(`<figure>${portrait}<figcaption>Fenn at the gate.</figcaption></figure>`),
    ).toHaveLength(1)
  })

  it('drops a picture that was shown before', () => {
    expect(figures('<img src="/a.jpg" alt="Gate"><p>Text.</p><img src="/a.jpg">')).toHaveLength(1)
  })
})

describe('dropTitleCaption()', () => {
  it.each([
    ['Ferry sails again 23/11/26', ''],
    [
      'Ferry sails again with three hundred people on board',
      'Ferry sails again with three hundred people on board',
    ],
  ])('reads the caption %j as %j', (caption, kept) => {
    const [figure] = figures(
      `<figure><img src="/a.jpg"><figcaption>${caption}</figcaption></figure>`,
    )

    expect(phrasingText(figure?.caption ?? [])).toBe(kept)
  })
})
