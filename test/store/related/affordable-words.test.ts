import { describe, expect, it } from 'vitest'
import { affordableWords } from '../../../src/store/related/affordable-words.ts'
import type { WeightedWord } from '../../../src/store/tables/schema.ts'

const word = (term: string): WeightedWord => [term, 1, false]
const terms = (words: readonly WeightedWord[]) => words.map(([term]) => term)

describe('affordableWords()', () => {
  it('keeps all words while they are rare', () => {
    const words = ['lido', 'tide', 'new'].map(word)

    expect(affordableWords(words, [{ term: 'lido', count: 40 }], 100)).toEqual(words)
  })

  it('leaves out the commonest when all would cost too much', () => {
    const counts = [
      { term: '', count: 1_000_000 },
      { term: 'council', count: 45_000 },
      { term: 'lido', count: 40 },
      { term: 'swimmers', count: 900 },
    ]
    const words = ['council', 'swimmers', 'lido'].map(word)

    expect(terms(affordableWords(words, counts, 20_000))).toEqual(['swimmers', 'lido'])
  })

  it('counts every part of a word whose script has no spaces', () => {
    const counts = [
      { term: '望遠', count: 600 },
      { term: '遠鏡', count: 600 },
    ]

    expect(affordableWords([word('望遠鏡')], counts, 1000)).toEqual([])
  })
})
