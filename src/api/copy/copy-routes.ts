import { Hono } from 'hono/tiny'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

/** A copy of all that is stored, and a site from a copy. All answers are `no-store`. */
export const copyRoutes = new Hono<IngestEnv>()
  .get(routePath(siteMap.copyOut), async (c) => (await import('./get-copy.ts')).getCopy(c))
  .post(routePath(siteMap.copyIn), async (c) => (await import('./post-copy.ts')).postCopy(c))
  .all(routePath(siteMap.copyOut), onlyBy('GET, HEAD'))
  .all(routePath(siteMap.copyIn), onlyBy('POST'))
