import { Hono } from 'hono/tiny'
import { asRefusal } from './api/as-refusal.ts'
import { copyRoutes } from './api/copy/copy-routes.ts'
import { correctionRoutes } from './api/corrections/correction-routes.ts'
import type { IngestEnv } from './api/ingest/ingest-env.ts'
import { ingestRoutes } from './api/ingest/ingest-routes.ts'
import { jobRoutes } from './api/jobs/job-routes.ts'
import { withOperationLog } from './api/observe.ts'
import { rawRoutes } from './api/raw/raw-routes.ts'
import { recleanRoutes } from './api/reclean/reclean-routes.ts'
import { reportRoutes } from './api/reports/report-routes.ts'
import { ruleRoutes } from './api/rules/rule-routes.ts'
import { takedownRoutes } from './api/takedowns/takedown-routes.ts'
import { tokenRoutes } from './api/tokens/token-routes.ts'
import { translationRoutes } from './api/translations/translation-routes.ts'
import { webhookRoutes } from './api/webhooks/webhook-routes.ts'
import { caching } from './cache/policies.ts'
import { purge } from './cache/purge/purge.ts'
import { readConfig } from './config/config.ts'
import { deskRoutes } from './desk/desk-routes.ts'
import { Refusal, problemJson } from './http/problem.ts'
import { nudge } from './jobs/nudge.ts'
import { relateNow } from './jobs/relate-now.ts'
import { deliverSoon, tellOfFailedPages } from './notify/deliver-soon.ts'
import { siteMap } from './site/site-map.ts'
import { metered, newMeter, type Meter } from './store/d1/meter.ts'
import { periodsIn } from './store/periods/databases.ts'
import { openArticles } from './store/periods/open-articles.ts'

/** The API: writes, cleans and reports on itself. Every answer is `no-store`. */
export const apiRoutes = new Hono<IngestEnv & { Variables: { meter: Meter } }>()
  .use(withOperationLog)
  .use(async (c, next) => {
    const meter = newMeter()
    c.set('meter', meter)
    const config = readConfig(c.env)
    c.set('config', config)
    const prepared = (d1: D1Database) => metered(d1, meter).d1
    c.set('articles', await openArticles(c.env, { prepared, now: new Date(), ...config.storage }))
    c.set('purge', async (...changes) => {
      await purge(c.executionCtx.exports, ...changes)
      deliverSoon(c.env, c.executionCtx)
    })
    c.set('nudge', (tasks) => c.executionCtx.waitUntil(nudge(c.env.TRANSLATION_QUEUE, tasks)))
    c.set('relate', (ids) => {
      const { articles, purge: purgePages } = c.var
      c.executionCtx.waitUntil(relateNow(articles.relateWaiting, purgePages, ids))
    })
    c.set('tellOfFailed', (pages) => tellOfFailedPages(c.env, c.executionCtx, pages))
    await next()
    if (c.req.path.startsWith(siteMap.webhooks.path)) deliverSoon(c.env, c.executionCtx)
  })
  .route('/', copyRoutes)
  .route('/', correctionRoutes)
  .route('/', ingestRoutes)
  .route('/', jobRoutes)
  .route('/', rawRoutes)
  .route('/', recleanRoutes)
  .route('/', reportRoutes)
  .route('/', takedownRoutes)
  .route('/', ruleRoutes)
  .route('/', translationRoutes)
  .route('/', tokenRoutes)
  .route('/', deskRoutes)
  .route('/', webhookRoutes)
  .get(siteMap.status.path, async (c) => {
    const { readStatus } = await import('./api/status/status.ts')
    const queue = c.executionCtx.exports.PurgeQueue.getByName('pages')
    const waiting = () => queue.waiting()
    const hasBucket = c.env.RAW !== undefined
    const status = await readStatus(
      c.env.DB,
      c.var.config,
      waiting,
      hasBucket,
      new Date(),
      periodsIn(c.env),
    )
    return c.json(status, status.status === 'failing' ? 503 : 200, caching.api())
  })
  .get(siteMap.openApi.path, async (c) => {
    const { openApi } = await import('./api/openapi/openapi.ts')
    return c.json(openApi(c.var.config.site.url), 200, caching.api())
  })
  .all('*', () => {
    throw new Refusal('method_not_allowed', { detail: 'Use GET' }, { allow: 'GET, HEAD' })
  })
  .onError(async (error, c) => problemJson(await asRefusal(error, c.env.DB, new Date())))
