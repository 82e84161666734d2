import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { cacheApi } from '../../src/cache/cache-api.ts'

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
  'cache-control': 'public, max-age=60, stale-while-revalidate=600',
  'cache-tag': 'list, day:2026-10-03',
}

/** One request as a reader sends it, with everything that runs behind the answer finished. */
async function get(
  render: () => Promise<Response>,
  from = cache,
  version = 'one',
): Promise<{ text: string; status: string | null }> {
  const ctx = createExecutionContext()
  const response = await cacheApi(from, ctx, version).serve(page, render)
  const text = await response.text()
  await waitOnExecutionContext(ctx)
  return { text, status: response.headers.get('cache-status') }
}

const renders = (text: string, headers: Record<string, string> = policy) =>
  vi.fn(async () => new Response(text, { headers }))

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

    expect(headers.get('cache-control')).toBe(policy['cache-control'])
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
