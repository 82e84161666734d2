import { Hono } from 'hono'
import { ConfigError, readConfig } from './config.ts'
import { pageRequest, revalidated } from './gateway.ts'
import { ingestRoutes, type IngestEnv } from './ingest/routes.ts'
import { Refusal, problemJson } from './problem.ts'
import { problemPage } from './read/problem-page.ts'
import { readRoutes, type ReadEnv } from './read/routes.ts'
import { readStatus } from './status.ts'
import { articles } from './store/articles.ts'

/** What answers every request: writing and status itself, pages by the cached entry point. */
export const gatewayApp = new Hono<IngestEnv>()
  .use(async (c, next) => {
    c.set('config', readConfig(c.env))
    c.set('articles', articles(c.env.DB))
    c.set('purge', (tags) => purgeOrLog(c.executionCtx.exports.Pages, tags))
    await next()
  })
  .route('/', ingestRoutes)
  .get('/healthz', async (c) => {
    const status = await readStatus(c.var.articles, c.var.config)
    return c.json(status, status.status === 'ok' ? 200 : 503, { 'cache-control': 'no-store' })
  })
  .get('/openapi.json', async (c) => {
    const { openApi } = await import('./openapi.ts')
    return c.json(openApi(c.var.config.site.url), 200, { 'cache-control': 'no-store' })
  })
  .get('*', async (c) => {
    const page = await c.executionCtx.exports.Pages.fetch(
      pageRequest(c.req.raw, c.var.config.site.url),
    )
    return revalidated(page, c.req.header('if-none-match') ?? null)
  })
  .all('*', (c) => {
    throw new Refusal('method_not_allowed', {}, { allow: allowedMethods(c.req.path) })
  })
  .onError((error) => problemJson(asRefusal(error)))

/** What renders pages, behind the cache. */
export const pagesApp = new Hono<ReadEnv>()
  .use(async (c, next) => {
    c.set('config', readConfig(c.env))
    c.set('articles', articles(c.env.DB))
    await next()
  })
  .route('/', readRoutes)
  .notFound((c) => problemPage(new Refusal('not_found'), readConfig(c.env)))
  .onError((error, c) => problemPage(asRefusal(error), readConfig(c.env)))

// What was written is written: a purge that fails costs freshness until the page's lifetime ends, no more.
async function purgeOrLog(pages: Cloudflare.Exports['Pages'], tags: string[]): Promise<void> {
  try {
    await pages.purge(tags)
  } catch (error) {
    console.error(JSON.stringify({ event: 'purge_failed', tags, error: String(error) }))
  }
}

function allowedMethods(path: string): string {
  if (path === '/ingest' || path === '/clean') return 'POST'
  return path.startsWith('/articles/') ? 'DELETE' : 'GET, HEAD'
}

// Whatever is not a refusal is a fault of ours: the log gets it whole, the client a number to ask with.
function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof ConfigError) return new Refusal('misconfigured', { detail: error.message })
  const incident = crypto.randomUUID()
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  console.error(JSON.stringify({ event: 'failed', incident, error: text }))
  return isStorageFault(text)
    ? new Refusal('storage_unavailable', { incident }, { 'retry-after': '30' })
    : new Refusal('internal', { incident })
}

function isStorageFault(text: string): boolean {
  return text.includes('D1_ERROR') || text.includes('Failed query')
}
