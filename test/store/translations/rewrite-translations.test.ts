import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../../src/article/article.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { metered as meteredCalls } from '../../../src/store/d1/meter.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'
import { translationOf } from '../../fixtures/translations.ts'
import { metered } from '../metered.ts'
import { doctorsFindings } from '../whole.ts'

const now = moment('2026-10-05T10:00:00.000Z')
const store = openArticleStore(env.DB)

let light: Article

const into = (lang: string, title: string) => ({ ...translationOf(light, { title }), lang })

async function count(text: string): Promise<number> {
  return (await store.search({ text }, 9)).count
}

beforeEach(async () => {
  await env.DB.exec('DELETE FROM articles')
  light = await story({ path: 'licht', text: 'Am Kai ging das Licht an.' })
  await store.save(light, now)
})

describe('translations that change at the same time', () => {
  it('are all in the index, in whatever order they are stored', async () => {
    const languages = ['en', 'fr', 'es', 'ar']

    const saved = await Promise.all(
      languages.map((lang) => store.saveTranslation(light.id, into(lang, `Harbour ${lang}`))),
    )

    expect(saved.map(({ status }) => status)).toEqual(languages.map(() => 'created'))
    for (const lang of languages) expect(await count(`"harbour ${lang}"`), lang).toBe(1)
    expect(await doctorsFindings()).toEqual([])
  })

  it('are in the index when the article changes meanwhile', async () => {
    const changed = await story({ path: 'licht', text: 'Am Kai ging alles aus.' })

    await Promise.all([
      store.saveTranslation(light.id, into('en', 'Harbour')),
      store.save(changed, now),
      store.saveTranslation(light.id, into('fr', 'Port')),
      store.withdrawTranslation(light.id, 'en', new Date()),
    ])

    expect(await count('alles port')).toBe(1)
    expect(await doctorsFindings()).toEqual([])
  })

  // The write of a translation falls between the read and the write of its article.
  it('are in the index when they are stored while their article is', async () => {
    let isFirst = true
    const late = {
      prepare: (query: string) => env.DB.prepare(query),
      batch: async (statements: D1PreparedStatement[]) => {
        const results = await env.DB.batch(statements)
        if (isFirst) await store.saveTranslation(light.id, into('en', 'Harbour'))
        isFirst = false
        return results
      },
    } as D1Database

    await openArticleStore(late).save(await story({ path: 'licht', text: 'Alles aus.' }), now)

    expect(await count('alles harbour')).toBe(1)
    expect(await doctorsFindings()).toEqual([])
  })
})

describe('the cost of translations', () => {
  /** A database that counts statements, and the round trips that they take. */
  function counted() {
    const { d1, meter: statements } = metered(env.DB)
    const { d1: counting, meter: trips } = meteredCalls(d1)
    return { d1: counting, cost: () => ({ trips: trips.calls, statements: statements.queries }) }
  }

  it('is nothing for an article without any', async () => {
    const { d1, cost } = counted()

    await openArticleStore(d1).save(await story({ path: 'neu' }), now)

    expect(cost()).toEqual({ trips: 2, statements: 8 })
  })

  it('is one round trip for an article that is translated', async () => {
    await store.saveTranslation(light.id, into('en', 'Harbour'))
    const { d1, cost } = counted()

    await openArticleStore(d1).save(await story({ path: 'licht', text: 'Aus.' }), now)

    expect(cost()).toEqual({ trips: 3, statements: 9 })
  })

  it('is three round trips for a translation', async () => {
    const { d1, cost } = counted()

    await openArticleStore(d1).saveTranslation(light.id, into('en', 'Harbour'))

    expect(cost()).toEqual({ trips: 3, statements: 10 })
  })
})
