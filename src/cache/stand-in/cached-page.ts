import { parseTags, type Freshness } from '../cache-control.ts'
import { readerHeaders, printedPage, type ReaderPage } from '../reader-page.ts'
import { purgeRecords } from './purge-records.ts'

/** What is known of a page that is kept. */
type PageFacts = {
  status: number
  /** What readers are told; what speaks to the edge is the rest. */
  headers: Record<string, string>
  tags: string[]
  freshness: Freshness
  /** When its rendering began, so what it was read from is not older; milliseconds since 1970. */
  startedAt: number
}

/** A page that is kept, as it is put away. */
export type CachedPage = { facts: PageFacts; response: Response }

// A page is put away as a 200, since the Cache API keeps no status that it does not expect, with a lifetime that
// covers its stale windows, too. All else stands in one header, and is only read where the answer to a reader is
// made: each more is paid for at every hit, by every hand that it goes through.
const packedIn = 'x-edge-page'

/** Makes a page to be kept of what was printed. */
export function toCachedPage(
  { status, headers }: Response,
  body: ArrayBuffer,
  freshness: Freshness,
  startedAt: number,
): CachedPage {
  const tags = parseTags(headers.get('cache-tag'))
  // What it cost to render is not true of those who are shown it later.
  const { 'server-timing': _cost, ...shown } = readerHeaders(headers)
  return packed({ status, headers: shown, tags, freshness, startedAt }, body)
}

/** The same page, from a later time on. */
export function refreshed({ facts, response }: CachedPage, startedAt: number): CachedPage {
  return packed({ ...facts, startedAt }, response.body)
}

function packed(facts: PageFacts, body: BodyInit | null): CachedPage {
  const { maxAge, staleWhileRevalidate, staleIfError } = facts.freshness
  const lifetime = maxAge + Math.max(staleWhileRevalidate, staleIfError)
  const headers = { 'cache-control': `max-age=${lifetime}`, [packedIn]: JSON.stringify(facts) }
  return { facts, response: new Response(body, { headers }) }
}

/** Finds a page that was rendered after the last purge of each of its tags. One match, and what that takes. */
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

/** How long ago a page began to be rendered; no less than nothing for one that was made meanwhile. */
export function ageSeconds({ startedAt }: PageFacts, now: number): number {
  return Math.max(0, Math.floor((now - startedAt) / 1000))
}

/**
 * Reads what stands behind a cache: a page that was kept, or one as it was printed.
 *
 * @param now The time of the request, for its age.
 * @param outcome What the cache did.
 */
export function readerPage(response: Response, now: number, outcome = 'hit'): ReaderPage {
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
