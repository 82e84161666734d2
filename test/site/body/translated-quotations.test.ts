import { describe, expect, it } from 'vitest'
import type { Block, Blockquote } from '../../../src/article/body.ts'
import { translatedQuotations } from '../../../src/site/body/translated-quotations.ts'
import { paragraph, root, text } from '../specimen.ts'

const quote = (...children: Block[]): Blockquote => ({ type: 'blockquote', children })
const inSpanish: Block = {
  type: 'paragraph',
  children: [text('Ya era hora.')],
  data: { hProperties: { lang: 'es' } },
}
const list = (...children: Block[]): Block => ({
  type: 'list',
  ordered: false,
  start: null,
  spread: false,
  children: [{ type: 'listItem', spread: false, children }],
})

describe('translatedQuotations()', () => {
  it('finds quotations with translated words, also in lists', () => {
    const [one, partly, listed] = [
      quote(paragraph('It was time.')),
      quote(inSpanish, paragraph('It was time.')),
      quote(paragraph('At last.')),
    ]

    const found = translatedQuotations(root(one, partly, list(listed)))

    expect([...found]).toEqual([one, partly, listed])
  })

  it('finds the outermost of nested ones', () => {
    const outer = quote(quote(paragraph('It was time.')))

    expect([...translatedQuotations(root(outer))]).toEqual([outer])
  })

  it('leaves those that are in another language, as a whole or block by block', () => {
    const whole = { ...quote(paragraph('Ya era hora.')), data: { hProperties: { lang: 'es' } } }

    expect(translatedQuotations(root(quote(inSpanish), whole)).size).toBe(0)
  })
})
