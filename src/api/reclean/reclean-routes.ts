import { Hono } from 'hono/tiny'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

/** `POST /reclean`, whose handler is loaded at its first call; all answers are `no-store`. */
export const recleanRoutes = new Hono<IngestEnv>()
  .post(siteMap.reclean.path, async (c) => (await import('./post-reclean.ts')).postReclean(c))
  .all(siteMap.reclean.path, onlyBy('POST'))
