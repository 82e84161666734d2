import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Render } from '../../../src/cache/edge-cache.ts'
import { cacheApi } from '../../../src/cache/stand-in/cache-api.ts'
import { unpackedPage } from '../../../src/cache/stand-in/cached-page.ts'

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

/** One request as a reader sends it; everything that runs after the answer is awaited. */
async function get(
  render: Render,
  from = cache,
  version = 'one',
): Promise<{ text: string; status: string | undefined }> {
  const ctx = createExecutionContext()
  const response = await cacheApi(from, ctx, version).serve(page, render)
  const { body, headers } = unpackedPage(response, Date.now())
  const text = await new Response(body).text()
  await waitOnExecutionContext(ctx)
  return { text, status: headers['cache-status'] }
}

const renders = (text: string, headers: Record<string, string> = policy, status = 200) =>
  vi.fn(async (_asked: Request) => new Response(text, { status, headers }))

describe('cacheApi().serve()', () => {
  it('renders once and serves the cached page after that', async () => {
    const render = renders('first')

    expect(await get(render)).toEqual({ text: 'first', status: 'edge; fwd=miss' })
    expect(await get(render)).toEqual({ text: 'first', status: 'edge; hit' })
    expect(render).toHaveBeenCalledTimes(1)
  })

  it('shows the headers for readers and none of its own', async () => {
    await get(renders('first'))

    const ctx = createExecutionContext()
    const kept = await cacheApi(cache, ctx, 'one').serve(page, renders('second'))

    await kept.clone().text() // or the runtime complains when the storage is emptied
    expect(unpackedPage(kept, Date.now()).headers).toEqual({
      'cache-control': policy['cache-control'],
      'content-type': 'text/plain;charset=UTF-8',
      'cache-status': 'edge; hit',
      age: '0',
    })
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

  it('does not serve a page that was read before the write after the purge', async () => {
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
