import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ArticleId } from '../../src/article/article-address.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { tendDatabase } from '../../src/store/tend.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'

const store = openArticleStore(env.DB)
const noon = new Date('2026-10-05T12:00:00.000Z')
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000)

async function saved(path: string): Promise<ArticleId> {
  const one = await story({ path })
  await store.save(one, moment(noon.toISOString()))
  return one.id
}

const trends = async () => (await store.mostRead(10)).map(({ id }) => id)

beforeEach(async () => {
  await env.DB.batch(
    ['articles', 'views', 'trends'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  )
})

describe('countViews() and mostRead()', () => {
  it('show nothing on a cold site, nor what hardly anybody read', async () => {
    expect(await trends()).toEqual([])

    await store.countViews(new Map([[await saved('a'), 2]]), noon)

    expect(await trends()).toEqual([])
  })

  it('add up the views of many batches, the most read first', async () => {
    const [a, b] = [await saved('a'), await saved('b')]

    await store.countViews(new Map([[a, 3]]), noon)
    await store.countViews(new Map([[a, 1], [b, 9]]), noon) // prettier-ignore
    await tendDatabase(env.DB, later(0.2))

    expect(await trends()).toEqual([b, a])
    const { results } = await env.DB.prepare('SELECT count FROM views ORDER BY count').all()
    expect(results).toEqual([{ count: 4 }, { count: 9 }])
  })

  it('let old views weigh less, and none longer than a day', async () => {
    const [old, young] = [await saved('old'), await saved('young')]
    await store.countViews(new Map([[old, 10]]), noon)
    await store.countViews(new Map([[young, 6]]), later(10))

    await tendDatabase(env.DB, later(11))
    expect(await trends()).toEqual([young, old])

    await tendDatabase(env.DB, later(25))
    expect(await trends()).toEqual([young])

    await tendDatabase(env.DB, later(40))
    expect(await trends()).toEqual([])
    expect(await env.DB.prepare('SELECT count(*) AS n FROM views').first('n')).toBe(0)
  })

  it('renew the list at most every five minutes', async () => {
    const [a, b] = [await saved('a'), await saved('b')]
    await store.countViews(new Map([[a, 3]]), noon)
    await store.countViews(new Map([[b, 9]]), new Date(noon.getTime() + 60_000))
    expect(await trends()).toEqual([a])

    await store.countViews(new Map([[b, 1]]), new Date(noon.getTime() + 301_000))

    expect(await trends()).toEqual([b, a])
  })

  it('drop an article that is removed', async () => {
    const a = await saved('a')
    await store.countViews(new Map([[a, 3]]), noon)

    await store.remove(a, 'gone')

    expect(await trends()).toEqual([])
    expect(await env.DB.prepare('SELECT count(*) AS n FROM views').first('n')).toBe(0)
  })
})
