import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Render } from '../../src/cache/edge-cache.ts'
import { workersCache } from '../../src/cache/edge/workers-cache.ts'
import { cacheApi } from '../../src/cache/stand-in/cache-api.ts'
import { unpackedPage } from '../../src/cache/stand-in/cached-page.ts'
import { workersCacheStandIn } from './workers-cache-stand-in.ts'

/** A service behind one of the caches. */
type Service = {
  /** One request as a reader sends it; everything that runs after the answer is awaited. */
  get(render: Render, path?: string, version?: string): Promise<Response>
  purge(...tags: string[]): Promise<unknown>
}

let number = 0

async function behindCacheApi(): Promise<Service> {
  const cache = await caches.open(`contract-${++number}`)
  return {
    async get(render, path = '/news', version = 'one') {
      const ctx = createExecutionContext()
      const request = new Request(`https://times.example${path}`)
      const page = unpackedPage(
        await cacheApi(cache, ctx, version).serve(request, render),
        Date.now(),
      )
      const whole = new Response(await new Response(page.body).bytes(), page)
      await waitOnExecutionContext(ctx)
      return whole
    },
    purge: (...tags) => cacheApi(cache, createExecutionContext(), 'one').purge(tags),
  }
}

async function behindWorkersCache(): Promise<Service> {
  const platform = workersCacheStandIn()
  const adapter = workersCache(platform.context)
  return {
    async get(render, path = '/news', version = 'one') {
      const request = new Request(`https://times.example${path}`)
      const response = await platform.fetch(
        request,
        (asked) => adapter.serve(asked, render),
        version,
      )
      await platform.settled()
      return response
    },
    purge: (...tags) => adapter.purge(tags),
  }
}

const policy = {
  'cache-control': 'public, max-age=5',
  'cdn-cache-control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=6000',
  'cache-tag': 'list,day:2026-10-03',
}

const prints = (text: string, headers: Record<string, string> = policy, status = 200) =>
  vi.fn<Render>(async () => new Response(text, { status, headers }))

describe.each([
  ['the Cache API', behindCacheApi],
  ['Workers Cache', behindWorkersCache],
])('behind %s', (_name, open) => {
  let service: Service
  const text = async (...request: Parameters<Service['get']>) =>
    (await service.get(...request)).text()
  const later = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)

  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    service = await open()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('a page is printed once and kept as it is', async () => {
    const print = prints('first', { ...policy, etag: 'W/"a"', 'content-type': 'text/html' })

    await service.get(print)
    const kept = await service.get(print)

    expect(await kept.text()).toBe('first')
    expect(kept.headers.get('etag')).toBe('W/"a"')
    expect(kept.headers.get('content-type')).toBe('text/html')
    expect(kept.headers.get('cache-control')).toBe(policy['cache-control'])
    expect(print).toHaveBeenCalledTimes(1)
  })

  it('another path, another query and another version are other pages', async () => {
    await text(prints('one'))

    expect(await text(prints('two'), '/latest')).toBe('two')
    expect(await text(prints('three'), '/news?after=1')).toBe('three')
    expect(await text(prints('four'), '/news', 'two')).toBe('four')
    expect(await text(prints('five'))).toBe('one')
  })

  it.each([404, 410, 451, 301])(
    'an answer of %i is cached if its headers allow it',
    async (status) => {
      await service.get(prints('first', { ...policy, location: '/' }, status))

      const kept = await service.get(prints('second'))

      expect(kept.status).toBe(status)
    },
  )

  it.each<[string, Record<string, string>]>([
    ['that forbids it', { 'cache-control': 'no-store' }],
    ['for one reader', { 'cache-control': 'private, max-age=60' }],
    ['that sets a cookie', { ...policy, 'set-cookie': 'a=b' }],
  ])('an answer %s is not kept', async (_what, headers) => {
    await service.get(prints('first', headers))

    expect(await text(prints('second'))).toBe('second')
  })

  it('a stale page is served at once, and a fresh one is there for the next', async () => {
    await service.get(prints('old'))
    later(61)

    expect(await text(prints('new'))).toBe('old')
    expect(await text(prints('newer'))).toBe('new')
  })

  it('a stale page that is still current is kept on without being printed', async () => {
    await service.get(prints('page', { ...policy, etag: 'W/"a"' }))
    later(61)
    const asked: (string | null)[] = []
    const notModified: Render = async ({ headers }) => {
      asked.push(headers.get('if-none-match'))
      return new Response(null, { status: 304, headers: policy })
    }

    expect(await text(notModified)).toBe('page')
    expect(await text(prints('never'))).toBe('page')
    expect(asked).toEqual(['W/"a"'])
  })

  it('past its stale window a reader waits for a fresh page', async () => {
    await service.get(prints('old'))
    later(661)

    expect(await text(prints('new'))).toBe('new')
  })

  it.each<[string, Render]>([
    ['throws', () => Promise.reject(new Error('no database today'))],
    ['answers 503', prints('sorry', { 'cache-control': 'no-store' }, 503)],
  ])('a cached page is served when rendering %s, and not for ever', async (_what, failing) => {
    await service.get(prints('old'))
    later(120)
    expect(await text(failing)).toBe('old')
    later(1000)
    expect(await text(failing)).toBe('old')
    later(5000)

    const response = await service.get(failing)

    expect(response.status).toBeGreaterThanOrEqual(500)
  })

  it('a purge forgets the pages of each of its tags, in every version, and no other', async () => {
    await service.get(prints('old'), '/a')
    await service.get(prints('old'), '/b')
    await service.get(prints('old'), '/b', 'two')
    await service.get(prints('old', { ...policy, 'cache-tag': 'article:x' }), '/c')

    await service.purge('day:2026-10-04', 'day:2026-10-03')

    expect(await text(prints('new'), '/a')).toBe('new')
    expect(await text(prints('new'), '/b')).toBe('new')
    expect(await text(prints('new'), '/b', 'two')).toBe('new')
    expect(await text(prints('new'), '/c')).toBe('old')
  })

  it('a purged page is not served in place of one that cannot be rendered', async () => {
    await service.get(prints('old'))
    later(120)
    await service.purge('list')

    expect(await text(prints('sorry', { 'cache-control': 'no-store' }, 503))).toBe('sorry')
  })
})
