import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../src/article/article-address.ts'
import {
  viewCounter,
  viewedArticle,
  type Visit,
  type WriteViews,
} from '../../src/gateway/view-counter.ts'

const path = '/news/2026-10-03/licht-x7k2m9qd4hte'
const visit = (place = path, status = 200, agent = 'Mozilla/5.0 Firefox/150.0'): Visit => ({
  request: new Request(`https://times.example${place}`, { headers: { 'user-agent': agent } }),
  path: place,
  status,
  isHit: status === 200,
})

describe('viewedArticle()', () => {
  it('is the article of a page that is there', () => {
    expect(viewedArticle(visit())).toBe('x7k2m9qd4hte')
  })

  it.each([
    ['another page', visit('/news/2026-10-03')],
    ['another form', visit(`${path}.json`)],
    ['a feed', visit('/news/2026-10-03/feed.xml')],
    ['something deeper', visit(`${path}/x`)],
    ['what failed', visit(path, 503)],
    ['what is not there', visit(path, 404)],
    ['what moved', visit(path, 301)],
    ['a machine', visit(path, 200, 'curl/8')],
  ])('is none for %s', (_what, seen) => {
    expect(viewedArticle(seen)).toBeNull()
  })
})

describe('viewCounter()', () => {
  function counted() {
    const batches: Map<ArticleId, number>[] = []
    const days: (string | undefined)[] = []
    const pending: Promise<unknown>[] = []
    const write: WriteViews = async (batch, facts) => {
      batches.push(new Map(batch))
      days.push(...[...batch.keys()].map((id) => facts.days.get(id)))
    }
    return {
      batches,
      days,
      pending,
      write,
      ctx: { waitUntil: (work: Promise<unknown>) => pending.push(work) },
    }
  }

  it('writes the views of some seconds as one batch, and begins another', async () => {
    const { batches, days, pending, write, ctx } = counted()
    const count = viewCounter(20)

    for (let index = 0; index < 3; index++) count(visit(), ctx, write)
    count(visit('/news/2026-10-04/other-000000000000'), ctx, write)
    expect(batches).toEqual([])
    await Promise.all(pending)
    count(visit(), ctx, write)
    await Promise.all(pending)

    expect(batches.map((batch) => Object.fromEntries(batch))).toEqual([
      { x7k2m9qd4hte: 3, '000000000000': 1 },
      { x7k2m9qd4hte: 1 },
    ])
    expect(days).toEqual(['2026-10-03', '2026-10-04', '2026-10-03'])
  })

  it('goes on when a batch cannot be written', async () => {
    const { batches, pending, write, ctx } = counted()
    const count = viewCounter(1)

    count(visit(), ctx, () => Promise.reject(new Error('D1_ERROR')))
    await Promise.all(pending)
    count(visit(), ctx, write)
    await Promise.all(pending)

    expect(batches).toHaveLength(1)
  })
})
