import { Hono } from 'hono/tiny'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

/** What readers report. Loaded at the first report. */
export const reportRoutes = new Hono<IngestEnv>()
  .post(siteMap.report.path, async (c) => (await import('./post-report.ts')).postReport(c))
  .all(siteMap.report.path, onlyBy('POST'))
