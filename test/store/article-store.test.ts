import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { newlyStored } from '../../src/article/article.ts'
import { parseDay } from '../../src/article/day.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { address, article, moment } from '../fixtures/articles.ts'

const store = openArticleStore(env.DB)
const monday = moment('2026-10-05T10:00:00.000Z')
const tuesday = moment('2026-10-06T10:00:00.000Z')
const source = (path: string) => ({
  url: address(`https://rheinblick.example/${path}`),
  name: 'Rheinblick',
  domain: 'rheinblick.example',
})

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM articles').run()
})

describe('save()', () => {
  it('creates an article that byId() gives back whole', async () => {
    const light = await article()

    const saved = await store.save(light, monday)

    expect(saved).toMatchObject({ status: 'created', days: ['2026-10-03'] })
    expect(await store.byId(light.id)).toEqual(newlyStored(light, monday))
  })

  it('writes nothing when the revision is the stored one', async () => {
    const light = await article()
    await store.save(light, monday)

    const saved = await store.save({ ...light, confidence: 0.1, rawHash: 'b'.repeat(64) }, tuesday)

    expect(saved).toMatchObject({ status: 'unchanged', days: [], article: { storedAt: monday } })
    expect(await store.byId(light.id)).toMatchObject({ confidence: 0.9, rawHash: 'a'.repeat(64) })
  })

  it('replaces a revision and names the days of both', async () => {
    await store.save(await article(), monday)
    const later = await article({
      title: 'Licht an',
      publishedAt: moment('2026-10-04T08:15:00.000Z'),
    })

    const saved = await store.save(later, tuesday)

    expect(saved).toMatchObject({ status: 'changed', days: ['2026-10-03', '2026-10-04'] })
    expect(await store.byId(later.id)).toMatchObject({
      title: 'Licht an',
      firstSeenAt: monday,
      storedAt: tuesday,
    })
  })

  it('files an article without a time under the day it was first seen', async () => {
    await store.save(await article({ publishedAt: null }), monday)
    await store.save(await article({ publishedAt: null, title: 'Neuer Titel' }), tuesday)

    expect(await store.onDay(parseDay('2026-10-05')!, 10)).toMatchObject([{ title: 'Neuer Titel' }])
    expect(await store.onDay(parseDay('2026-10-06')!, 10)).toEqual([])
  })

  it('makes one article of many writes at once', async () => {
    const light = await article()

    const all = await Promise.all(Array.from({ length: 20 }, () => store.save(light, monday)))

    expect(all.filter((saved) => 'status' in saved && saved.status === 'created')).toHaveLength(1)
    expect(await store.latest(10)).toHaveLength(1)
  })
})

describe('remove()', () => {
  it('empties the row, hides it from lists and keeps it from coming back', async () => {
    const light = await article()
    await store.save(light, monday)

    expect(await store.remove(light.id, 'legal')).toEqual({ id: light.id, day: '2026-10-03' })
    expect(await store.save(light, tuesday)).toEqual({ removed: 'legal' })
    expect(await store.byId(light.id)).toEqual({ removed: 'legal' })
    expect(await store.latest(10)).toEqual([])
    const row = await env.DB.prepare('SELECT * FROM articles').first()
    expect(JSON.stringify(row)).not.toMatch(/Licht|Mole|Marta|Hafen/)
  })

  it('reports that there is no such article', async () => {
    const { id } = await article()

    expect(await store.remove(id, 'gone')).toBeNull()
  })
})

describe('latest(), onDay() and the counts', () => {
  beforeEach(async () => {
    const times = [
      '2025-12-31T23:59:59.999Z',
      '2026-10-03T00:00:00.000Z',
      '2026-10-03',
      '2026-10-04T01:00:00.000Z',
    ]
    for (const [index, time] of times.entries()) {
      await store.save(
        await article({ source: source(String(index)), title: time, publishedAt: moment(time) }),
        monday,
      )
    }
  })

  it('list newest first, a day without an hour after that day’s hours', async () => {
    const titles = (await store.latest(3)).map(({ title }) => title)

    expect(titles).toEqual(['2026-10-04T01:00:00.000Z', '2026-10-03T00:00:00.000Z', '2026-10-03'])
    expect(await store.onDay(parseDay('2026-10-03')!, 10)).toHaveLength(2)
  })

  it('count days, months and years', async () => {
    expect(await store.daysOfMonth('2026-10')).toEqual([
      { period: '2026-10-03', count: 2 },
      { period: '2026-10-04', count: 1 },
    ])
    expect(await store.monthsOfYear('2025')).toEqual([{ period: '2025-12', count: 1 }])
    expect(await store.years()).toEqual([
      { period: '2025', count: 1 },
      { period: '2026', count: 3 },
    ])
  })
})

describe('byId()', () => {
  it('refuses a row whose body is not of the closed list', async () => {
    const light = await article()
    await store.save(light, monday)
    await env.DB.prepare(
      `UPDATE articles SET body = '{"type":"root","children":[{"type":"html","value":"<b>"}]}'`,
    ).run()

    await expect(store.byId(light.id)).rejects.toThrow(/html is not allowed here/)
  })

  it('reads one row', async () => {
    for (let index = 0; index < 5; index++) {
      await store.save(await article({ source: source(String(index)) }), monday)
    }
    const { id } = await article({ source: source('3') })

    const { meta } = await env.DB.prepare('SELECT * FROM articles WHERE id = ?').bind(id).run()

    expect(meta.rows_read).toBe(1)
  })
})
