import { env } from 'cloudflare:workers'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  matchExpression,
  parseQuery,
  rankExpressions,
} from '../../../src/store/search/search-query.ts'

const expression = (text: string) => matchExpression(parseQuery(text), [])

describe('parseQuery()', () => {
  it.each([
    ['Hafen Licht', '(TEXT : "hafen" AND TEXT : "licht")'],
    ['"Neues  Licht" -Mole', '(((TEXT : "neues" AND TEXT : "licht")) NOT (TEXT : "mole"))'],
    ['„Altes Licht“ Leucht*', '((TEXT : "altes" AND TEXT : "licht") AND TEXT : "leucht" *)'],
    ['-"alte Mole" Hafen', '(TEXT : "hafen")'],
    ['L’Éclair', '((TEXT : "l" AND TEXT : "eclair"))'],
    ['東京都', '((TEXT : "東京" AND TEXT : "京都"))'],
    ['犬', '(TEXT : "犬" *)'],
    ['צה"ל ארה"ב', '((TEXT : "צה" AND TEXT : "ל") AND (TEXT : "ארה" AND TEXT : "ב"))'],
    ['"צה"ל בעזה" -כן', '(((TEXT : "צה" AND TEXT : "ל" AND TEXT : "בעזה")) NOT (TEXT : "כן"))'],
    [
      '＂京都の＂　－寺　ﾎﾃﾙ＊',
      '(((TEXT : "京都" AND TEXT : "都の") AND (TEXT : "ホテ" AND TEXT : "テル" *)) NOT (TEXT : "寺" *))',
    ],
    ['f**k', '((TEXT : "f" AND TEXT : "k"))'],
    ['2020年', '((TEXT : "2020" AND TEXT : "年" *))'],
    ['a NOT "b', '(TEXT : "a" AND TEXT : "not" AND TEXT : "b")'],
    ['mühl*', '((TEXT : "muhl" * OR TEXT : "muehl" *))'],
    [
      'muehl*',
      '((TEXT : "muehl" * OR (TEXT : "muhl" * AND FACTS : "spelt:muehl" *) OR FACTS : "spelt:muehl" *))',
    ],
    [
      '"Bad Muehlbach"',
      '((TEXT : "bad" AND (TEXT : "muehlbach" OR (TEXT : "muhlbach" AND FACTS : "spelt:muehlbach") OR FACTS : "spelt:muehlbach")))',
    ],
    [
      'ﷺ ⑴a',
      '((TEXT : "صلي" AND TEXT : "الله" AND TEXT : "عليه" AND TEXT : "وسلم") AND (TEXT : "1" AND TEXT : "a"))',
    ],
    ['neue Bauern', '(TEXT : "neue" AND TEXT : "bauern")'],
  ])('reads %s', (text, written) => {
    expect(
      expression(text)?.replaceAll('{title lede body}', 'TEXT').replaceAll('{facts}', 'FACTS'),
    ).toBe(written)
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
            'ﷺ',
            '⑴',
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
        const ranks = rankExpressions(parseQuery(text), [], 'lede often')
        const expressions = ranks.flatMap(({ title, prominent }) => [title, prominent ?? title])
        for (const one of [match, ...expressions])
          await env.DB.prepare('SELECT rowid FROM texts WHERE texts MATCH ?').bind(one).run()
      }),
      { numRuns: 300 },
    )
  })
})
