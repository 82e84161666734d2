import { parseTags, type Freshness } from '../cache-control.ts'
import { readerHeaders, printedPage, type ReaderPage } from '../reader-page.ts'
import { purgeRecords } from './purge-records.ts'

/** What is known about a cached page. */
type PageFacts = {
  status: number
  /** The headers for readers; those for the edge became the other fields. */
  headers: Record<string, string>
  tags: string[]
  freshness: Freshness
  /** When its rendering began, so that its data is not older; milliseconds since 1970. */
  startedAt: number
}

/** A cached page with the response that is stored for it. */
export type CachedPage = { facts: PageFacts; response: Response }

// A page is stored as a 200, since the Cache API stores no other status that it does not know. Its lifetime covers the
// stale windows, too. Everything else is in one header, which is only read when the answer to a reader is made. Each
// further header would cost time at every hit.
const packedIn = 'x-edge-page'

/** Makes a cached page from a rendered one. */
export function toCachedPage(
  { status, headers }: Response,
  body: ArrayBuffer,
  freshness: Freshness,
  startedAt: number,
): CachedPage {
  const tags = parseTags(headers.get('cache-tag'))
  // The rendering's cost does not apply to later requests.
  const { 'server-timing': _cost, ...shown } = readerHeaders(headers)
  return packed({ status, headers: shown, tags, freshness, startedAt }, body)
}

/** The same page, current from a later time on. */
export function refreshed({ facts, response }: CachedPage, startedAt: number): CachedPage {
  return packed({ ...facts, startedAt }, response.body)
}

function packed(facts: PageFacts, body: BodyInit | null): CachedPage {
  const { maxAge, staleWhileRevalidate, staleIfError } = facts.freshness
  const lifetime = maxAge + Math.max(staleWhileRevalidate, staleIfError)
  const headers = { 'cache-control': `max-age=${lifetime}`, [packedIn]: JSON.stringify(facts) }
  return { facts, response: new Response(body, { headers }) }
}

/** Finds a page that was rendered after the last purge of each of its tags. One match, and those of `PurgeRecords`. */
export async function findCachedPage(
  cache: Cache,
  key: string,
  now: number,
): Promise<CachedPage | null> {
  const records = purgeRecords(cache)
  const [response] = await Promise.all([cache.match(key), records.look(now)])
  if (!response) return null
  const facts = JSON.parse(response.headers.get(packedIn) ?? '') as PageFacts
  if (await records.isCurrent(facts.startedAt, facts.tags)) return { facts, response }
  await response.body?.cancel()
  return null
}

/** How long ago the rendering of a page began, in seconds; 0 for one rendered meanwhile. */
export function ageSeconds({ startedAt }: PageFacts, now: number): number {
  return Math.max(0, Math.floor((now - startedAt) / 1000))
}

/**
 * Makes the page that readers get from a cache's answer: a cached page, or one that was just rendered.
 *
 * @param now The time of the request, for the header `age`; milliseconds since 1970.
 * @param outcome What the cache did, for the header `cache-status`.
 */
export function unpackedPage(response: Response, now: number, outcome = 'hit'): ReaderPage {
  const packed = response.headers.get(packedIn)
  if (packed === null) return printedPage(response)
  const facts = JSON.parse(packed) as PageFacts
  const age = String(ageSeconds(facts, now))
  return {
    body: response.body,
    status: facts.status,
    headers: { ...facts.headers, age, 'cache-status': `edge; ${outcome}` },
  }
}
