import { describe, expect, it } from 'vitest'
import { siteModel } from '../../../src/site/model/site.ts'
import { story } from '../../../src/site/model/story.ts'
import { loadPhrases } from '../../../src/site/phrases/phrases-for.ts'
import type { ArticleSummary } from '../../../src/store/tables/article-summary.ts'
import { headlineOf } from '../../fixtures/translations.ts'
import { siteConfig, specimen } from '../specimen.ts'

const german = {
  ...(await specimen({ lang: 'de-AT', title: 'Die Fähre kehrt zurück', lede: 'Nach elf Jahren.' })),
  translated: headlineOf({ title: 'The ferry returns', lede: 'After eleven years.' }),
}
const shown = (summary: ArticleSummary, language = 'en') =>
  story(summary, siteModel({ ...siteConfig, language }))

await loadPhrases('ar')

describe('story()', () => {
  it('has the title, lede and address of the translation, and says what it is from', () => {
    expect(shown(german)).toMatchObject({
      path: `/news/2023-04-28/the-ferry-returns-${german.id}`,
      title: 'The ferry returns',
      lede: 'After eleven years.',
      language: 'de',
      languageMark: 'from German',
      langAttributes: {},
      ledeLangAttributes: {},
    })
  })

  it('names the language of what waits, in its own words', () => {
    expect(shown({ ...german, translated: null })).toMatchObject({
      path: `/news/2023-04-28/die-f%C3%A4hre-kehrt-zur%C3%BCck-${german.id}`,
      title: 'Die Fähre kehrt zurück',
      languageMark: 'German',
      langAttributes: { lang: 'de-AT', dir: 'ltr' },
      ledeLangAttributes: {},
    })
  })

  it('marks the part that remains in the original', () => {
    const { title, lede } = german.translated

    expect(shown({ ...german, translated: headlineOf({ title, lede: null }) })).toMatchObject({
      lede: 'Nach elf Jahren.',
      languageMark: 'from German',
      langAttributes: {},
      ledeLangAttributes: { lang: 'de-AT', dir: 'ltr' },
    })
    expect(shown({ ...german, translated: headlineOf({ title: null, lede }) })).toMatchObject({
      title: 'Die Fähre kehrt zurück',
      languageMark: 'from German',
      langAttributes: { lang: 'de-AT' },
      ledeLangAttributes: { lang: 'en', dir: 'ltr' },
    })
  })

  it('calls nothing translated of which a reader sees only original words', () => {
    const bodyOnly = headlineOf({ title: null, lede: null })

    expect(shown({ ...german, translated: bodyOnly }).languageMark).toBe('German')
  })

  it('says that it is translated even where nobody knows from what', () => {
    const translated = headlineOf({ title: 'The ferry returns', sourceLang: 'und' })

    expect(shown({ ...german, lang: 'und', translated }).languageMark).toBe('translated')
  })

  it('takes the language that it was translated from, not the one that its page declares', () => {
    const translated = headlineOf({ title: 'The ferry returns', sourceLang: 'nl' })

    expect(shown({ ...german, lang: 'en', translated }).languageMark).toBe('from Dutch')
  })

  it.each([
    ['en-GB', {}, 'from German'],
    ['ar', {}, 'ترجمة عن الألمانية'],
    ['pt', { lang: 'pt', dir: 'ltr' }, 'from German'], // the site has no words in Portuguese
  ])('is in the language of a site in %s', (language, langAttributes, languageMark) => {
    expect(shown(german, language)).toMatchObject({ langAttributes, languageMark })
  })

  it('names no language of what readers read anyway', () => {
    const portuguese = { ...german, lang: 'pt-BR', translated: null }

    expect(shown(portuguese, 'pt').languageMark).toBeNull()
    expect(shown({ ...portuguese, lang: 'en' }, 'pt').languageMark).toBe('English')
    expect(shown({ ...portuguese, lang: 'und' }).languageMark).toBeNull()
  })
})
