import { describe, expect, it } from 'vitest'
import { siteModel } from '../../../src/site/model/site.ts'
import { searchForm } from '../../../src/site/search/search-form.ts'
import { searchPageModel } from '../../../src/site/search/search-page-model.ts'
import { SearchPageView } from '../../../src/site/search/search-page-view.tsx'
import type { Hit } from '../../../src/store/search/read-hit.ts'
import { siteConfig, specimen } from '../specimen.ts'

const site = siteModel(siteConfig)

async function printed(lang: string, langs: Hit['langs']): Promise<string> {
  const hit: Hit = {
    article: await specimen({ lang }),
    title: [{ text: 'Lighthouse', isMatch: true }],
    snippet: [{ text: 'Leuchtturm', isMatch: true }],
    langs,
  }
  const found = { hits: [hit], count: 1, isMore: false, next: null }
  const form = searchForm(new URLSearchParams('q=x'))
  const answer = { found, suggestions: null }
  const page = searchPageModel(form, answer, null, { sources: [], languages: [] }, site)
  return String(SearchPageView({ page }))
}

describe('SearchPageView()', () => {
  it('declares the languages of a title and a passage that differ', async () => {
    const html = await printed('de', { title: 'en', snippet: 'ar' })

    expect(html).toContain('<span lang="en" dir="ltr"><mark>Lighthouse</mark></span>')
    expect(html).toContain('<span lang="ar" dir="rtl"><mark>Leuchtturm</mark></span>')
  })

  it('leaves them to the entry of an article in its own words', async () => {
    const html = await printed('de', null)

    expect(html).toContain('<article class="row" lang="de" dir="ltr">')
    expect(html).toContain('<p class="teaser"><mark>Leuchtturm</mark></p>')
  })
})
