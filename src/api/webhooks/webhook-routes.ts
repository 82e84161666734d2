import { Hono } from 'hono/tiny'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

const answers = () => import('./answer-webhooks.ts')

/** `/webhooks…`, whose handlers are loaded at their first call; all answers are `no-store`. */
export const webhookRoutes = new Hono<IngestEnv>()
  .get(siteMap.webhooks.path, async (c) => (await answers()).getWebhooks(c))
  .post(siteMap.addWebhook.path, async (c) => (await answers()).postWebhook(c))
  .get(routePath(siteMap.webhook), async (c) => (await answers()).getWebhook(c))
  .delete(routePath(siteMap.removeWebhook), async (c) => (await answers()).deleteWebhook(c))
  .post(routePath(siteMap.testWebhook), async (c) => (await answers()).postTest(c))
  .post(routePath(siteMap.rotateWebhook), async (c) => (await answers()).postRotate(c))
  .post(routePath(siteMap.redeliver), async (c) => (await answers()).postRedeliver(c))
  .all(siteMap.webhooks.path, onlyBy('GET, POST'))
  .all(routePath(siteMap.webhook), onlyBy('GET, DELETE'))
  .all(routePath(siteMap.testWebhook), onlyBy('POST'))
  .all(routePath(siteMap.rotateWebhook), onlyBy('POST'))
  .all(routePath(siteMap.redeliver), onlyBy('POST'))
