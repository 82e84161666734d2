import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { articleDay } from '../../../src/article/article-date.ts'
import type { Day } from '../../../src/article/day.ts'
import { openArticleStore, type ArticleStore } from '../../../src/store/article-store.ts'
import type { ArticleList } from '../../../src/store/lists.ts'
import { periodsIn } from '../../../src/store/periods/databases.ts'
import { openArticles } from '../../../src/store/periods/open-articles.ts'
import { openPeriodStore } from '../../../src/store/periods/period-store.ts'
import { openPlaces } from '../../../src/store/periods/places.ts'
import { parseSearchCursor } from '../../../src/store/search/search-cursor.ts'
import { parseListCursor } from '../../../src/store/tables/list-cursor.ts'
import { moment } from '../../fixtures/articles.ts'
import { story, type Story } from '../../fixtures/stories.ts'
import { failing } from '../failing.ts'
import { metered } from '../metered.ts'
import { idsIn, migrateSeveral, several } from './several-databases.ts'

const now = moment('2025-08-05T10:00:00.000Z')
const sea = { tags: ['See'], byline: ['Marta Quell'] }
const stories: Story[] = [
  { path: 'a', time: '1969-07-20T20:17:40.000Z', ...sea },
  { path: 'b', time: '2023-12-31T23:59:59.999Z', lang: 'fr', ...sea },
  { path: 'c', time: '2024-01-01', ...sea },
  { path: 'd', time: '2024-01-01T00:00:00.000Z', domain: 'x.example', lang: 'fr' },
  { path: 'e', time: '2025-06-30T23:00:00.000Z', tags: ['SEE'] },
  { path: 'f', time: '2025-07-01T00:00:00.000Z', lang: 'pl', ...sea },
  { path: 'g', time: '2025-07-01T00:00:00.000Z', text: 'Am Abend kam das Boot.' },
  { path: 'h', time: null, tags: ['See'] },
  { path: 'i', time: null, modified: '2024-03-03T03:03:03.000Z' },
]
const seenLater = moment('2024-05-05T05:05:05.000Z')

const one = openArticleStore(env.REPLICA)
let all: ArticleStore

beforeAll(async () => {
  await applyD1Migrations(env.REPLICA, env.MIGRATIONS)
  await migrateSeveral()
  all = await openArticles(several)
  for (const store of [one, all]) {
    for (const facts of stories) await store.save(await story(facts), now)
    await store.save(await story({ path: 'k', time: null }), seenLater)
    await store.relateWaiting(100)
  }
})

const opened = (changes: Partial<typeof several>) => openArticles({ ...several, ...changes })

async function pages(store: ArticleStore, list: ArticleList, limit: number): Promise<string[][]> {
  const found: string[][] = []
  let cursor = null
  do {
    const page = await store.list(list, limit, cursor)
    found.push(page.items.map(({ title }) => title))
    cursor = page.next && parseListCursor(page.next)
  } while (cursor)
  return found
}

describe('save()', () => {
  it('stores each article in the database of its day', async () => {
    const counts = [env.DB, env.EARLIER, env.LATER].map(async (d1) => (await idsIn(d1)).length)

    expect(await Promise.all(counts)).toEqual([2, 5, 3])
  })
})

describe('list()', () => {
  it.each<ArticleList>([
    { kind: 'all' },
    { kind: 'all', since: '2024-01-01' as Day },
    { kind: 'all', until: '2024-01-01' as Day },
    { kind: 'topic', key: 'see' },
    { kind: 'author', key: 'marta quell' },
    { kind: 'source', key: 'x.example' },
    { kind: 'language', key: 'fr' },
    { kind: 'languages', languages: ['de', 'fr', 'pl'] },
    { kind: 'languages', languages: ['aa', 'bb', 'cc', 'de', 'ee', 'fr', 'gg', 'hh'] },
    { kind: 'period', period: '2024' },
    { kind: 'period', period: '2025' },
    { kind: 'period', period: '2025-07' },
    { kind: 'period', period: '2025-08-05' },
    { kind: 'span', from: new Date('2023-12-01'), to: new Date('2025-07-01') },
    { kind: 'source', key: 'nobody.example' },
  ])('reads %j as from one database, in pages of any size', async (list) => {
    for (const limit of [2, 20])
      expect(await pages(all, list, limit)).toEqual(await pages(one, list, limit))
  })

  it('asks one database when the newest fills the page', async () => {
    const { d1, meter } = metered(env.LATER)
    const silent = failing(env.EARLIER, () => ({ error: 'D1_ERROR: not to be asked' }))
    const store = await opened({ DB: silent, DB_2024: silent, DB_2025_07: d1 })

    await store.list({ kind: 'all' }, 1)

    expect(meter.queries).toBe(1)
    expect(store.absentDays()).toEqual([])
  })
})

describe('the other readings', () => {
  it.each<[string, (store: ArticleStore) => Promise<unknown>]>([
    ['whole()', async (store) => ids(await store.whole({ kind: 'all' }, 20))],
    ['forSitemap()', async (store) => ids(await store.forSitemap({ kind: 'all' }, 20))],
    ['frontNews()', async (store) => ids(await store.frontNews({ kind: 'all' }, 20))],
    ['latest()', async (store) => ids(await store.latest(4))],
    ['onDay()', async (store) => ids(await store.onDay('2025-08-05' as Day, 20))],
    ['years()', (store) => store.years()],
    ['monthsOfYear()', (store) => store.monthsOfYear('2025')],
    ['daysOfMonth()', (store) => store.daysOfMonth('2024-01')],
    ['allMonths()', (store) => store.allMonths()],
    ['longestLists() of sources', (store) => store.longestLists('source', 10)],
    ['longestLists() of topics', (store) => store.longestLists('topic', 10)],
    ['longestLists(), cut', (store) => store.longestLists('language', 1)],
    ['listEntry()', (store) => store.listEntry('topic', 'see')],
    ['listEntry() of none', (store) => store.listEntry('topic', 'none')],
    ['adjacentPeriods() of a year', (store) => store.adjacentPeriods('2024')],
    ['adjacentPeriods() across databases', (store) => store.adjacentPeriods('2024-01-01')],
    ['adjacentPeriods() of a year in two', (store) => store.adjacentPeriods('2025')],
    ['adjacentPeriods() far away', (store) => store.adjacentPeriods('1969-07-20')],
    ['newestOf()', async (store) => ids(await store.newestOf(ids(await one.latest(20)), 5))],
    [
      'states()',
      async (store) => ids((await store.states({ kind: 'source', key: 'x.example' }, 5)).items),
    ],
    ['recleanable()', async (store) => ids((await store.recleanable({}, 50)).items)],
  ])('%s answers as from one database', async (_name, read) => {
    expect(await read(all)).toEqual(await read(one))
  })
})

const ids = <Id>(items: readonly { id: Id }[]) => items.map(({ id }) => id)

describe('page()', () => {
  it('reads an article from the database of its day, and the newest articles from the newest', async () => {
    const article = await story(stories[2]!)
    const [page, other] = await Promise.all(
      [all, one].map((store) => store.page(article.id, 'translated', '2024-01-01' as Day)),
    )
    if (!page || !other || !('latest' in page && 'latest' in other)) throw new Error('It is gone')

    expect(page.article).toEqual(other.article)
    expect(page.latest.map(({ title }) => title)).toEqual(
      other.latest.slice(0, 8).map(({ title }) => title),
    )
  })

  it('finds an article under any day, and none that is nowhere', async () => {
    const { id } = await story(stories[0]!)
    const missing = (await story({ path: 'nowhere' })).id

    expect(await all.page(id, 'translated', '2025-08-01' as Day)).toMatchObject({ article: { id } })
    expect(await all.byId(id)).toMatchObject({ id })
    expect(await all.byId(missing, '2024-08-01' as Day)).toBeNull()
  })
})

describe('search()', () => {
  it('asks the newest database first and goes on in older ones', async () => {
    const found: string[] = []
    let cursor = null
    const since: unknown[] = []
    const counts: unknown[] = []
    do {
      const page = await all.search({ text: 'Abend' }, 2, cursor)
      counts.push([page.count, page.isMore])
      found.push(...page.hits.map(({ article }) => article.title))
      since.push(page.since)
      cursor = page.next === null ? null : parseSearchCursor(page.next)
    } while (cursor)

    const { hits, count } = await one.search({ text: 'Abend' }, 20)
    expect(counts[0]).toEqual([3, true])
    expect(counts.at(-1)).toEqual([count, false])
    expect(found.toSorted()).toEqual(hits.map(({ article }) => article.title).toSorted())
    expect(found.slice(0, 3).toSorted()).toEqual(['Meldung f', 'Meldung g', 'Meldung h'])
    expect(since[0]).toBe('2025-07-01')
    expect(since.at(-1)).toBeNull()
  })

  it.each(['"am Abend"', '-"kam das Boot" Meldung'])(
    'finds the runs of %s in all',
    async (text) => {
      const found: string[] = []
      let cursor = null
      do {
        const page = await all.search({ text }, 1, cursor)
        found.push(...page.hits.map(({ article }) => article.id))
        cursor = page.next && parseSearchCursor(page.next)
      } while (cursor)

      const { hits } = await one.search({ text }, 20)
      expect(found.toSorted()).toEqual(hits.map(({ article }) => article.id).toSorted())
    },
  )

  it('goes on in the database of a cursor, also among articles that state no time', async () => {
    const first = await all.search({ text: 'Abend' }, 3)
    const cursor = parseSearchCursor(first.next!)
    const older = await opened({ DB_2025_07: failing(env.LATER, () => ({ error: 'not asked' })) })

    expect(cursor).toMatchObject({ found: 3, day: '2025-06-30' })
    expect((await older.search({ text: 'Abend' }, 20, cursor)).hits).toHaveLength(7)
    expect(older.absentDays()).toEqual([])
  })

  it('looks only where the days of a search are', async () => {
    const search = { text: 'Abend', to: new Date('2024-01-02') }

    const { hits } = await all.search(search, 20)

    expect(hits.map(({ article }) => article.title).toSorted()).toEqual([
      'Meldung a',
      'Meldung b',
      'Meldung c',
      'Meldung d',
    ])
  })
})

describe('a database that fails', () => {
  const broken = (d1: D1Database) =>
    failing(d1, () => ({ error: 'D1_ERROR: D1 DB exceeded its CPU time limit and was reset.' }))

  it('is left out of lists, which tell so', async () => {
    const store = await opened({ DB_2024: broken(env.EARLIER) })

    const { items } = await store.list({ kind: 'all' }, 20)

    expect(items.map(({ title }) => title)).toEqual([
      'Meldung g',
      'Meldung f',
      'Meldung b',
      'Meldung a',
      'Meldung h',
    ])
    expect(store.absentDays()).toEqual([{ first: '2024-01-01', last: '2025-06-30' }])
  })

  it('harms its own articles alone', async () => {
    const store = await opened({ DB_2024: broken(env.EARLIER) })
    const [, b, c] = await Promise.all(stories.map(story))

    expect(await store.page(b!.id, 'translated', '2023-12-31' as Day)).toMatchObject({
      article: { id: b!.id },
    })
    await expect(store.page(c!.id, 'translated', '2024-01-01' as Day)).rejects.toThrow(/CPU/)
  })

  it('is not waited for when it is slow', async () => {
    const silent = failing(env.EARLIER, () => 'no answer' as const)
    const bindings = { ...several, DB_2024: silent }
    const opened = () => openPeriodStore(openPlaces(env.DB, periodsIn(bindings)), 'und', 40)
    const [store, other, third] = [opened(), opened(), opened()]
    const [, b, c] = await Promise.all(stories.map(story))

    expect((await store.list({ kind: 'topic', key: 'see' }, 20)).items.length).toBeGreaterThan(1)
    expect(await store.longestLists('topic', 5)).not.toEqual([])
    expect(store.absentDays()).toEqual([{ first: '2024-01-01', last: '2025-06-30' }])
    expect(await other.page(b!.id, 'translated', '2023-12-31' as Day)).toMatchObject({
      article: { id: b!.id },
    })
    await expect(third.byId(c!.id)).rejects.toThrow('no answer within 40 ms')
  })

  it('fails a list if all fail', async () => {
    const store = await opened({
      DB: broken(env.DB),
      DB_2024: broken(env.EARLIER),
      DB_2025_07: broken(env.LATER),
    })

    await expect(store.list({ kind: 'all' }, 5)).rejects.toThrow(/CPU/)
  })
})

describe('an article whose day changes', () => {
  it('moves to the database of its new day with all that belongs to it', async () => {
    const path = 'moving'
    await all.save(await story({ path, time: '2025-07-02T00:00:00.000Z', title: 'Vorher' }), now)
    const moved = await story({ path, time: '2023-02-02T00:00:00.000Z', title: 'Nachher' })
    const saved = await all.save(moved, moment('2025-08-06T10:00:00.000Z'))

    expect('days' in saved && saved.days).toEqual(['2025-07-02', '2023-02-02'])
    expect(await idsIn(env.LATER)).not.toContain(moved.id)
    expect(await idsIn(env.DB)).toContain(moved.id)
    const stored = await all.page(moved.id, 'translated', '2025-07-02' as Day)
    expect(stored).toMatchObject({ versions: 2, article: { title: 'Nachher' } })
    if (!stored || !('article' in stored)) throw new Error('It is gone')
    const day = articleDay(stored.article)
    expect(ids(await all.onDay(day, 5))).toEqual([moved.id])
    expect(
      ids((await all.search({ text: 'Nachher' }, 5)).hits.map(({ article }) => article)),
    ).toEqual([moved.id])
    const before = await all.versions(stored.article)
    expect(before).toHaveLength(2)
  })
})

describe('a database that is bound ahead of its time', () => {
  it('is asked with the present one, so that it costs readers no time', async () => {
    const { d1, meter } = metered(env.DB)
    const ahead = { DB: d1, DB_2024: env.EARLIER, DB_2999: env.LATER }
    const store = await openArticles(ahead, { now: new Date(now) })

    await store.list({ kind: 'all' }, 1)

    expect(meter.queries).toBe(0)
    expect((await store.latest(2)).map(({ title }) => title)).toHaveLength(2)
  })
})
