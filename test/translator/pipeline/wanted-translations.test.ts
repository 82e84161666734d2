import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { engineForm } from '../../../src/translator/engines/engine-settings.ts'
import {
  wantedTranslations,
  type TranslationRules,
} from '../../../src/translator/pipeline/wanted-translations.ts'
import { article } from '../../fixtures/articles.ts'

const engine = (pairs: string[]) =>
  v.parse(engineForm, { engine: 'libretranslate', url: 'http://127.0.0.1:5000', pairs })

const rules: TranslationRules = {
  engines: [engine(['*>en', 'de>fr'])],
  never: { languages: ['nl', 'pt-BR'], sources: ['quill.example'] },
  charactersPerArticle: 5000,
}

async function wanted(
  changes: Partial<Article>,
  languages = ['en-GB', 'fr'],
  changedRules: Partial<TranslationRules> = {},
): Promise<string> {
  const one = { ...(await article()), ...changes }
  return wantedTranslations(one, languages, { ...rules, ...changedRules })
    .map(({ lang, refusal }) => (refusal ? `${lang}: ${refusal}` : lang))
    .join(', ')
}

const from = (domain: string) => async () => ({
  source: { ...(await article()).source, domain },
})

describe('wantedTranslations()', () => {
  it.each<[string, Partial<Article>, string]>([
    ['every language of the site', { lang: 'de-AT' }, 'en, fr'],
    ['none in its own', { lang: 'en-US' }, 'fr: pair_not_offered'],
    ['none of a pair that no engine offers', { lang: 'es' }, 'en, fr: pair_not_offered'],
    ['none of an unknown language', { lang: 'und' }, 'en: language_unknown, fr: language_unknown'],
    [
      'none of a language that is excluded',
      { lang: 'nl-BE' },
      'en: language_excluded, fr: language_excluded',
    ],
    ['those of the language elsewhere', { lang: 'pt-PT' }, 'en, fr: pair_not_offered'],
    [
      'none against the reservation of rights',
      { isTdmReserved: true },
      'en: rights_reserved, fr: rights_reserved',
    ],
    ['those of what search engines must not list', { isNoindex: true }, 'en, fr'],
    [
      'none of what is too long',
      { lede: 'Lange '.repeat(1000).trim() },
      'en: too_long, fr: too_long',
    ],
  ])('wants %s', async (_what, changes, expected) => {
    expect(await wanted({ lang: 'de', ...changes })).toBe(expected)
  })

  it.each([
    ['quill.example', 'en: source_excluded, fr: source_excluded'],
    ['sport.quill.example', 'en: source_excluded, fr: source_excluded'],
    ['mandrill-quill.example', 'en, fr'],
  ])('wants of %s: %s', async (domain, expected) => {
    expect(await wanted(await from(domain)())).toBe(expected)
  })

  it('has no limit of length where none is set', async () => {
    const lede = 'Lange '.repeat(1000).trim()

    expect(await wanted({ lede }, ['en'], { charactersPerArticle: null })).toBe('en')
  })

  it('wants nothing without an engine', async () => {
    expect(await wanted({ lang: 'und' }, ['en'], { engines: [] })).toBe('')
  })
})
