import { parseTags, storable, type Freshness } from './cache-control.ts'
import { edgeControl } from './policies.ts'
import { lastPurge, lastPurgeOf } from './purge-records.ts'

// A kept page is put away with a lifetime that covers its stale windows, too, and as a 200, since the Cache API
// keeps no status that it does not expect; what it said itself, and since when it holds, stands in these headers
// and is taken off again.
const ownControls = { 'cache-control': 'x-edge-cache-control', [edgeControl]: 'x-edge-cdn-control' }
const ownStatus = 'x-edge-status'
const renderedFrom = 'x-edge-rendered-from'

/** A page as it was printed, how old it is, and how long it may be served. */
export type KeptPage = { response: Response; ageSeconds: number; freshness: Freshness }

/**
 * Puts a page away.
 *
 * @param startedAt When its rendering began, so what it was read from is not older; milliseconds since 1970.
 */
export async function keepPage(
  cache: Cache,
  key: Request,
  response: Response,
  { maxAge, staleWhileRevalidate, staleIfError }: Freshness,
  startedAt: number,
): Promise<void> {
  const kept = new Response(response.body, { headers: response.headers })
  kept.headers.set(ownStatus, String(response.status))
  for (const [name, own] of Object.entries(ownControls)) {
    kept.headers.set(own, kept.headers.get(name) ?? '')
    kept.headers.delete(name)
  }
  kept.headers.set(renderedFrom, String(startedAt))
  const lifetime = maxAge + Math.max(staleWhileRevalidate, staleIfError)
  kept.headers.set('cache-control', `max-age=${lifetime}`)
  await cache.put(key, kept)
}

/**
 * Finds a page that was rendered after the last purge of each of its tags. Two matches at once, and one more
 * for each of its tags when anything was purged since.
 */
export async function keptPage(cache: Cache, key: Request): Promise<KeptPage | null> {
  const [match, purgedAt] = await Promise.all([cache.match(key), lastPurge(cache)])
  if (!match) return null
  const startedAt = Number(match.headers.get(renderedFrom))
  const response = asPrinted(match)
  const freshness = storable(response)
  const tags = parseTags(response.headers.get('cache-tag'))
  if (!freshness || (purgedAt >= startedAt && (await lastPurgeOf(cache, tags)) >= startedAt)) {
    await response.body?.cancel()
    return null
  }
  const ageSeconds = Math.floor((Date.now() - startedAt) / 1000)
  response.headers.set('age', String(ageSeconds))
  return { response, ageSeconds, freshness }
}

function asPrinted(match: Response): Response {
  const status = Number(match.headers.get(ownStatus))
  const response = new Response(match.body, { status, headers: match.headers })
  for (const [name, own] of Object.entries(ownControls)) {
    const value = response.headers.get(own)
    if (value) response.headers.set(name, value)
    else response.headers.delete(name)
    response.headers.delete(own)
  }
  for (const name of [ownStatus, renderedFrom, 'cf-cache-status']) response.headers.delete(name)
  return response
}
