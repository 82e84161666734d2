import * as fc from 'fast-check'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { matchExpression, parseQuery } from '../../src/store/search-query.ts'

const expression = (text: string) => matchExpression(parseQuery(text), [])

describe('parseQuery()', () => {
  it.each([
    ['Hafen Licht', '({title lede body} : ("hafen" AND "licht"))'],
    ['"Neues  Licht" -Mole', '({title lede body} : ("neues licht") NOT ("mole"))'],
    ['„Altes Licht“ Leucht*', '({title lede body} : ("altes licht" AND "leucht" *))'],
    ['-"alte Mole" Hafen', '({title lede body} : ("hafen") NOT ("alte mole"))'],
    ['L’Éclair', '({title lede body} : ("l eclair"))'],
    ['東京都', '({title lede body} : ("東京 京都"))'],
    ['犬', '({title lede body} : ("犬" *))'],
    ['2020年', '({title lede body} : ("2020 年" *))'],
    ['a NOT "b', '({title lede body} : ("a" AND "not" AND "b"))'],
  ])('reads %s', (text, written) => {
    expect(expression(text)).toBe(written)
  })

  it.each(['', '   ', '-mole', '*', '"', '"""', '-"', '^:{}()', '\0', '\uD800'])(
    'wants nothing of %j',
    (text) => {
      expect(expression(text)).toBeNull()
    },
  )

  it('never makes an expression that FTS5 refuses', async () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            '"',
            '-',
            '*',
            '(',
            ')',
            'AND',
            'NEAR(',
            'title:',
            '^',
            '犬',
            'é',
            ' ',
            "'",
          ),
          { maxLength: 30 },
        )
        .map((parts) => parts.join('')),
    )

    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        const match = expression(text)
        if (match === null) return
        await env.DB.prepare('SELECT rowid FROM search WHERE search MATCH ?').bind(match).run()
      }),
      { numRuns: 300 },
    )
  })
})
