import { storable } from '../cache-control.ts'
import type { EdgeCache, Render } from '../edge-cache.ts'
import {
  ageSeconds,
  toCachedPage,
  refreshed,
  findCachedPage,
  unpackedPage,
  type CachedPage,
} from './cached-page.ts'
import { purgeRecords } from './purge-records.ts'

/**
 * The Cache API with the semantics of Workers Cache: tags, purges by tag, revalidation by ETag, stale copies. It is
 * only a substitute, since it reaches one data centre, or the local machine.
 *
 * A cached page is served only if its rendering began after the last purge of each of its tags. So a page that was read
 * from the database before a write is not served after the purge.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/cache/
 */
export function cacheApi(
  cache: Cache,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  version: string,
): EdgeCache {
  const put = (address: string, { response }: CachedPage) =>
    cache.put(pageKey(address, version), response)

  async function renderAndKeep(request: Request, render: Render): Promise<Response> {
    const startedAt = Date.now()
    const response = await render(request)
    const freshness = storable(response)
    if (!freshness) return response
    // Read as a whole: the page is already printed, and two streams out of one cost more than its bytes.
    const body = await response.arrayBuffer()
    const page = toCachedPage(response, body, freshness, startedAt)
    ctx.waitUntil(quietly(put(request.url, page)))
    return new Response(body, response)
  }

  // A page that is still current is not printed again.
  async function renew(request: Request, kept: CachedPage, render: Render): Promise<void> {
    const startedAt = Date.now()
    const renewed = await renderAndKeep(conditional(request, kept), render)
    if (renewed.status === 304) await put(request.url, refreshed(kept, startedAt))
    else await kept.response.body?.cancel()
  }

  return {
    async serve(request, render) {
      const now = Date.now()
      const kept = await quietly(findCachedPage(cache, pageKey(request.url, version), now))
      if (!kept) return withStatus(await renderAndKeep(request, render), 'fwd=miss')
      const { facts, response } = kept
      const { freshness } = facts
      const staleSeconds = ageSeconds(facts, now) - freshness.maxAge
      if (staleSeconds <= 0) return response
      if (staleSeconds <= freshness.staleWhileRevalidate) {
        const again = { facts, response: response.clone() }
        ctx.waitUntil(quietly(renew(request, again, render)))
        return stale(response, now, 'stale')
      }
      const fresh = await orFailure(() => renderAndKeep(request, render))
      if (fresh.status >= 500 && staleSeconds <= freshness.staleIfError)
        return stale(response, now, 'stale-if-error')
      await response.body?.cancel()
      return withStatus(fresh, 'fwd=stale')
    },

    async purge(tags) {
      await purgeRecords(cache).add(tags)
      return { restMilliseconds: 0, repeatMilliseconds: null }
    },
  }
}

function conditional(request: Request, { facts }: CachedPage): Request {
  const { etag } = facts.headers
  return etag ? new Request(request, { headers: { 'if-none-match': etag } }) : request
}

async function orFailure(render: () => Promise<Response>): Promise<Response> {
  try {
    return await render()
  } catch (error) {
    console.error(JSON.stringify({ event: 'render_failed', error: String(error) }))
    return new Response(null, { status: 500, headers: { 'cache-control': 'no-store' } })
  }
}

function pageKey(address: string, version: string): string {
  return `${address}${address.includes('?') ? '&' : '?'}worker-version=${version}`
}

function stale(response: Response, now: number, detail: string): Response {
  const { body, ...page } = unpackedPage(response, now, `hit; detail=${detail}`)
  return new Response(body, page)
}

// https://www.rfc-editor.org/rfc/rfc9211
function withStatus(response: Response, status: string): Response {
  response.headers.set('cache-status', `edge; ${status}`)
  return response
}

// The service works without the cache: what fails here is logged, and the page is rendered.
async function quietly<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    console.warn(JSON.stringify({ event: 'cache_failed', error: String(error) }))
    return null
  }
}
