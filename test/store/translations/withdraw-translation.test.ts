import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { article, moment } from '../../fixtures/articles.ts'
import { translationOf } from '../../fixtures/translations.ts'
import { d1Errors, failing } from '../failing.ts'

const now = moment('2026-10-05T10:00:00.000Z')
const later = new Date('2026-10-06T10:00:00.000Z')
const store = openArticleStore(env.DB)

let light: Article

beforeEach(async () => {
  await env.DB.prepare('delete from articles').run()
  light = await article()
  await store.save(light, now)
  await store.saveTranslation(light.id, translationOf(light))
  await store.saveTranslation(light.id, { ...translationOf(light), lang: 'fr' })
})

describe('withdrawTranslation()', () => {
  it('takes away one language, and leaves the reason', async () => {
    expect(await store.withdrawTranslation(light.id, 'en', later)).toBe('2026-10-03')

    const left = await store.withTranslation(light.id, 'en')
    expect(left?.translations.map(({ lang }) => lang)).toEqual(['fr'])
    expect(await store.tasks(light.id)).toEqual([
      { lang: 'en', state: 'refused', reason: 'withdrawn', attempts: 0, dueAt: null },
    ])
    expect(await store.withdrawTranslation(light.id, 'en', later)).toBeNull()
  })

  it('says that it is done when the answer to the first attempt was lost', async () => {
    const error = d1Errors.lost
    const losing = failing(env.DB, (_sql, call) => (call === 1 ? { error, isDone: true } : null))

    const day = await openArticleStore(losing).withdrawTranslation(light.id, 'en', later)

    expect(day).toBe('2026-10-03')
  })

  it('leaves nothing behind for what is not there', async () => {
    expect(await store.withdrawTranslation(light.id, 'is', later)).toBeNull()
    expect(await store.tasks(light.id)).toEqual([])
  })
})
