import { Hono } from 'hono'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Operation } from '../../src/api/ingest/ingest-env.ts'
import { serverTiming, withOperationLog, withRenderingLog } from '../../src/api/observe.ts'
import { parseArticleId } from '../../src/article/article-address.ts'
import { Refusal, problemJson } from '../../src/http/problem.ts'
import type { Meter } from '../../src/store/d1/meter.ts'

const meter: Meter = { calls: 1, milliseconds: 4, rowsRead: 27, rowsWritten: 0 }

afterEach(() => vi.restoreAllMocks())

/** What was written to the log while the work was done. */
async function logged(work: () => Promise<unknown>): Promise<unknown[]> {
  const log = vi.spyOn(console, 'log').mockReturnValue()
  await work()
  return log.mock.calls.map(([line]) => JSON.parse(String(line)) as unknown)
}

describe('serverTiming()', () => {
  const timing = (headers: Record<string, string>) => serverTiming(Date.now(), headers)
  const rendering = { 'server-timing': 'db;dur=4;desc="calls: 1"' }

  it('adds the time here to the timing of a rendered page', () => {
    expect(timing({ ...rendering, 'cache-status': 'edge; fwd=miss' })).toMatch(
      /^cache;desc=miss, db;dur=4;desc="calls: 1", total;dur=\d+$/,
    )
  })

  it.each([{ 'cache-status': 'edge; hit; detail=stale' }, { 'cf-cache-status': 'HIT' }])(
    'does not repeat what a kept page cost (%o)',
    (headers) => {
      expect(timing({ ...rendering, ...headers })).toMatch(/^cache;desc=hit, total;dur=\d+$/)
    },
  )

  it('does not mention a cache that was not asked', () => {
    expect(timing({})).toMatch(/^total;dur=\d+$/)
  })
})

describe('withRenderingLog()', () => {
  const app = new Hono<{ Variables: { meter: Meter } }>()
    .use(withRenderingLog)
    .use((c, next) => {
      c.set('meter', meter)
      return next()
    })
    .get('*', (c) => c.text('page'))

  it('writes one line a page, without what was searched for', async () => {
    expect(await logged(async () => app.request('/search?q=secret'))).toEqual([
      {
        event: 'rendered',
        path: '/search',
        status: 200,
        ms: expect.any(Number),
        calls: 1,
        dbMs: 4,
        rowsRead: 27,
        rowsWritten: 0,
      },
    ])
  })

  it('names the article', async () => {
    const path = '/news/2026-10-03/licht-x7k2m9qd4hte.md'

    expect(await logged(async () => app.request(path))).toMatchObject([
      { event: 'rendered', article: 'x7k2m9qd4hte' },
    ])
  })

  it('adds the cost at the database to the page', async () => {
    vi.spyOn(console, 'log').mockReturnValue()

    expect((await app.request('/')).headers.get('server-timing')).toBe('db;dur=4;desc="calls: 1"')
  })
})

describe('withOperationLog()', () => {
  const app = new Hono<{ Variables: { meter: Meter; operation?: Operation } }>()
    .use(withOperationLog)
    .use((c, next) => {
      c.set('meter', meter)
      return next()
    })
    .get('*', (c) => c.text('page'))
    .post('/ingest', (c) => {
      const article = parseArticleId('x7k2m9qd4hte')
      if (article) c.set('operation', { event: 'ingested', article, outcome: 'created' })
      return c.json({}, 201)
    })
    .post('/clean', () => {
      throw new Refusal('not_html')
    })
    .onError((error) => problemJson(error instanceof Refusal ? error : new Refusal('internal')))

  it('writes what was done to which article, and its cost', async () => {
    expect(await logged(async () => app.request('/ingest', { method: 'POST' }))).toMatchObject([
      {
        event: 'ingested',
        article: 'x7k2m9qd4hte',
        outcome: 'created',
        status: 201,
        rowsRead: 27,
      },
    ])
  })

  it('writes why a request was refused', async () => {
    expect(await logged(async () => app.request('/clean', { method: 'POST' }))).toMatchObject([
      { event: 'refused', path: '/clean', status: 422, code: 'not_html' },
    ])
  })

  it('leaves reading to the log of the pages', async () => {
    expect(await logged(async () => app.request('/'))).toEqual([])
  })
})
