import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import type { Translation } from '../../../src/article/translation.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { article, moment } from '../../fixtures/articles.ts'
import { translationOf } from '../../fixtures/translations.ts'
import { metered } from '../metered.ts'

const now = moment('2026-10-05T10:00:00.000Z')
const store = openArticleStore(env.DB, 'en-GB')

let light: Article
let english: Translation

beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare('delete from articles'),
    env.DB.prepare('delete from translations'),
  ])
  light = await article()
  english = translationOf(light, { title: 'The harbour gets a new light', lede: 'Bright again.' })
  await store.save(light, now)
})

describe('saveTranslation()', () => {
  it('makes an article readable in another language, in one query', async () => {
    expect(await store.saveTranslation(light.id, english)).toEqual({
      status: 'created',
      day: '2026-10-03',
    })
    const { content, ...facts } = english
    const { d1, meter } = metered(env.DB)

    const page = await openArticleStore(d1, 'en').page(light.id)

    expect(meter.queries).toBe(1)
    expect(page).toMatchObject({
      article: { ...light, ...content, lang: 'en', translation: facts },
      original: { title: light.title, lang: 'de' },
      translations: [facts],
      task: null,
    })
  })

  it('shows its own words where they are asked for, and where there is no translation', async () => {
    await store.saveTranslation(light.id, english)
    const own = { ...light, translation: null }

    expect(await store.page(light.id, 'original')).toMatchObject({ article: own })
    expect(await openArticleStore(env.DB, 'fr').page(light.id)).toMatchObject({ article: own })
    expect(await openArticleStore(env.DB).whole({ kind: 'all' }, 9)).toMatchObject([own])
  })

  it('gives title and lede to lists, but not what remains in the original', async () => {
    await store.saveTranslation(light.id, { ...english, remaining: ['lede'] })

    const [shown] = await store.latest(9)

    expect(shown).toMatchObject({
      title: light.title,
      translated: {
        title: 'The harbour gets a new light',
        lede: null,
        sourceLang: 'de',
        translatedAt: english.translatedAt,
      },
    })
    expect(await store.whole({ kind: 'all' }, 9)).toMatchObject([{ title: english.title }])
    expect(await store.newestOf([light.id], 9, 'original')).toMatchObject([{ title: light.title }])
  })

  it("keeps a person's translation from a program's, unless that is forced", async () => {
    const byHand = { ...english, kind: 'human', author: 'Ada Quill' } as const
    await store.saveTranslation(light.id, byHand)

    expect(await store.saveTranslation(light.id, english)).toMatchObject({ status: 'kept' })
    expect(await store.withTranslation(light.id, 'en')).toMatchObject({ translation: byHand })
    expect(await store.saveTranslation(light.id, english, { isForced: true })).toMatchObject({
      status: 'changed',
    })
  })

  it('keeps the translation of the current version from one of an older', async () => {
    await store.saveTranslation(light.id, english)
    const old = { ...english, sourceRevision: 'f'.repeat(64) }

    expect(await store.saveTranslation(light.id, old)).toMatchObject({ status: 'kept' })
  })

  it('stores none for an article that is not there, and keeps none of one taken down', async () => {
    await store.saveTranslation(light.id, english)
    await store.remove(light.id, 'legal')

    expect(await store.saveTranslation(light.id, english)).toEqual({ status: 'missing' })
    const left = await env.DB.prepare('select count(*) as count from translations').first('count')
    expect(left).toBe(0)
  })
})
