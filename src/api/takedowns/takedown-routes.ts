import { Hono } from 'hono/tiny'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

/** Takedowns and what undoes them. All answers are `no-store`; each handler is loaded at its first call. */
export const takedownRoutes = new Hono<IngestEnv>()
  .delete(routePath(siteMap.remove), async (c) =>
    (await import('./delete-article.ts')).deleteArticle(c),
  )
  .post(routePath(siteMap.restore), async (c) => (await import('./post-restore.ts')).postRestore(c))
  .get(siteMap.takedowns.path, async (c) => (await import('./list-takedowns.ts')).listTakedowns(c))
  .get(siteMap.blocks.path, async (c) => (await import('./blocks.ts')).listBlocks(c))
  .post(siteMap.block.path, async (c) => (await import('./blocks.ts')).postBlock(c))
  .delete(routePath(siteMap.unblock), async (c) => (await import('./blocks.ts')).deleteBlock(c))
  .post(routePath(siteMap.takeBlockDown), async (c) =>
    (await import('./blocks.ts')).postBlockTakedown(c),
  )
  .all(siteMap.blocks.path, onlyBy('GET, HEAD, POST'))
  .all(routePath(siteMap.unblock), onlyBy('DELETE'))
  .all(routePath(siteMap.takeBlockDown), onlyBy('POST'))
  .all(routePath(siteMap.remove), onlyBy('DELETE, PATCH'))
  .all(routePath(siteMap.restore), onlyBy('POST'))
  .all(siteMap.takedowns.path, onlyBy('GET, HEAD'))
