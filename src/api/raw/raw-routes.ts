import { Hono } from 'hono/tiny'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

/** `GET /articles/ID/raw`, with the token: the page that an article was made of. */
export const rawRoutes = new Hono<IngestEnv>()
  .get(routePath(siteMap.raw), async (c) => (await import('./get-raw-page.ts')).getRawPage(c))
  .all(routePath(siteMap.raw), onlyBy('GET, HEAD'))
