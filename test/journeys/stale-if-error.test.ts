import { applyD1Migrations, createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiApp, pagesApp } from '../../src/app.ts'
import { openEdgeCache } from '../../src/cache/edge/open-edge-cache.ts'
import { gateway } from '../../src/gateway/gateway.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { d1Errors, failing } from '../store/failing.ts'
import { ingest, pathOf, site, token } from './service.ts'

const seconds = 1000
const [minute, day] = [60 * seconds, 24 * 60 * 60 * seconds]

let isFailing = false
const database = failing(env.DB, () => (isFailing ? { error: d1Errors.queued } : null))
const here = { ...env, DB: database, VERSION: { id: 'stale-if-error', tag: '', timestamp: '' } }

beforeEach(async () => {
  isFailing = false
  // Copies would find each other after the answer, and their pages would be purged then.
  await env.DB.exec('DELETE FROM articles')
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** The gateway, the cache and the pages behind each other, over a database that fails when told. */
async function read(
  path: string,
  bindings: Env & { VERSION: { id: string } } = here,
): Promise<{ status: number; text: string; headers: Headers }> {
  const ctx = createExecutionContext()
  const pages = {
    fetch: (address: string, init: RequestInit) =>
      openEdgeCache(ctx, bindings.VERSION.id).serve(new Request(address, init), async (asked) =>
        pagesApp.fetch(asked, bindings, ctx),
      ),
  }
  const readers = Object.create(ctx, {
    exports: { value: { Pages: pages } },
    waitUntil: { value: ctx.waitUntil.bind(ctx) },
  }) as ExecutionContext
  const response = await gateway(new Request(site + path), bindings, readers, apiApp)
  const text = await response.text()
  await waitOnExecutionContext(ctx)
  return { status: response.status, headers: response.headers, text }
}

let number = 0

/** The path of a new article, some time after its ingest. */
async function publish(): Promise<string> {
  const answer = await ingest(harbourPage(), `https://ternmouth-post.example/${++number}`)
  vi.advanceTimersByTime(seconds)
  return pathOf((await answer.json<{ url: string }>()).url)
}

describe('while the database fails', () => {
  it('a page that is fresh or stale in the cache is shown as if nothing were', async () => {
    const path = await publish()
    await read(path)
    isFailing = true

    for (const passed of [minute, 20 * minute]) {
      vi.advanceTimersByTime(passed)
      const { status, text } = await read(path)
      expect(status).toBe(200)
      expect(text).toContain('Harbour light returns')
    }
  })

  it('a page past its stale window is shown all the same, for a week', async () => {
    const path = await publish()
    await read(path)
    isFailing = true

    vi.advanceTimersByTime(3 * day)
    const { status, text, headers } = await read(path)

    expect(status).toBe(200)
    expect(text).toContain('Harbour light returns')
    expect(headers.get('cache-status')).toBe('edge; hit; detail=stale-if-error')
    expect(headers.get('age')).toBe(String((3 * day) / seconds))

    vi.advanceTimersByTime(5 * day)
    expect((await read(path)).status).toBe(503)
  })

  it('is renewed as soon as the database answers again', async () => {
    const path = await publish()
    await read(path)
    isFailing = true
    vi.advanceTimersByTime(3 * day)
    await read(path)
    isFailing = false

    const { status, headers } = await read(path)

    expect(status).toBe(200)
    expect(headers.get('cache-status')).toBe('edge; fwd=stale')
  })

  it('a page that is in no cache is a plain 503 that says when to come back, and is kept nowhere', async () => {
    const path = await publish()
    isFailing = true

    const failed = await read(path)
    isFailing = false

    expect(failed.status).toBe(503)
    expect(failed.headers.get('retry-after')).toBe('60')
    expect(failed.headers.get('cache-control')).toBe('no-store')
    expect(failed.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(failed.text).toContain('<h1 class="title">')
    expect((await read(path)).status).toBe(200)
  })
})

describe('while the database of a period fails', () => {
  it('a page of it comes from the cache, and one that is not there is alone in failing', async () => {
    await applyD1Migrations(env.LATER, env.MIGRATIONS)
    const version = { ...here.VERSION, id: 'stale-in-a-period' }
    const later = failing(env.LATER, () => (isFailing ? { error: d1Errors.queued } : null))
    const parted = { ...env, DB_2000: later, VERSION: version }
    const publishThere = async (page: string) => {
      const there = createExecutionContext()
      const url = encodeURIComponent(`https://ternmouth-post.example/${++number}`)
      const headers = { 'content-type': 'text/html', ...token }
      const asked = new Request(`${site}/ingest?url=${url}`, {
        method: 'POST',
        body: page,
        headers,
      })
      const answer = await apiApp.fetch(asked, parted, there)
      await waitOnExecutionContext(there)
      return pathOf((await answer.json<{ url: string }>()).url)
    }
    const kept = await publishThere(harbourPage())
    const song = 'The choir of Nether Wallop sang an old song in the barn. '.repeat(8)
    const unread = await publishThere(
      `<!doctype html><html lang="en"><title>A choir sings</title><body><article><h1>A choir sings</h1>
      ${`<p>${song}</p>`.repeat(3)}</article></body></html>`,
    )
    vi.advanceTimersByTime(seconds)
    for (const path of [kept, '/latest', '/']) expect((await read(path, parted)).status).toBe(200)
    isFailing = true

    vi.advanceTimersByTime(3 * day)
    const shown = await read(kept, parted)
    expect([shown.status, shown.headers.get('cache-status')]).toEqual([
      200,
      'edge; hit; detail=stale-if-error',
    ])
    expect((await read(unread, parted)).status).toBe(503)
    const { status, text } = await read('/latest', parted)
    expect(status).toBe(200)
    expect(text).toContain('Some articles cannot be shown at the moment')
  })
})
