import { Hono } from 'hono/tiny'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

/** Corrections of articles. Each handler is loaded at its first call. */
export const correctionRoutes = new Hono<IngestEnv>()
  .patch(routePath(siteMap.correct), async (c) =>
    (await import('./patch-article.ts')).patchArticle(c),
  )
  .get(routePath(siteMap.corrections), async (c) =>
    (await import('./get-corrections.ts')).getCorrections(c),
  )
  .delete(routePath(siteMap.undoCorrections), async (c) =>
    (await import('./delete-corrections.ts')).deleteCorrections(c),
  )
  .delete(routePath(siteMap.undoCorrection), async (c) =>
    (await import('./delete-corrections.ts')).deleteCorrection(c),
  )
  .all(routePath(siteMap.corrections), onlyBy('GET, HEAD, DELETE'))
  .all(routePath(siteMap.undoCorrection), onlyBy('DELETE'))
