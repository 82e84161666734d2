import { storable } from './cache-control.ts'
import type { EdgeCache, Render } from './edge-cache.ts'
import { keepPage, keptPage, type KeptPage } from './kept-page.ts'
import { recordPurge } from './purge-records.ts'

/**
 * The Cache API with the meaning of Workers Cache: tags, purge by tag, stale copies while a page is made anew
 * or cannot be, revalidation by ETag. It reaches one data centre (or the local machine), which is why it only
 * stands in.
 *
 * A page is served when it began to be rendered after the last purge of each of its tags. So a reader who
 * read the database before a write cannot put the old page back after the purge.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/cache/
 */
export function cacheApi(
  cache: Cache,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  version: string,
): EdgeCache {
  async function renderAndKeep(request: Request, render: Render): Promise<Response> {
    const startedAt = Date.now()
    const response = await render(request)
    const freshness = storable(response)
    if (freshness) {
      const key = pageKey(request.url, version)
      ctx.waitUntil(quietly(keepPage(cache, key, response.clone(), freshness, startedAt)))
    }
    return response
  }

  // A page that is still the current one is not printed again.
  async function renew(request: Request, { response, freshness }: KeptPage, render: Render) {
    const startedAt = Date.now()
    const renewed = await renderAndKeep(conditional(request, response), render)
    if (renewed.status === 304)
      await keepPage(cache, pageKey(request.url, version), response, freshness, startedAt)
  }

  return {
    async serve(request, render) {
      const kept = await quietly(keptPage(cache, pageKey(request.url, version)))
      if (!kept) return withStatus(await renderAndKeep(request, render), 'fwd=miss')
      const { response, freshness } = kept
      const staleSeconds = kept.ageSeconds - freshness.maxAge
      if (staleSeconds <= 0) return withStatus(response, 'hit')
      if (staleSeconds <= freshness.staleWhileRevalidate) {
        ctx.waitUntil(quietly(renew(request, { ...kept, response: response.clone() }, render)))
        return withStatus(response, 'hit; detail=stale')
      }
      const fresh = await orFailure(() => renderAndKeep(request, render))
      if (fresh.status < 500 || staleSeconds > freshness.staleIfError)
        return withStatus(fresh, 'fwd=stale')
      return withStatus(response, 'hit; detail=stale-if-error')
    },

    async purge(tags) {
      await recordPurge(cache, tags)
      return { restMilliseconds: 0, repeatMilliseconds: null }
    },
  }
}

function conditional(request: Request, { headers }: Response): Request {
  const etag = headers.get('etag')
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

function pageKey(address: string, version: string): Request {
  const url = new URL(address)
  url.searchParams.set('worker-version', version)
  return new Request(url)
}

// https://www.rfc-editor.org/rfc/rfc9211
function withStatus(response: Response, status: string): Response {
  const marked = new Response(response.body, response)
  marked.headers.set('cache-status', `edge; ${status}`)
  return marked
}

// The cache is a help, not a condition: what fails here is logged and the page is rendered.
async function quietly<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work
  } catch (error) {
    console.warn(JSON.stringify({ event: 'cache_failed', error: String(error) }))
    return null
  }
}
