import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { nudge } from '../../jobs/nudge.ts'
import { href } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from './ingest-env.ts'

/**
 * Points the queue to a job that waits, and answers with its address.
 *
 * @param bytes Of its upload; `null` if it has none.
 */
export function begunJob(c: Context<IngestEnv>, id: string, bytes: number | null): Response {
  c.executionCtx.waitUntil(nudge(c.env.INGEST_QUEUE, [{ job: id }]))
  const page = href(siteMap.job, { id })
  c.set('operation', { event: 'queued', outcome: 'waiting', page })
  const url = new URL(page, c.var.config.site.url).href
  return c.json({ id, url, state: 'waiting', bytes }, 202, { ...caching.api(), location: url })
}
