import { parseFreshness, parseTags, type Freshness } from '../../src/cache/cache-control.ts'

type Entry = {
  body: string
  status: number
  headers: Headers
  tags: string[]
  freshness: Freshness
  storedAt: number
}

/** The entry point behind the cache. */
type Worker = (request: Request) => Promise<Response>

const heuristicSeconds: Readonly<Record<number, number>> = {
  200: 7200,
  301: 1200,
  404: 180,
  410: 180,
}
const bucket = { size: 25, perMinute: 5, maxTags: 100 }

/**
 * Workers Cache as its documentation describes it, in memory, by the clock of the test:
 *
 * 1. It looks a request up by path, query and version before the Worker runs.
 * 2. It caches what may be cached, under its tags.
 * 3. It serves stale copies while they are revalidated, or while the Worker fails.
 * 4. It limits purges.
 *
 * @see https://developers.cloudflare.com/workers/cache/
 */
export function workersCacheStandIn() {
  const entries = new Map<string, Entry>()
  const purges: { at: number; tags: string[] }[] = []
  const background: Promise<unknown>[] = []
  let tokens: number = bucket.size
  let refilledAt = Date.now()

  const context: Pick<CacheContext, 'purge'> = {
    async purge({ tags = [] }) {
      const now = Date.now()
      tokens = Math.min(bucket.size, tokens + ((now - refilledAt) / 60_000) * bucket.perMinute)
      refilledAt = now
      if (tokens < 1 || tags.length > bucket.maxTags)
        return {
          success: false,
          errors: [{ code: 1134, message: 'Unable to purge, rate limited' }],
        }
      tokens--
      purges.push({ at: now, tags })
      const unwanted = new Set(tags.map((tag) => tag.toLowerCase()))
      for (const [key, entry] of entries)
        if (entry.tags.some((tag) => unwanted.has(tag.toLowerCase()))) entries.delete(key)
      return { success: true, errors: [] }
    },
  }

  async function store(key: string, response: Response): Promise<void> {
    const { status, headers } = response
    const control = headers.get('cdn-cache-control') ?? headers.get('cache-control')
    const heuristic = heuristicSeconds[status]
    const freshness =
      control === null && heuristic !== undefined
        ? { maxAge: heuristic, staleWhileRevalidate: 0, staleIfError: Infinity }
        : parseFreshness(control)
    if (!freshness || headers.has('set-cookie') || status === 206 || status >= 520) return
    entries.set(key, {
      body: await response.text(),
      status,
      headers: new Headers(headers),
      tags: parseTags(headers.get('cache-tag')),
      freshness,
      storedAt: Date.now(),
    })
  }

  function served({ body, status, headers }: Entry, cacheStatus: string): Response {
    const response = new Response(body, { status, headers })
    response.headers.delete('cache-tag')
    response.headers.set('cf-cache-status', cacheStatus)
    return response
  }

  async function revalidate(key: string, entry: Entry, request: Request, worker: Worker) {
    const etag = entry.headers.get('etag')
    const asked = etag ? new Request(request, { headers: { 'if-none-match': etag } }) : request
    const response = await worker(asked)
    if (response.status === 304) {
      // A page that was purged meanwhile does not return.
      if (entries.has(key)) entries.set(key, { ...entry, storedAt: Date.now() })
      return served(entry, 'REVALIDATED')
    }
    if (response.status < 500) await store(key, response.clone())
    return response
  }

  return {
    context: context as CacheContext,
    purges,

    /** A request to the entry point from outside, answered by the cache or by the Worker. */
    async fetch(request: Request, worker: Worker, version = 'one'): Promise<Response> {
      const { pathname, search } = new URL(request.url)
      const key = `${version} ${pathname}${search}`
      const entry = entries.get(key)
      if (!entry) {
        const response = await worker(request)
        await store(key, response.clone())
        return response
      }
      const staleSeconds = (Date.now() - entry.storedAt) / 1000 - entry.freshness.maxAge
      if (staleSeconds <= 0) return served(entry, 'HIT')
      if (staleSeconds <= entry.freshness.staleWhileRevalidate) {
        background.push(revalidate(key, entry, request, worker).catch(() => null))
        return served(entry, 'UPDATING')
      }
      const response = await revalidate(key, entry, request, worker).catch(() => null)
      if (response && response.status < 500) return response
      if (staleSeconds <= entry.freshness.staleIfError) return served(entry, 'STALE')
      return response ?? new Response(null, { status: 500 })
    },

    /** Resolves when everything that runs after the answers is done. */
    async settled(): Promise<void> {
      await Promise.all(background.splice(0))
    },
  }
}
