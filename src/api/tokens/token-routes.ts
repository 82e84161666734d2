import { Hono } from 'hono/tiny'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

/** `/tokens`, whose handlers are loaded at their first call; all answers are `no-store`. */
export const tokenRoutes = new Hono<IngestEnv>()
  .get(siteMap.tokens.path, async (c) => (await handlers()).getTokens(c))
  .post(siteMap.makeToken.path, async (c) => (await handlers()).postToken(c))
  .delete(routePath(siteMap.revokeToken), async (c) => (await handlers()).deleteToken(c))
  .post(routePath(siteMap.rotateToken), async (c) => (await handlers()).postRotation(c))
  .all(siteMap.tokens.path, onlyBy('GET, POST'))
  .all(routePath(siteMap.revokeToken), onlyBy('DELETE'))
  .all(routePath(siteMap.rotateToken), onlyBy('POST'))

const handlers = () => import('./handle-tokens.ts')
