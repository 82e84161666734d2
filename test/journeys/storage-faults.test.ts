import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiApp, pagesApp } from '../../src/app.ts'
import { gateway } from '../../src/gateway/gateway.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { disagreements } from '../store/derived.ts'
import { d1Errors, failing, type Failure } from '../store/failing.ts'
import { harbour, ingest, pathOf, request, site, token } from './service.ts'

const writes = /\binsert into\b/i

beforeEach(async () => {
  await env.DB.exec('DELETE FROM articles')
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

type App = (request: Request, env: Env, ctx: ExecutionContext) => Promise<Response>

/** The service over a database that fails as told: a reader's page, rendered, or a call to the gateway. */
async function over(
  app: App,
  request: Request,
  failure: (sql: string, call: number) => Failure | null,
): Promise<Response> {
  const ctx = createExecutionContext()
  const response = await app(request, { ...env, DB: failing(env.DB, failure) }, ctx)
  await waitOnExecutionContext(ctx)
  return response
}

const pages: App = async (...request) => pagesApp.fetch(...request)
const whole: App = (...request) => gateway(...request, apiApp)

const submission = (paragraph?: string) =>
  new Request(`${site}/ingest?url=${encodeURIComponent(harbour)}`, {
    method: 'POST',
    headers: { 'content-type': 'text/html', ...token },
    body: harbourPage(paragraph === undefined ? {} : { paragraph }),
  })

const darkness = 'The lamp went out again at dawn.'

const textAt = async (url: string) => (await request(pathOf(url))).text()

const stored = async () =>
  (await env.DB.prepare('SELECT title FROM articles').all<{ title: string }>()).results

describe('reading while the database fails', () => {
  it.each<[string, Failure, string, string]>([
    ['breaks off', { error: d1Errors.lost }, 'storage_unavailable', '30'],
    ['is overloaded', { error: d1Errors.queued }, 'storage_overloaded', '60'],
  ])('answers 503 with Retry-After when it %s', async (_what, failure, code, retryAfter) => {
    const request = new Request(`${site}/news/2026-10-03/x-000000000000.json`)

    const response = await over(pages, request, () => failure)

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe(retryAfter)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ code, incident: expect.any(String) })
  })

  it('answers 503 when it does not answer at all', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const waiting = over(pages, new Request(`${site}/latest`), () => 'no answer')
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()

    const response = await waiting

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
  })

  it('shows readers the page when only the first attempts fail', async () => {
    const { url } = await (await ingest(harbourPage())).json<{ url: string }>()

    const response = await over(pages, new Request(url), (_sql, call) =>
      call < 3 ? { error: d1Errors.updated } : null,
    )

    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Harbour light returns')
  })
})

describe('posting a page while the database fails', () => {
  it.each<[string, (sql: string) => Failure | null, string]>([
    ['breaks off', () => ({ error: d1Errors.lost }), 'storage_unavailable'],
    ['is overloaded', () => ({ error: d1Errors.tooMany }), 'storage_overloaded'],
    [
      'breaks off as it should write',
      (sql) => (writes.test(sql) ? { error: d1Errors.reset } : null),
      'storage_unavailable',
    ],
    [
      'is overloaded as it should write',
      (sql) => (writes.test(sql) ? { error: d1Errors.queued } : null),
      'storage_overloaded',
    ],
  ])('answers 503 and stores nothing when it %s', async (_what, failure, code) => {
    const response = await over(whole, submission(), failure)

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await response.json()).toMatchObject({ code })
    expect(await stored()).toEqual([])
    expect(await disagreements()).toEqual([])
  })

  it('answers 507 without a time to come back when it is full', async () => {
    const response = await over(whole, submission(), (sql) =>
      writes.test(sql) ? { error: d1Errors.size } : null,
    )

    expect(response.status).toBe(507)
    expect(response.headers.get('retry-after')).toBeNull()
    expect(await response.json()).toMatchObject({
      code: 'storage_full',
      detail: expect.stringContaining('make room'),
    })
    expect(await stored()).toEqual([])
  })

  it('names midnight when the daily limit is reached', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-27T22:30:00Z') })
    const response = await over(whole, submission(), () => ({ error: d1Errors.rowsRead }))
    vi.useRealTimers()

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5400')
    expect(await response.json()).toMatchObject({ code: 'storage_exhausted' })
  })

  it('stores it once when each call fails twice', async () => {
    let last = ''
    let attempts = 0
    const response = await over(whole, submission(), (sql) => {
      attempts = sql === last ? attempts + 1 : 1
      last = sql
      return attempts <= 2 ? { error: d1Errors.lost } : null
    })

    expect(response.status).toBe(201)
    expect(await stored()).toHaveLength(1)
    expect(await disagreements()).toEqual([])
  })

  it('says that it changed the article, and purges, though the answer to its write was lost', async () => {
    const first = await (await ingest(harbourPage())).json<{ url: string }>()
    await textAt(first.url)
    let isLost = false

    const response = await over(whole, submission(darkness), (sql) => {
      if (isLost || !writes.test(sql)) return null
      isLost = true
      return { error: d1Errors.lost, isDone: true }
    })

    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({ status: 'changed' })
    expect(await textAt(first.url)).toContain(darkness)
    expect(await disagreements()).toEqual([])
  })

  it('shows what it wrote when no attempt was answered and the sender was told to come back', async () => {
    const first = await (await ingest(harbourPage())).json<{ url: string }>()
    await textAt(first.url)

    const response = await over(whole, submission(darkness), (sql) =>
      writes.test(sql) ? { error: d1Errors.lost, isDone: true } : null,
    )
    const again = await ingest(harbourPage({ paragraph: darkness }))

    expect(response.status).toBe(503)
    expect(await again.json()).toMatchObject({ status: 'unchanged' })
    expect(await textAt(first.url)).toContain(darkness)
  })
})

describe('what readers do not notice', () => {
  it('is that views cannot be counted', async () => {
    const { url } = await (await ingest(harbourPage())).json<{ url: string }>()
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const reader = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0' }

    const response = await over(whole, new Request(url, { headers: reader }), () => ({
      error: d1Errors.lost,
    }))

    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Harbour light returns')
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('views_lost'))
  })
})

describe('a view that is written after the takedown', () => {
  it('does not bring the article back into the list of the most read', async () => {
    const store = openArticleStore(env.DB)
    const { id, url } = await (await ingest(harbourPage())).json<{ id: string; url: string }>()
    const read = await store.latest(1)
    await store.remove(read[0]!.id, 'gone')

    await store.countViews(new Map([[read[0]!.id, 9]]), new Date())

    expect(read).toMatchObject([{ id }])
    expect(pathOf(url)).toContain(id)
    expect(await store.mostRead(5)).toEqual([])
    expect(await env.DB.prepare('SELECT count(*) AS n FROM views').first('n')).toBe(0)
  })
})
