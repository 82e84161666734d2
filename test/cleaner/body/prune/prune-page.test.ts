import { describe, expect, it } from 'vitest'
import { plainText } from '../../../../src/article/plain-text.ts'
import { clean } from '../../../../src/cleaner/index.ts'

const lines = (count: number, what: string) =>
  Array.from(
    { length: count },
    (_, day) =>
      `<p>On day ${day} the harbour master wrote of ${what}, and of little else all the way to the evening.</p>`,
  ).join('')

function textOf(html: string): string {
  const result = clean(
    `<html><head><title>The ferry sails again</title></head><body><h1>The ferry sails again</h1>${html}</body></html>`,
    { url: 'https://quill.example/news/ferry', now: new Date('2026-11-23T12:00:00Z') },
  )
  if (result.outcome === 'refused') throw new Error(result.detail)
  return plainText(result.content.body)
}

describe('prunePage()', () => {
  it('drops a complementary part that is longer than the article', () => {
    const text = textOf(
      `<div>${lines(14, 'ferries')}</div><div role="complementary">${lines(30, 'other news')}</div>`,
    )

    expect(text).toContain('ferries')
    expect(text).not.toContain('other news')
  })

  it('keeps it when there is no other article', () => {
    expect(
      textOf(`<p>Of ferries.</p><div role="complementary">${lines(30, 'ferries')}</div>`),
    ).toContain('ferries')
  })
})
