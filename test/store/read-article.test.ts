import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { openArticleStore, type ArticleStore } from '../../src/store/article-store.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { metered } from './metered.ts'

const store = openArticleStore(env.DB)
const now = moment('2026-10-05T10:00:00.000Z')

async function fill(from: number, to: number): Promise<void> {
  const all = Array.from({ length: to - from }, (_, at) => {
    const index = from + at
    const minute = String(index % 60).padStart(2, '0')
    const hour = String(8 + Math.floor(index / 60)).padStart(2, '0')
    return story({
      path: `n${index}`,
      tags: ['Hafen'],
      title: `Mole Leuchtfeuer Tiefensiel ${index}`,
      time: `2026-10-03T${hour}:${minute}:00.000Z`,
    })
  })
  await store.saveAll(await Promise.all(all), now)
  await store.relateWaiting(1000)
}

const idOf = async (index: number) => (await story({ path: `n${index}` })).id

/** Statements and rows that a reading costs. */
async function cost(read: (store: ArticleStore) => Promise<unknown>) {
  const { d1, meter } = metered(env.DB)
  await read(openArticleStore(d1))
  return meter
}

describe('page()', () => {
  beforeAll(async () => {
    await fill(0, 40)
    const views = new Map([
      [await idOf(3), 9],
      [await idOf(4), 5],
    ])
    await store.countViews(views, new Date('2026-10-05T10:00:00.000Z'))
  })

  it('gives the article with its neighbours of the day, the latest and the most read', async () => {
    const page = await store.page(await idOf(20))

    expect(page).toMatchObject({
      article: await story({
        path: 'n20',
        tags: ['Hafen'],
        title: 'Mole Leuchtfeuer Tiefensiel 20',
        time: '2026-10-03T08:20:00.000Z',
      }),
      previous: { title: 'Mole Leuchtfeuer Tiefensiel 19' },
      next: { title: 'Mole Leuchtfeuer Tiefensiel 21' },
    })
    if (!page || 'removed' in page) throw new Error('There is no page')
    expect(page.latest[0]).toMatchObject({ title: 'Mole Leuchtfeuer Tiefensiel 39' })
    expect(page.trends.map(({ id }) => id)).toEqual([await idOf(3), await idOf(4)])
    expect(page.related).toHaveLength(6)
    expect(page.related).toContainEqual(expect.objectContaining({ lang: 'de', image: null }))
  })

  it('has no neighbour beyond the day', async () => {
    await store.save(await story({ path: 'day-before', time: '2026-10-02T23:59:59.999Z' }), now)
    await store.save(await story({ path: 'day-after', time: '2026-10-04' }), now)

    expect(await store.page(await idOf(0))).toMatchObject({ previous: null })
    expect(await store.page(await idOf(39))).toMatchObject({ next: null })
  })

  it('reports that an article was removed, or does not exist', async () => {
    const gone = await story({ path: 'gone' })
    await store.save(gone, now)
    await store.remove(gone.id, 'legal')

    expect(await store.page(gone.id)).toEqual({ removed: 'legal' })
    expect(await store.page((await story({ path: 'never' })).id)).toBeNull()
  })
})

describe('the cost of reading', () => {
  // What was taken down within a second before costs another row.
  beforeAll(async () => {
    await env.DB.exec('update removals set removed_at = 0')
  })

  it('is one statement a page, and the same rows however many articles there are', async () => {
    const id = await idOf(20)
    const day = { kind: 'period', period: '2026-10-03' } as const
    const readings = {
      byId: (store) => store.byId(id),
      page: (store) => store.page(id),
      latest: (store) => store.latest(10),
      day: (store) => store.list(day, 10),
      topic: (store) => store.list({ kind: 'topic', key: 'hafen' }, 10),
      whole: (store) => store.whole({ kind: 'language', key: 'de' }, 10),
      mostRead: (store) => store.mostRead(8),
      years: (store) => store.years(),
      months: (store) => store.monthsOfYear('2026'),
      days: (store) => store.daysOfMonth('2026-10'),
      allMonths: (store) => store.allMonths(),
      topics: (store) => store.longestLists('topic', 10),
    } satisfies Record<string, (store: ArticleStore) => Promise<unknown>>
    const measure = async () => {
      const costs: Record<string, unknown> = {}
      for (const [name, read] of Object.entries(readings)) costs[name] = await cost(read)
      return costs
    }

    const few = await measure()
    await fill(40, 120)
    const many = await measure()

    expect(many).toEqual(few)
    expect(many).toEqual({
      byId: { queries: 1, rowsRead: 1 },
      page: { queries: 1, rowsRead: 61 },
      latest: { queries: 1, rowsRead: 11 },
      day: { queries: 1, rowsRead: 12 },
      topic: { queries: 1, rowsRead: 22 },
      whole: { queries: 1, rowsRead: 40 },
      mostRead: { queries: 1, rowsRead: 4 },
      years: { queries: 1, rowsRead: 2 },
      months: { queries: 1, rowsRead: 2 },
      days: { queries: 1, rowsRead: 3 },
      allMonths: { queries: 1, rowsRead: 5 },
      topics: { queries: 1, rowsRead: 1 },
    })
  })
})
