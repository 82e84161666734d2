import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cacheApi } from '../../src/cache/cache-api.ts'
import type { Render } from '../../src/cache/edge-cache.ts'

let cache: Cache
let number = 0

beforeEach(async () => {
  cache = await caches.open(`test-${++number}`)
})
afterEach(() => {
  vi.useRealTimers()
})

const page = new Request('https://times.example/news')
const policy = {
  'cache-control': 'public, max-age=5',
  'cdn-cache-control': 'public, max-age=60, stale-while-revalidate=600, stale-if-error=6000',
  'cache-tag': 'list, day:2026-10-03',
}

/** One request as a reader sends it, with everything that runs behind the answer finished. */
async function get(
  render: Render,
  from = cache,
  version = 'one',
): Promise<{ text: string; status: string | null }> {
  const ctx = createExecutionContext()
  const response = await cacheApi(from, ctx, version).serve(page, render)
  const text = await response.text()
  await waitOnExecutionContext(ctx)
  return { text, status: response.headers.get('cache-status') }
}

const renders = (text: string, headers: Record<string, string> = policy, status = 200) =>
  vi.fn(async (_asked: Request) => new Response(text, { status, headers }))

describe('cacheApi().serve()', () => {
  it('renders once and serves the kept page after that', async () => {
    const render = renders('first')

    expect(await get(render)).toEqual({ text: 'first', status: 'edge; fwd=miss' })
    expect(await get(render)).toEqual({ text: 'first', status: 'edge; hit' })
    expect(render).toHaveBeenCalledTimes(1)
  })

  it('shows the page’s own headers and none of its bookkeeping', async () => {
    await get(renders('first'))

    const ctx = createExecutionContext()
    const { headers } = await cacheApi(cache, ctx, 'one').serve(page, renders('second'))

    for (const [name, value] of Object.entries(policy)) expect(headers.get(name)).toBe(value)
    expect(headers.get('age')).toBe('0')
    expect([...headers.keys()].filter((name) => name.startsWith('x-edge'))).toEqual([])
  })

  it('keeps nothing that may not be kept', async () => {
    const render = renders('first', { 'cache-control': 'no-store' })

    await get(render)
    await get(render)

    expect(render).toHaveBeenCalledTimes(2)
  })

  it('serves a stale page at once and renders a fresh one behind it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await get(renders('old'))
    vi.advanceTimersByTime(61_000)

    expect(await get(renders('new'))).toEqual({ text: 'old', status: 'edge; hit; detail=stale' })
    expect(await get(renders('newer'))).toEqual({ text: 'new', status: 'edge; hit' })
  })

  it('keeps a stale page that its validator says is still current, without printing it again', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await get(renders('page', { ...policy, etag: 'W/"a"' }))
    vi.advanceTimersByTime(61_000)
    const revalidate = vi.fn(async (asked: Request) => {
      expect(asked.headers.get('if-none-match')).toBe('W/"a"')
      return new Response(null, { status: 304 })
    })

    expect(await get(revalidate)).toMatchObject({ text: 'page', status: 'edge; hit; detail=stale' })
    expect(revalidate).toHaveBeenCalledTimes(1)
    expect(await get(renders('never'))).toEqual({ text: 'page', status: 'edge; hit' })
  })

  it.each<[string, Render]>([
    ['throws', () => Promise.reject(new Error('no database today'))],
    ['answers 503', renders('sorry', { 'cache-control': 'no-store' }, 503)],
  ])('serves the kept page when rendering %s, and not for ever', async (_what, failing) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await get(renders('old'))
    vi.advanceTimersByTime(1000_000)

    expect(await get(failing)).toEqual({ text: 'old', status: 'edge; hit; detail=stale-if-error' })
    vi.advanceTimersByTime(6000_000)
    expect(await get(failing)).not.toMatchObject({ text: 'old' })
  })

  it('waits for a fresh page when the kept one is past its stale window', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await get(renders('old'))
    vi.advanceTimersByTime(1000_000)

    expect(await get(renders('new'))).toEqual({ text: 'new', status: 'edge; fwd=stale' })
  })

  it('serves no page that another version printed', async () => {
    await get(renders('old layout'))

    expect(await get(renders('new layout'), cache, 'two')).toMatchObject({ text: 'new layout' })
    expect(await get(renders('newer layout'))).toMatchObject({ text: 'old layout' })
  })

  it('renders when the cache fails', async () => {
    const broken = {
      match: () => Promise.reject(new Error('no cache today')),
      put: () => Promise.reject(new Error('no cache today')),
      delete: () => Promise.reject(new Error('no cache today')),
    } as unknown as Cache

    expect(await get(renders('first'), broken)).toEqual({ text: 'first', status: 'edge; fwd=miss' })
  })
})

describe('cacheApi().purge()', () => {
  it.each([['list'], ['day:2026-10-03']])('forgets pages that carry %s', async (tag) => {
    await get(renders('old'))

    await cacheApi(cache, createExecutionContext(), 'one').purge([tag])

    expect(await get(renders('new'))).toEqual({ text: 'new', status: 'edge; fwd=miss' })
  })

  it('leaves pages with other tags', async () => {
    await get(renders('old'))

    await cacheApi(cache, createExecutionContext(), 'one').purge(['day:2026-10-04'])

    expect(await get(renders('new'))).toEqual({ text: 'old', status: 'edge; hit' })
  })

  it('does not let a reader who read before the write put the old page back', async () => {
    const readers = createExecutionContext()
    const slow = await cacheApi(cache, readers, 'one').serve(page, async () => {
      await cacheApi(cache, createExecutionContext(), 'one').purge(['list']) // a write lands while the page is rendered
      return new Response('old', { headers: policy })
    })
    await slow.text()
    await waitOnExecutionContext(readers)

    expect(await get(renders('new'))).toMatchObject({ text: 'new', status: 'edge; fwd=miss' })
  })
})
