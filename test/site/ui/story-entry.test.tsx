import { describe, expect, it } from 'vitest'
import { siteModel } from '../../../src/site/model/site.ts'
import { story } from '../../../src/site/model/story.ts'
import { loadPhrases } from '../../../src/site/phrases/phrases-for.ts'
import { StoryEntry } from '../../../src/site/ui/story-entry.tsx'
import { headlineOf } from '../../fixtures/translations.ts'
import { rendered } from '../rendered.ts'
import { siteConfig, specimen } from '../specimen.ts'

await loadPhrases('ar')
const arabicSite = siteModel({ ...siteConfig, language: 'ar' })
const english = await specimen({ title: 'The ferry returns', lede: 'After eleven years.' })
const printed = (title: string | null, lede: string | null) => {
  const entry = story(
    { ...english, translated: headlineOf({ title, lede, sourceLang: 'en' }) },
    arabicSite,
  )
  return rendered(<StoryEntry story={entry} site={arabicSite} look="row" />)
}

describe('StoryEntry()', () => {
  it('is in the language of the page when all of it is translated', async () => {
    const html = await printed('العبارة تعود', 'بعد أحد عشر عاما.')

    expect(html).toContain('<article class="row">')
    expect(html).toContain('<p class="teaser">بعد أحد عشر عاما.</p>')
    expect(html).toContain('<span lang="ar" dir="rtl">ترجمة عن الإنجليزية</span>')
  })

  it('gives each part its language and direction', async () => {
    expect(await printed('العبارة تعود', null)).toContain(
      '<p class="teaser" lang="en" dir="ltr">After eleven years.</p>',
    )
    const html = await printed(null, 'بعد أحد عشر عاما.')
    expect(html).toContain('<article class="row" lang="en" dir="ltr">')
    expect(html).toContain('<p class="teaser" lang="ar" dir="rtl">')
  })
})
