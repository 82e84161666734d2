import { describe, expect, it } from 'vitest'
import { phrasesFor } from '../../../src/read/phrases/phrases.ts'

describe('phrasesFor()', () => {
  it.each([
    ['de', 'de'],
    ['de-CH', 'de'],
    ['EN-gb', 'en'],
    ['mt', 'en'],
  ])('answers %s with words in %s', (language, expected) => {
    expect(phrasesFor(language).language).toBe(expected)
  })
})
