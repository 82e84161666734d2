import { describe, expect, it } from 'vitest'
import { siteModel } from '../../../src/site/model/site.ts'
import { loadPhrases } from '../../../src/site/phrases/phrases-for.ts'
import { siteIn } from '../../../src/site/site-languages.ts'
import { LanguageSwitch } from '../../../src/site/ui/language-switch.tsx'
import { rendered } from '../rendered.ts'
import { siteConfig } from '../specimen.ts'

const main = { ...siteConfig, languages: ['en', 'de-AT', 'ar'] }
const linksOf = (html: string) =>
  [...html.matchAll(/<a ([^>]*)>([^<]*)</g)].map(([, attributes, name]) => `${attributes} ${name}`)

describe('LanguageSwitch()', () => {
  it('leads to the same page in each language, by its own name, and marks the current one', async () => {
    await loadPhrases('de-AT')
    const site = siteModel(siteIn(main, 'de-AT'))
    const html = await rendered(<LanguageSwitch site={site} path="/de/topic/caf%C3%A9?after=1a" />)

    expect(html).toContain('aria-label="Sprachen dieser Seite"')
    expect(linksOf(html)).toEqual([
      'href="/topic/caf%C3%A9?after=1a" hreflang="en" lang="en" dir="ltr" English',
      'href="/de/topic/caf%C3%A9?after=1a" hreflang="de-AT" lang="de-AT" dir="ltr" aria-current="true" Deutsch',
      'href="/ar/topic/caf%C3%A9?after=1a" hreflang="ar" lang="ar" dir="rtl" العربية',
    ])
  })

  it('leads from an error to the front pages', async () => {
    const html = await rendered(<LanguageSwitch site={siteModel(main)} path={null} />)

    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, path]) => path)).toEqual([
      '/',
      '/de',
      '/ar',
    ])
  })

  it('is not there on a site with one language', async () => {
    expect(await rendered(<LanguageSwitch site={siteModel(siteConfig)} path="/" />)).toBe('')
  })
})
