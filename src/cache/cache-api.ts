import { parseTags, storable, type Freshness } from './cache-control.ts'
import type { EdgeCache } from './edge-cache.ts'

// A kept page is put away under its own URL with a lifetime that covers its stale window, too; what it
// said itself, and since when it holds, stands in these headers and is taken off again.
const ownControl = 'x-edge-cache-control'
const renderedFrom = 'x-edge-rendered-from'

// Purges are kept as one entry a tag that holds the time of the last one, for longer than any page lives.
const purgeRecords = 'https://purge.invalid/'
const purgeRecordSeconds = 30 * 24 * 60 * 60

/**
 * The Cache API with the meaning of Workers Cache: tags, stale-while-revalidate and purge by tag. It
 * reaches one data centre (or the local machine), which is why it only stands in.
 *
 * A page is served when it began to be rendered after the last purge of each of its tags. So a reader who
 * read the database before a write cannot put the old page back after the purge.
 *
 * Cost of a hit: one match for the page and one for each of its tags.
 *
 * @see https://developers.cloudflare.com/workers/runtime-apis/cache/
 */
export function cacheApi(
  cache: Cache,
  ctx: Pick<ExecutionContext, 'waitUntil'>,
  version: string,
): EdgeCache {
  async function renderAndKeep(key: Request, render: () => Promise<Response>): Promise<Response> {
    const startedAt = Date.now()
    const response = await render()
    const freshness = storable(response)
    if (freshness) ctx.waitUntil(quietly(keep(cache, key, response.clone(), freshness, startedAt)))
    return response
  }

  return {
    async serve(request, render) {
      const key = pageKey(request.url, version)
      const kept = await quietly(lookUp(cache, key))
      if (!kept) return withStatus(await renderAndKeep(key, render), 'fwd=miss')
      if (kept.ageSeconds <= kept.freshness.maxAge) return withStatus(kept.response, 'hit')
      ctx.waitUntil(quietly(renderAndKeep(key, render)))
      return withStatus(kept.response, 'hit; detail=stale')
    },

    async purge(tags) {
      const now = String(Date.now())
      const headers = { 'cache-control': `max-age=${purgeRecordSeconds}` }
      await Promise.all(tags.map((tag) => cache.put(purgeKey(tag), new Response(now, { headers }))))
    },
  }
}

type Kept = { response: Response; ageSeconds: number; freshness: Freshness }

async function keep(
  cache: Cache,
  key: Request,
  response: Response,
  freshness: Freshness,
  startedAt: number,
): Promise<void> {
  const kept = new Response(response.body, response)
  kept.headers.set(ownControl, response.headers.get('cache-control') ?? '')
  kept.headers.set(renderedFrom, String(startedAt))
  kept.headers.set('cache-control', `max-age=${freshness.maxAge + freshness.staleWhileRevalidate}`)
  await cache.put(key, kept)
}

async function lookUp(cache: Cache, key: Request): Promise<Kept | null> {
  const match = await cache.match(key)
  if (!match) return null
  const startedAt = Number(match.headers.get(renderedFrom))
  const response = new Response(match.body, match)
  response.headers.set('cache-control', match.headers.get(ownControl) ?? 'no-store')
  for (const name of [ownControl, renderedFrom, 'cf-cache-status']) response.headers.delete(name)
  const freshness = storable(response)
  const tags = parseTags(response.headers.get('cache-tag'))
  const purges = await Promise.all(tags.map((tag) => lastPurge(cache, tag)))
  if (!freshness || purges.some((purgedAt) => purgedAt >= startedAt)) {
    await response.body?.cancel()
    return null
  }
  const ageSeconds = Math.floor((Date.now() - startedAt) / 1000)
  response.headers.set('age', String(ageSeconds))
  return { response, ageSeconds, freshness }
}

async function lastPurge(cache: Cache, tag: string): Promise<number> {
  const record = await cache.match(purgeKey(tag))
  return record ? Number(await record.text()) : 0
}

function pageKey(address: string, version: string): Request {
  const url = new URL(address)
  url.searchParams.set('worker-version', version)
  return new Request(url)
}

function purgeKey(tag: string): string {
  return purgeRecords + encodeURIComponent(tag)
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
