import type { Context, Next } from 'hono'
import { articleIdIn } from '../article/address.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import type { Operation } from './ingest/ingest-routes.ts'
import { Refusal } from '../http/problem.ts'
import type { Meter } from '../store/d1/meter.ts'

type Observed = { Variables: { meter: Meter; operation?: Operation; source?: SafeUrl } }

/**
 * Makes the `Server-Timing` of a response: the time that the request took in the gateway, beside what the page says
 * of its own rendering, and whether it came from the cache. A Worker's clock stands still while it computes, so
 * the figures are of waiting, not of CPU.
 *
 * @see https://www.w3.org/TR/server-timing/
 */
export function serverTiming(startedAt: number, page: PageHeaders = {}): string {
  const total = `total;dur=${Date.now() - startedAt}`
  const isHit = cameFromCache(page)
  // What a kept page said of its rendering is not true of this request.
  if (isHit) return `cache;desc=hit, ${total}`
  const cache = isHit === null ? null : 'cache;desc=miss'
  return [cache, page['server-timing'], total].filter(Boolean).join(', ')
}

type PageHeaders = Readonly<Record<string, string>>

// The Cache API's adapter answers in the terms of RFC 9211, Workers Cache in the platform's own.
function cameFromCache(page: PageHeaders): boolean | null {
  const status = page['cache-status']
  if (status) return status.startsWith('edge; hit')
  const platformStatus = page['cf-cache-status']
  return platformStatus && /^(?:HIT|STALE|UPDATING|REVALIDATED)$/.test(platformStatus) ? true : null
}

/** Hono middleware of the pages: one line in the log for each page that is rendered, and its cost. */
export async function withRenderingLog(c: Context<Observed>, next: Next): Promise<void> {
  const startedAt = Date.now()
  await next()
  const { meter } = c.var
  c.res.headers.set('server-timing', `db;dur=${meter.milliseconds};desc="calls: ${meter.calls}"`)
  log({
    event: 'rendered',
    path: c.req.path, // without the query, which may hold what a reader searched for
    ...articleAt(c.req.path),
    ...outcome(c),
    ms: Date.now() - startedAt,
    ...cost(meter),
  })
}

/** Hono middleware of the gateway: one line in the log for each request that writes or cleans. */
export async function withOperationLog(c: Context<Observed>, next: Next): Promise<void> {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
  const startedAt = Date.now()
  await next()
  log({
    event: 'refused',
    ...c.var.operation,
    ...(c.var.source && { source: withoutQuery(c.var.source) }),
    path: c.req.path,
    ...outcome(c),
    ms: Date.now() - startedAt,
    ...cost(c.var.meter),
  })
}

// It is for finding the page again; what it was fetched with may be a secret of the sender.
function withoutQuery(source: SafeUrl): string {
  const { origin, pathname } = new URL(source)
  return origin + pathname
}

function articleAt(path: string): { article?: string } {
  const id = articleIdIn(path)
  return id ? { article: id } : {}
}

function outcome({ res, error }: Context): { status: number; code?: string } {
  return { status: res.status, ...(error instanceof Refusal && { code: error.code }) }
}

function cost({ calls, milliseconds, rowsRead, rowsWritten }: Meter) {
  return { calls, dbMs: milliseconds, rowsRead, rowsWritten }
}

function log(line: Record<string, unknown>): void {
  console.log(JSON.stringify(line))
}
