import { describe, expect, it } from 'vitest'
import { phrasesFor } from '../../../src/site/phrases/phrases-for.ts'

describe('phrasesFor()', () => {
  it.each([
    ['de', 'de'],
    ['de-CH', 'de'],
    ['EN-gb', 'en'],
    ['es-MX', 'es'],
    ['fr', 'fr'],
    ['ar-EG', 'ar'],
    ['mt', 'en'],
  ])('answers %s with words in %s', (language, expected) => {
    expect(phrasesFor(language).language).toBe(expected)
  })
})

describe('the phrases in Arabic', () => {
  it.each([
    [1, 'مقالة واحدة'],
    [2, 'مقالتان'],
    [7, '7 مقالات'],
    [11, '11 مقالة'],
    [100, '100 مقالة'],
    [103, '103 مقالات'],
  ])('count %i as the language does', (count, expected) => {
    expect(phrasesFor('ar').articles(count, String(count))).toBe(expected)
  })
})
