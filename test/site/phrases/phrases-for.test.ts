import { describe, expect, it } from 'vitest'
import { formats } from '../../../src/site/formats/formats.ts'
import { loadPhrases, phrasesFor } from '../../../src/site/phrases/phrases-for.ts'

await Promise.all(['de', 'es', 'fr', 'ar'].map(loadPhrases))

describe('phrasesFor()', () => {
  it.each([
    ['de', 'de'],
    ['de-CH', 'de'],
    ['EN-gb', 'en'],
    ['es-MX', 'es'],
    ['fr', 'fr'],
    ['ar-EG', 'ar'],
    ['mt', 'en'],
  ])('answers %s with words in %s', async (language, expected) => {
    await loadPhrases(language)

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

describe('the phrases of translations', () => {
  it.each(['en', 'de', 'es', 'fr', 'ar'])('name what they are given in %s', (language) => {
    const { by, remaining, waiting, failed, originalIn, readIn, refused, update, refusals } =
      phrasesFor(language).translation
    const said = [
      ...Object.values(by).map((say) => [say('FROM', 'AUTHOR', 'DAY'), 'FROM', 'AUTHOR', 'DAY']),
      [remaining(30, '30', '1,041', 'FROM'), '30', '1,041', 'FROM'],
      [remaining(1, '1', '41', 'FROM'), '41', 'FROM'],
      [failed('INTO', 'CAUSE', 'TIME'), 'INTO', 'CAUSE', 'TIME'],
      [update.failed('CAUSE', 'TIME'), 'CAUSE', 'TIME'],
      [refusals.pair_not_offered('FROM', 'INTO'), 'FROM', 'INTO'],
      ...[waiting, originalIn, readIn, refused, update.refused].map((say) => [say('NAME'), 'NAME']),
    ]

    const unnamed = said.filter(
      ([sentence = '', ...names]) => !names.every((name) => sentence.includes(name)),
    )

    expect(unnamed).toEqual([])
  })
})

describe('fromLanguage()', () => {
  it.each([
    ['en', 'de', 'from German'],
    ['de', 'en', 'aus dem Englischen'],
    ['de', 'de', 'aus dem Deutschen'],
    ['de', 'nb', 'aus dem Norwegischen (Bokmål)'],
    ['de', 'hi', 'aus dem Hindi'],
    ['fr', 'de', 'traduit de l’allemand'],
    ['fr', 'he', 'traduit de l’hébreu'],
    ['fr', 'hu', 'traduit du hongrois'],
    ['fr', 'es', 'traduit de l’espagnol'],
    ['fr', 'yi', 'traduit du yiddish'],
    ['fr', 'uk', 'traduit de l’ukrainien'],
    ['es', 'ja', 'traducido del japonés'],
    ['ar', 'fr', 'ترجمة عن الفرنسية'],
  ])('in %s is right for %s', (language, from, expected) => {
    const { fromLanguage } = phrasesFor(language)

    expect(fromLanguage(formats(language, 'UTC').language(from))).toBe(expected)
    expect(fromLanguage(null)).not.toBe('')
  })
})
