import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { articleDay } from '../../src/article/article-date.ts'
import { parseDay } from '../../src/article/day.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { checkArticles } from '../../src/store/doctor/check-articles.ts'
import { tendDatabase } from '../../src/store/tend.ts'
import { moment } from '../fixtures/articles.ts'
import { story, type Story } from '../fixtures/stories.ts'
import { disagreements } from './derived.ts'

const store = openArticleStore(env.DB)
const morning = moment('2026-11-27T08:00:00.000Z')
const noon = moment('2026-11-27T12:00:00.000Z')
const day = parseDay('2026-11-27')!

async function save(facts: Story, now = noon) {
  const one = await story(facts)
  await store.save(one, now)
  return one
}

const titles = (items: readonly { title: string }[]) => items.map(({ title }) => title)

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM articles').run()
})

describe('articles that tell no time', () => {
  beforeEach(async () => {
    await save({ path: 'x', title: 'undated, first', time: null }, morning)
    await save({ path: 'y', title: 'undated, second', time: null })
    await save({ path: 'a', title: 'of 2019', time: '2019-03-01T10:00:00.000Z', tags: ['Hafen'] })
    await save({ path: 'b', title: 'of 1931', time: '1931-03-01' })
    await save({ path: 'c', title: 'of the day', time: '2026-11-27T06:00:00.000Z' })
    await save({ path: 'd', title: 'changed in 2023', time: null, modified: '2023-06-12' })
    await save({ path: 'e', title: 'changed later', time: null, modified: '2026-12-24' })
  })

  const newestFirst = [
    'changed later',
    'of the day',
    'changed in 2023',
    'of 2019',
    'of 1931',
    'undated, second',
    'undated, first',
  ]

  it('come last in every list, the newest first among them', async () => {
    const source = { kind: 'source', key: 'rheinblick.example' } as const

    expect(titles(await store.latest(9))).toEqual(newestFirst)
    expect(titles((await store.list(source, 9)).items)).toEqual(newestFirst)
    expect(titles(await store.whole({ kind: 'language', key: 'de' }, 9))).toEqual(newestFirst)
  })

  it('are reached part by part', async () => {
    const found: string[] = []
    for (let cursor = null, part; ; cursor = part.next) {
      part = await store.list({ kind: 'all' }, 2, cursor)
      found.push(...titles(part.items))
      if (!part.next) break
    }

    expect(found).toEqual(newestFirst)
  })

  it('are on the day, month and year they were first seen, after the others', async () => {
    const there = ['changed later', 'of the day', 'undated, second', 'undated, first']
    for (const period of ['2026-11-27', '2026-11', '2026']) {
      const { items } = await store.list({ kind: 'period', period }, 9)
      expect(titles(items)).toEqual(there)
      expect(items.every((one) => articleDay(one) === day)).toBe(true)
    }
    expect(titles(await store.onDay(day, 3))).toEqual(there.slice(0, 3))
    expect(titles(await store.whole({ kind: 'period', period: day }, 9))).toEqual(there)
    expect(await store.years()).toEqual([
      { period: '1931', count: 1 },
      { period: '2019', count: 1 },
      { period: '2023', count: 1 },
      { period: '2026', count: 4 },
    ])
  })

  it('are no part of a time that is asked for', async () => {
    const span = { kind: 'span', from: new Date('2026-11-27'), to: new Date('2026-11-28') } as const
    const from = new Date('2000-01-01')

    expect(titles((await store.list(span, 9)).items)).toEqual(['changed later', 'of the day'])
    expect((await store.search({ text: 'licht' }, 9)).count).toBe(7)
    expect((await store.search({ text: 'licht', from }, 9)).count).toBe(4)
    expect((await store.search({ text: 'licht', to: from }, 9)).count).toBe(1)
  })

  it('neighbour each other on their day, and their day others', async () => {
    const page = async (path: string) => {
      const found = await store.page((await story({ path })).id)
      if (!found || 'removed' in found) throw new Error(path)
      return [found.previous?.title, found.next?.title]
    }
    await save(
      { path: 'z', title: 'undated, the day after', time: null },
      moment('2026-11-28T08:00:00.000Z'),
    )

    expect(await page('x')).toEqual([undefined, 'undated, second'])
    expect(await page('y')).toEqual(['undated, first', undefined])
    expect(await page('c')).toEqual([undefined, 'changed later'])
    expect(await store.adjacentPeriods(day)).toEqual({
      previous: '2023-06-12',
      next: '2026-11-28',
    })
    expect(await store.adjacentPeriods('2026-11-28')).toEqual({ previous: day, next: null })
    expect(await store.adjacentPeriods('2019')).toEqual({ previous: '1931', next: '2023' })
  })

  it('move when a later version states a time, and back', async () => {
    await save({ path: 'x', title: 'dated now', time: '2026-11-27T09:00:00.000Z' })
    expect(titles(await store.latest(2))).toEqual(['changed later', 'dated now'])

    await save({ path: 'x', title: 'undated again', time: null })
    expect(titles(await store.latest(9)).slice(-1)).toEqual(['undated again'])
    expect(await disagreements()).toEqual([])
  })

  it('are related to those that tell one', async () => {
    const words = 'Schachklub Brackwede: Jolanda Pfriem gewinnt'
    const dated = await save({ path: 'chess', title: words, time: '2026-11-20' })
    const undated = await save({ path: 'chess2', title: `${words} wieder`, time: null })
    await store.relateWaiting(10)

    for (const [one, other] of [
      [dated, undated],
      [undated, dated],
    ]) {
      const page = await store.page(one!.id)
      expect(page).toMatchObject({
        related: expect.arrayContaining([expect.objectContaining({ id: other!.id })]),
      })
    }
  })
})

describe('what an older version of the Worker has stored', () => {
  it('keeps its place until it is filed again', async () => {
    const undated = await save({ path: 'x', title: 'undated', time: null })
    await save({ path: 'a', title: 'dated', time: '2026-11-20' })
    await env.DB.prepare(
      'UPDATE articles SET position = (2 * unixepoch(filed_at) + 1) << 24 WHERE published_at IS NULL',
    ).run()
    expect(titles(await store.latest(5))).toEqual(['undated', 'dated'])
    expect((await findings()).join()).toContain('is not where its time puts it')

    await tendDatabase(env.DB, new Date(noon))

    expect(titles(await store.latest(5))).toEqual(['dated', 'undated'])
    expect(await store.byId(undated.id)).toMatchObject({ storedAt: noon, firstSeenAt: noon })
    expect(await disagreements()).toEqual([])
    expect(await findings()).toEqual([])
  })

  it('is counted again by the migration, and filed by its change', async () => {
    const before = env.MIGRATIONS.filter(({ name }) => name < '0006')
    await applyD1Migrations(env.REPLICA, before)
    const insert = (id: string, published: string | null, modified: string | null) =>
      env.REPLICA.prepare(
        `INSERT INTO articles (id, published_at, modified_at, first_seen_at, stored_at, position, ${copied})
        VALUES (?1, ?2, ?3, ?4, ?4, (2 * unixepoch(coalesce(?2, ?4)) + 1) << 24, ${copies})`,
      ).bind(id, published, modified, noon)
    await env.REPLICA.batch([
      insert('published', '2026-11-27T06:00:00.000Z', null),
      insert('changed', null, '2023-06-12T00:00:00.000Z'),
    ])

    await applyD1Migrations(env.REPLICA, env.MIGRATIONS)

    const old = openArticleStore(env.REPLICA)
    const counted = [
      await old.years(),
      await old.monthsOfYear('2023'),
      await old.daysOfMonth('2023-06'),
    ]
    expect(counted).toEqual([
      [{ period: '2023', count: 1 }, { period: '2026', count: 1 }], // prettier-ignore
      [{ period: '2023-06', count: 1 }],
      [{ period: '2023-06-12', count: 1 }],
    ])
    expect(await old.latest(5)).toMatchObject([{ id: 'changed' }, { id: 'published' }])
    await tendDatabase(env.REPLICA, new Date(noon))
    expect(await old.latest(5)).toMatchObject([{ id: 'published' }, { id: 'changed' }])
    expect(await old.onDay(parseDay('2023-06-12')!, 5)).toMatchObject([{ id: 'changed' }])
  })

  it('is found by an index', async () => {
    const { results } = await env.DB.prepare(
      `EXPLAIN QUERY PLAN SELECT * FROM articles WHERE "articles"."removed" is null
      and ("articles"."position" is null or "articles"."position" >> 24 <> "articles"."slot") LIMIT 5`,
    ).all()

    expect(JSON.stringify(results)).toContain('articles_unfiled')
  })
})

const body = {
  type: 'root',
  children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Am Abend.' }] }],
}
const values = {
  source_url: 'https://rheinblick.example/x', source_name: 'Rheinblick', source_domain: 'rheinblick.example', lang: 'de',
  title: 'Meldung', byline: '[]', agencies: '[]', tags: '[]', body: JSON.stringify(body), is_truncated: '0',
  is_noindex: '0', is_tdm_reserved: '0', confidence: '0.9', revision: 'r', raw_hash: 'h', cleaner_version: '1',
} // prettier-ignore
const copied = Object.keys(values).join(', ')
const copies = Object.values(values)
  .map((value) => `'${value}'`)
  .join(', ')

async function findings(): Promise<string[]> {
  const found: string[] = []
  for await (const { fault } of checkArticles(openDatabase(env.DB))) found.push(fault)
  return found
}
