import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { matchExpression, parseQuery } from '../../../src/store/search/search-query.ts'

const expression = (text: string) => matchExpression(parseQuery(text), [])

describe('parseQuery()', () => {
  it.each([
    ['Hafen Licht', '(TEXT : "hafen" AND TEXT : "licht")'],
    ['"Neues  Licht" -Mole', '((TEXT : "neues licht") NOT (TEXT : "mole"))'],
    ['„Altes Licht“ Leucht*', '(TEXT : "altes licht" AND TEXT : "leucht" *)'],
    ['-"alte Mole" Hafen', '((TEXT : "hafen") NOT (TEXT : "alte mole"))'],
    ['L’Éclair', '(TEXT : "l eclair")'],
    ['東京都', '(TEXT : "東京 京都")'],
    ['犬', '(TEXT : "犬" *)'],
    ['צה"ל ארה"ב', '(TEXT : "צה ל" AND TEXT : "ארה ב")'],
    ['"צה"ל בעזה" -כן', '((TEXT : "צה ל בעזה") NOT (TEXT : "כן"))'],
    [
      '＂京都の＂　－寺　ﾎﾃﾙ＊',
      '((TEXT : "京都 都の" AND TEXT : "ホテ テル" *) NOT (TEXT : "寺" *))',
    ],
    ['f**k', '(TEXT : "f k")'],
    ['2020年', '(TEXT : "2020 年" *)'],
    ['a NOT "b', '(TEXT : "a" AND TEXT : "not" AND TEXT : "b")'],
    ['mühl*', '((TEXT : "muhl" * OR TEXT : "muehl" *))'],
    [
      'muehl*',
      '((TEXT : "muehl" * OR (TEXT : "muhl" * AND facts : "spelt:muehl" *) OR facts : "spelt:muehl" *))',
    ],
    [
      '"Bad Muehlbach"',
      '((TEXT : "bad muehlbach" OR (TEXT : "bad muhlbach" AND facts : "spelt:muehlbach")))',
    ],
    ['neue Bauern', '(TEXT : "neue" AND TEXT : "bauern")'],
  ])('reads %s', (text, written) => {
    expect(expression(text)?.replaceAll('{title lede body}', 'TEXT')).toBe(written)
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
            'ue',
            'ö',
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
