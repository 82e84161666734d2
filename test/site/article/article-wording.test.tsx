import { describe, expect, it } from 'vitest'
import { articlePageModel } from '../../../src/site/article/article-page-model.ts'
import { ArticlePageView } from '../../../src/site/article/article-page-view.tsx'
import { articleWording } from '../../../src/site/article/article-wording.ts'
import { noRails } from '../../../src/site/article/rails-model.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { rendered } from '../rendered.ts'
import { siteConfig } from '../specimen.ts'
import { forReaders, translated } from '../translated.ts'

const site = siteModel({ ...siteConfig, languages: ['en', 'de-AT', 'fr', 'es'] })
const { article, translation } = await translated()
const english = forReaders(article, translation)
const german = { ...english.translations[0]!, lang: 'de', title: 'Das Boot kehrt zurück' }
const found = { ...english, translations: [...english.translations, german] }
const paths = (view: 'page' | 'original' | 'parallel') =>
  [...articleWording(found, site, view).siteVersions.values()].map((path) =>
    decodeURI(path)
      .replace(/\/news\/[^/]+/, '')
      .replace(article.id, 'ID'),
  )

describe('articleWording()', () => {
  it('knows the final address of the page in each language of the site', () => {
    expect(paths('page')).toEqual([
      '/the-boat-returns-to-the-harbour-ID',
      '/de/das-boot-kehrt-zurück-ID',
      '/fr/el-barco-vuelve-al-puerto-ID',
      '/es/el-barco-vuelve-al-puerto-ID',
    ])
  })

  it.each(['original', 'parallel'] as const)(
    'knows that of %s only where there is a translation',
    (view) => {
      expect(paths(view)).toEqual([
        `/the-boat-returns-to-the-harbour-ID/${view}`,
        `/de/das-boot-kehrt-zurück-ID/${view}`,
        '/fr/el-barco-vuelve-al-puerto-ID',
        '/es/el-barco-vuelve-al-puerto-ID',
      ])
    },
  )

  it('lets the switch between languages lead there', async () => {
    const wording = articleWording(found, site)
    const page = articlePageModel(found.article, site, noRails, wording)
    const html = await rendered(<ArticlePageView page={page} />)

    expect(html).toContain(`href="${wording.siteVersions.get('/de')}" hreflang="de-AT"`)
  })
})
