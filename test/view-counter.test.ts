import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../src/article/address.ts'
import { viewCounter, viewedArticle, type WriteViews } from '../src/view-counter.ts'

const path = '/news/2026-10-03/licht-x7k2m9qd4hte'
const visit = (place = path, agent = 'Mozilla/5.0 Firefox/150.0') =>
  new Request(`https://times.example${place}`, { headers: { 'user-agent': agent } })
const answer = (status = 200) => new Response(null, { status })

describe('viewedArticle()', () => {
  it.each([200, 304])('is the article of a page answered %i', (status) => {
    expect(viewedArticle(visit(), answer(status))).toBe('x7k2m9qd4hte')
  })

  it.each([
    ['another page', visit('/news/2026-10-03'), answer()],
    ['another form', visit(`${path}.json`), answer()],
    ['a feed', visit('/news/2026-10-03/feed.xml'), answer()],
    ['something deeper', visit(`${path}/x`), answer()],
    ['what is not there', visit(), answer(404)],
    ['what moved', visit(), answer(301)],
    ['a machine', visit(path, 'curl/8'), answer()],
  ])('is none for %s', (_what, request, response) => {
    expect(viewedArticle(request, response)).toBeNull()
  })
})

describe('viewCounter()', () => {
  function counted() {
    const batches: Map<ArticleId, number>[] = []
    const pending: Promise<unknown>[] = []
    const write: WriteViews = async (batch) => {
      batches.push(new Map(batch))
    }
    return {
      batches,
      pending,
      write,
      ctx: { waitUntil: (work: Promise<unknown>) => pending.push(work) },
    }
  }

  it('writes the views of some seconds as one batch, and begins another', async () => {
    const { batches, pending, write, ctx } = counted()
    const count = viewCounter(20)

    for (let index = 0; index < 3; index++) count(visit(), answer(), ctx, write)
    count(visit('/news/2026-10-03/other-000000000000'), answer(), ctx, write)
    expect(batches).toEqual([])
    await Promise.all(pending)
    count(visit(), answer(), ctx, write)
    await Promise.all(pending)

    expect(batches.map((batch) => Object.fromEntries(batch))).toEqual([
      { x7k2m9qd4hte: 3, '000000000000': 1 },
      { x7k2m9qd4hte: 1 },
    ])
  })

  it('goes on when a batch cannot be written', async () => {
    const { batches, pending, write, ctx } = counted()
    const count = viewCounter(1)

    count(visit(), answer(), ctx, () => Promise.reject(new Error('D1_ERROR')))
    await Promise.all(pending)
    count(visit(), answer(), ctx, write)
    await Promise.all(pending)

    expect(batches).toHaveLength(1)
  })
})
