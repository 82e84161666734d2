import { applyD1Migrations } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { cron } from '../../../src/api/upkeep/cron.ts'
import type { Day } from '../../../src/article/day.ts'
import { openArticleStore, type ArticleStore } from '../../../src/store/article-store.ts'
import { openArticles } from '../../../src/store/periods/open-articles.ts'
import { moment } from '../../fixtures/articles.ts'
import { relatedStories } from '../../fixtures/related-stories.ts'
import { story } from '../../fixtures/stories.ts'
import { failing } from '../failing.ts'
import { counted } from './counted-databases.ts'
import { migrateSeveral, several } from './several-databases.ts'

const now = moment('2025-08-05T10:00:00.000Z')
// By turns on both sides of the turn of a period.
const stories = relatedStories.map(({ group: _group, copyOf: _copyOf, ...facts }, index) => ({
  ...facts,
  time: index % 2 === 0 ? `2023-12-${31 - index}` : `2024-01-${10 + index}`,
}))
const hall = stories.find(({ path }) => path === 'hall')!
const one = openArticleStore(env.REPLICA)
let all: ArticleStore

beforeAll(async () => {
  await migrateSeveral()
  await applyD1Migrations(env.REPLICA, env.MIGRATIONS)
  all = await openArticles(several)
  const articles = await Promise.all(stories.map(story))
  for (const store of [one, all]) {
    await store.saveAll(articles, now)
    await store.relateWaiting(100)
  }
})

async function railsOf(store: ArticleStore, facts: (typeof stories)[number]) {
  const { id } = await story(facts)
  const page = await store.page(id, 'translated', facts.time.slice(0, 10) as Day)
  if (!page || 'removed' in page) throw new Error(`There is no page of ${facts.path}`)
  const titles = (rail: 'related' | 'sameStory') => page[rail].map(({ title }) => title)
  return { related: titles('related').toSorted(), sameStory: titles('sameStory').toSorted() }
}

describe('related articles', () => {
  it('are found in the period before and after, and shown on both sides', async () => {
    const rails = (store: ArticleStore) =>
      Promise.all(stories.map((facts) => railsOf(store, facts)))
    const counts = await Promise.all(
      [env.DB, env.EARLIER].map(async (d1) => {
        const { results } = await d1.prepare('select * from related_elsewhere').all()
        return results.length
      }),
    )

    expect(counts[0]).toBeGreaterThan(1)
    expect(counts[0]).toBe(counts[1])
    expect(await rails(all)).toEqual(await rails(one))
  })

  it('are on the front page as close ones', async () => {
    const close = async (store: ArticleStore) =>
      (await store.frontNews({ kind: 'all' }, 50)).map((news) => [news.id, news.close.toSorted()])

    expect(await close(all)).toEqual(await close(one))
  })

  it('are asked for in another database only if there are any', async () => {
    await all.save(await story({ path: 'lonely', time: '2023-12-01', text: 'Nichts.' }), now)
    const cost = async (path: string, day: string) => {
      const { env: databases, asked } = counted(several)
      const store = await openArticles(databases)
      await store.page((await story({ path })).id, 'translated', day as Day)
      return asked()
    }

    // Each with one call for the newest articles, and two where the newest database has too few.
    expect(await cost('lonely', '2023-12-01')).toEqual({ calls: 3, waits: 2 })
    expect(await cost('hall', hall.time)).toEqual({ calls: 4, waits: 2 })
  })

  it('are those of its own database while the other one fails', async () => {
    const broken = failing(env.EARLIER, () => ({ error: 'D1_ERROR: D1 DB is overloaded.' }))
    const store = await openArticles({ ...several, DB_2024: broken } as typeof several)
    const [whole, own] = [await railsOf(all, hall), await railsOf(store, hall)]

    expect(own.related.length).toBeLessThan(whole.related.length)
    expect(whole.related).toEqual(expect.arrayContaining(own.related))
  })

  it('are of its own database when one moves there', async () => {
    const moving = { ...hall, path: 'hall-moving', title: 'Halle zieht um', time: '2024-03-03' }
    const rows = async () => {
      const sql = 'select * from related_elsewhere where other_id = ?'
      return (
        await env.DB.prepare(sql)
          .bind((await story(moving)).id)
          .all()
      ).results.length
    }
    const save = async (time: string) => {
      await all.save(await story({ ...moving, time }), now)
      await all.relateWaiting(10)
      return rows()
    }

    expect(await save('2024-03-03')).toBeGreaterThan(0)
    expect(await save('2023-03-03')).toBe(0)
    await all.remove((await story(moving)).id, 'gone')
  })

  it('are found by the cron, and not shown when taken down', async () => {
    const facts = {
      ...hall,
      path: 'hall-later',
      title: 'Noch einmal die Markthalle',
      time: '2024-02-02',
    }
    const later = await story(facts)
    await all.save(later, now)
    const shown = async () => (await railsOf(all, hall)).sameStory.includes(facts.title)

    expect(await shown()).toBe(false)
    await cron({ ...env, ...several }, exports, new Date(now))
    expect(await shown()).toBe(true)
    await all.remove(later.id, 'gone')
    expect(await shown()).toBe(false)
  })
})
