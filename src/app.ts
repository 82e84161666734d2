import type { Context } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { Hono } from 'hono/tiny'
import { readConfig } from './config.ts'
import { asRefusal } from './fault.ts'
import { caching } from './cache/policies.ts'
import { pageAddress, revalidated } from './gateway.ts'
import { ingestRoutes, type IngestEnv } from './ingest/routes.ts'
import { withDeedLog, withRenderingLog, withServerTiming } from './observe.ts'
import { Refusal, problemJson } from './problem.ts'
import { purge } from './purge.ts'
import { admit, clientNetwork } from './rate-limit.ts'
import { siteModel } from './read/model/site.ts'
import type { ReadEnv } from './read/read-env.ts'
import { readRoutes } from './read/routes.ts'
import { withSecurityHeaders } from './read/security-headers.ts'
import { ErrorPageView } from './read/views/error-page.tsx'
import { readStatus } from './status.ts'
import { articles } from './store/articles.ts'
import { metered, type Meter } from './store/meter.ts'
import { viewCounter } from './view-counter.ts'
import { withoutEdgeHeaders } from './without-edge-headers.ts'

type PagesContext = Context<ReadEnv & Metered>
type GatewayContext = Context<IngestEnv & Metered>
type Metered = { Variables: { meter: Meter } }

const countView = viewCounter(5000)

/** What answers every request: writing and status itself, pages by the cached entry point. */
export const gatewayApp = new Hono<IngestEnv & Metered>({ router: new TrieRouter() })
  .use(withServerTiming)
  .use(withoutEdgeHeaders)
  .use(withSecurityHeaders)
  .use(withDeedLog)
  .use(async (c, next) => {
    const { d1, meter } = metered(c.env.DB)
    c.set('meter', meter)
    c.set('config', readConfig(c.env))
    c.set('articles', articles(d1))
    c.set('purge', (change) => purge(c.executionCtx.exports, change))
    await next()
  })
  .route('/', ingestRoutes)
  // Matches /search and what is below it.
  .on('GET', '/search/*', async (c, next) => {
    const address = c.req.header('cf-connecting-ip')
    const policy = { name: 'search', perMinute: c.var.config.perMinute.search } as const
    const counter = c.env.SEARCH_LIMIT
    const fields = address ? await admit({ ...policy, counter }, clientNetwork(address)) : {}
    await next()
    for (const [name, value] of Object.entries(fields)) c.header(name, value)
  })
  .get('/healthz', async (c) => {
    const status = await readStatus(c.env.DB, c.var.config)
    return c.json(status, status.status === 'ok' ? 200 : 503, caching.api())
  })
  .get('/openapi.json', async (c) => {
    const { openApi } = await import('./openapi.ts')
    return c.json(openApi(c.var.config.site.url), 200, caching.api())
  })
  .get('*', async (c) => {
    const { address, isMoved, request } = pageAddress(c.req.raw, c.var.config.site.url)
    if (isMoved) return c.body(null, 301, { ...caching.redirect(), location: address })
    const page = await c.executionCtx.exports.Pages.fetch(request)
    const answer = revalidated(page, c.req.header('if-none-match') ?? null)
    countView(c.req.raw, answer, c.executionCtx, (views) =>
      c.var.articles.countViews(views, new Date()),
    )
    return answer
  })
  .all('*', () => {
    throw new Refusal('method_not_allowed', { detail: 'Use GET' }, { allow: 'GET, HEAD' })
  })
  .onError(async (error, c) => {
    const refusal = await asRefusal(error, c.env.DB)
    const isPage = refusal.code === 'rate_limited' && c.req.path === '/search'
    return isPage ? problemPage(c, refusal) : problemJson(refusal)
  })

/** What renders pages, behind the cache. */
export const pagesApp = new Hono<ReadEnv & Metered>({ router: new TrieRouter() })
  .use(withRenderingLog)
  .use(async (c, next) => {
    // From the nearest copy of the database: it may lag, which purging takes into account.
    const { d1, meter } = metered(c.env.DB.withSession('first-unconstrained'))
    c.set('meter', meter)
    c.set('config', readConfig(c.env))
    c.set('articles', articles(d1))
    c.set('now', new Date())
    c.set('version', c.env.VERSION?.id ?? '')
    await next()
  })
  .route('/', readRoutes)
  .notFound((c) => problemPage(c, new Refusal('not_found')))
  .onError(async (error, c) => problemPage(c, await asRefusal(error, c.env.DB)))

// Readers get a page; who asked for another form of an article gets the problem as JSON.
function problemPage(
  c: PagesContext | GatewayContext,
  refusal: Refusal,
): Response | Promise<Response> {
  if (/\.(?:json|md|txt)$/.test(c.req.path) || refusal.code === 'misconfigured')
    return problemJson(refusal)
  const site = siteModel(readConfig(c.env).site)
  // Readers are told what an operator has to run, and nothing else of the inside.
  const advice = refusal.code === 'database_mismatch' ? refusal.message : null
  return c.html(ErrorPageView({ site, code: refusal.code, advice }), refusal.status, {
    ...caching.problem(),
    ...refusal.headers,
  })
}
