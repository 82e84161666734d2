import { describe, expect, it } from 'vitest'
import { languageVersions } from '../../../src/site/article/language-versions.ts'
import { forReaders, translated } from '../translated.ts'

const { article, translation } = await translated()
const { translations } = forReaders(article, translation)
const [english] = translations
const original = { ...article, title: 'barco' }
const boat = { ...english!, title: 'boat' }
const schiff = { ...english!, lang: 'de', title: 'schiff' }

const pathOf = (title: string) => `/${title}`
const en = { tag: 'en-GB', base: '' }
const de = { tag: 'de', base: '/de' }
const fr = { tag: 'fr', base: '/fr' }

describe('languageVersions()', () => {
  it('are the translation and the original next to it', () => {
    expect(languageVersions({ original, translations: [boat] }, pathOf, [en])).toEqual({
      pages: [
        { lang: 'en-GB', path: '/boat' },
        { lang: 'es', path: '/boat/original' },
      ],
      original: '/boat/original',
      main: '/boat',
    })
  })

  it('are none for an article that is not translated', () => {
    expect(languageVersions({ original, translations: [] }, pathOf, [en, de])).toEqual({
      pages: [],
      original: '/barco',
      main: '/barco',
    })
  })

  it('are in the languages of the site alone, however many translations there are', () => {
    expect(languageVersions({ original, translations: [schiff] }, pathOf, [en]).pages).toEqual([])
  })

  it('have the original on the page of the main language if that has no translation', () => {
    const versions = languageVersions({ original, translations: [schiff] }, pathOf, [en, de, fr])

    expect(versions).toEqual({
      pages: [
        { lang: 'de', path: '/de/schiff' },
        { lang: 'es', path: '/barco' },
      ],
      original: '/barco',
      main: '/barco',
    })
  })

  it('have the original on the page of its own language', () => {
    const es = { tag: 'es', base: '/es' }

    expect(languageVersions({ original, translations: [boat] }, pathOf, [en, es])).toEqual({
      pages: [
        { lang: 'en-GB', path: '/boat' },
        { lang: 'es', path: '/es/barco' },
      ],
      original: '/es/barco',
      main: '/boat',
    })
  })

  it('name no language that is not known', () => {
    const unknown = { ...original, lang: 'und' }
    const { pages } = languageVersions({ original: unknown, translations: [boat] }, pathOf, [en])

    expect(pages).toEqual([{ lang: 'en-GB', path: '/boat' }])
  })
})
