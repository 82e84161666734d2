import { describe, expect, it } from 'vitest'
import { printKeywords } from '../../../src/store/related/print-keywords.ts'
import { readKeywords } from '../../../src/store/related/read-keywords.ts'
import type { WeightedWord } from '../../../src/store/tables/schema.ts'

const words: WeightedWord[] = [
  ['wal', 32.44, false],
  ['2026', 31.91, true],
  ['kyjiw', 31.6, true],
  ['हिन्दी', 9.2, false],
  ['hafen', 0.3, false],
]

describe('printKeywords()', () => {
  it('prints the words of a weight in one line', () => {
    expect(printKeywords(words)).toBe('32 wal 2026* kyjiw*\n9 हिन्दी\n1 hafen')
  })

  it('is read with whole weights', () => {
    expect(readKeywords(printKeywords(words))).toEqual([
      ['wal', 32, false],
      ['2026', 32, true],
      ['kyjiw', 32, true],
      ['हिन्दी', 9, false],
      ['hafen', 1, false],
    ])
  })

  it('prints none as nothing', () => {
    expect(printKeywords([])).toBe('')
    expect(readKeywords('')).toEqual([])
  })
})

describe('readKeywords()', () => {
  it.each([
    ['JSON of an older version', '[["wal",2.5,true],["netz",1]]', [['wal', 2.5, true]]],
    ['broken JSON', '[["wal",2.5', []],
    ['what has no weight', 'wal netz', []],
  ])('reads %s', (_what, stored, read) => {
    expect(readKeywords(stored)).toEqual(read)
  })
})
