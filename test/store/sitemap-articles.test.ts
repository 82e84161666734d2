import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { article, moment } from '../fixtures/articles.ts'
import { translationOf } from '../fixtures/translations.ts'
import { metered } from './metered.ts'

const store = openArticleStore(env.DB, 'en')

beforeEach(() => env.DB.exec('delete from articles'))

describe('sitemapArticles()', () => {
  it('has the titles of all translations, in one query', async () => {
    const light = await article()
    await store.save(light, moment('2026-10-05T10:00:00.000Z'))
    await store.saveTranslation(light.id, translationOf(light, { title: 'A light' }))
    const french = { ...translationOf(light, { title: 'Une lumière' }), lang: 'fr' }
    await store.saveTranslation(light.id, french)
    const { d1, meter } = metered(env.DB)

    const found = await openArticleStore(d1, 'en').forSitemap(
      { kind: 'period', period: '2026-10' },
      9,
    )

    expect(meter.queries).toBe(1)
    expect(found).toMatchObject([
      {
        title: light.title,
        translated: { title: 'A light' },
        translations: [
          { lang: 'en', title: 'A light' },
          { lang: 'fr', title: 'Une lumière' },
        ],
      },
    ])
  })
})
