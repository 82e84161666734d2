import { Hono } from 'hono/tiny'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

const handlers = () => import('./rule-handlers.ts')

/** The rules of sites, whose handlers are loaded at the first call; all answers are `no-store`. */
export const ruleRoutes = new Hono<IngestEnv>()
  .get(siteMap.rules.path, async (c) => (await handlers()).getRules(c))
  .post(siteMap.saveRule.path, async (c) => (await handlers()).postRule(c))
  .post(siteMap.tryRule.path, async (c) => (await handlers()).postTrial(c))
  .post(siteMap.proposeRule.path, async (c) => (await handlers()).postProposal(c))
  .all(siteMap.tryRule.path, onlyBy('POST'))
  .all(siteMap.proposeRule.path, onlyBy('POST'))
  .get(routePath(siteMap.rule), async (c) => (await handlers()).getRule(c))
  .delete(routePath(siteMap.deleteRule), async (c) => (await handlers()).deleteSiteRule(c))
  .all(siteMap.rules.path, onlyBy('GET, HEAD, POST'))
  .all(routePath(siteMap.rule), onlyBy('GET, HEAD, DELETE'))
