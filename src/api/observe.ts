import type { Context, Next } from 'hono'
import { getPath } from 'hono/utils/url'
import { articleIdIn } from '../article/article-address.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import { Refusal } from '../http/problem.ts'
import type { Meter } from '../store/d1/meter.ts'
import type { Operation } from './ingest/ingest-env.ts'

type Observed = { Variables: { meter: Meter; operation?: Operation; source?: SafeUrl } }

/**
 * Makes the `Server-Timing` of a response: whether the page came from the cache, how long its rendering waited, and the
 * time in the gateway. A Worker's clock does not advance while it computes, so the figures are waiting times, not CPU
 * times.
 *
 * @see https://www.w3.org/TR/server-timing/
 */
export function serverTiming(startedAt: number, page: PageHeaders = {}): string {
  const total = `total;dur=${Date.now() - startedAt}`
  const isHit = cameFromCache(page)
  // What a cached page says about its rendering is not true of this request.
  if (isHit) return `cache;desc=hit, ${total}`
  const cache = isHit === null ? null : 'cache;desc=miss'
  return [cache, page['server-timing'], total].filter(Boolean).join(', ')
}

type PageHeaders = Readonly<Record<string, string>>

/**
 * Whether the cache had a page, by its headers; `null` if they do not tell.
 *
 * The Cache API's adapter answers in the terms of RFC 9211, Workers Cache in those of the platform.
 */
export function cameFromCache(page: PageHeaders): boolean | null {
  const status = page['cache-status']
  if (status) return status.startsWith('edge; hit')
  const platformStatus = page['cf-cache-status']
  return platformStatus && /^(?:HIT|STALE|UPDATING|REVALIDATED)$/.test(platformStatus) ? true : null
}

/** Hono middleware of the pages: one line in the log for each rendered page, with its cost. */
export async function withRenderingLog(c: Context<Observed>, next: Next): Promise<void> {
  const startedAt = Date.now()
  await next()
  const { meter } = c.var
  c.res.headers.set('server-timing', `db;dur=${meter.milliseconds};desc="calls: ${meter.calls}"`)
  log({
    event: 'rendered',
    // With its language, without the query, which may hold what a reader searched for.
    path: getPath(c.req.raw),
    ...articleAt(c.req.path),
    ...outcome(c),
    ms: Date.now() - startedAt,
    ...cost(meter),
  })
}

/** Hono middleware of the API: one line in the log for each request that writes or cleans. */
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

// The address is for finding the page again; its query may be a secret of the sender.
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
