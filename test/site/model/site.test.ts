import { describe, expect, it } from 'vitest'
import { ownWords, langAttributes, siteModel } from '../../../src/site/model/site.ts'
import { loadPhrases } from '../../../src/site/phrases/phrases-for.ts'
import { siteConfig } from '../specimen.ts'

describe('siteModel()', () => {
  it('speaks the language of the settings, with its region', async () => {
    await loadPhrases('de-AT')
    const site = siteModel({ ...siteConfig, language: 'de-AT' })

    expect(site).toMatchObject({ language: 'de-AT', direction: 'ltr' })
    expect(site.phrases.privacy).toBe('Datenschutz')
  })

  it('speaks English, and says so, where it has no words', () => {
    const site = siteModel({ ...siteConfig, language: 'he' })

    expect(site).toMatchObject({ language: 'en', direction: 'ltr' })
    expect(site.phrases.privacy).toBe('Privacy')
  })

  it.each(['is', 'bs', 'eu'])('prints no English date on a site in %s', (language) => {
    const { formats } = siteModel({ ...siteConfig, language })

    expect(formats.period('2026-10-03')).toBe('2026-10-03')
  })
})

describe('langAttributes()', () => {
  const site = siteModel(siteConfig)

  it('marks up another language with its direction', () => {
    expect(langAttributes('ar', site)).toEqual({ lang: 'ar', dir: 'rtl' })
  })

  it('needs no mark for the language of the site', () => {
    expect(langAttributes('en', site)).toEqual({})
  })

  it('lets a text of unknown language find its own direction', () => {
    expect(langAttributes('und', site)).toEqual({ dir: 'auto' })
  })
})

describe('ownWords()', () => {
  it('marks up the site’s words within another language', () => {
    expect(ownWords('ar', siteModel(siteConfig))).toEqual({ lang: 'en', dir: 'ltr' })
  })
})
