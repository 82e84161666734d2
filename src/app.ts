import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { getPath } from 'hono/utils/url'
import { asRefusal } from './api/as-refusal.ts'
import { withRenderingLog } from './api/observe.ts'
import { endsAsAlternate } from './article/article-address.ts'
import { caching } from './cache/policies.ts'
import { tagLanguage } from './cache/tag-language.ts'
import { readConfig, type Config } from './config/config.ts'
import { Refusal, problemJson } from './http/problem.ts'
import { matcherOf } from './site/address.ts'
import { problemPage } from './site/errors/problem-page.ts'
import { siteThisYear } from './site/model/list-time.ts'
import { siteModel, type Site } from './site/model/site.ts'
import { suggestionsModel, type SuggestionsModel } from './site/model/suggestions-model.ts'
import { loadPhrases } from './site/phrases/phrases-for.ts'
import { pageRoutes } from './site/routes/page-routes.ts'
import type { SiteEnv } from './site/site-env.ts'
import { siteAt } from './site/site-languages.ts'
import { siteMap } from './site/site-map.ts'
import { metered, newMeter, type Meter } from './store/d1/meter.ts'
import { openArticles } from './store/periods/open-articles.ts'

const picturePaths = matcherOf([siteMap.picture])

type Metered = { Variables: { meter: Meter } }

/** The API, which is loaded at its first request: most isolates serve readers only. */
export const apiApp = {
  async fetch(request: Request, env: Env, ctx: ExecutionContext): Promise<Response> {
    const { apiRoutes } = await import('./api-routes.ts')
    return apiRoutes.fetch(request, env, ctx)
  },
}

/**
 * Renders the pages, behind the cache. Handlers see the settings of the site in the language of the address, and the
 * path without its prefix.
 */
export const pagesApp = new Hono<SiteEnv & Metered>({ getPath: pathWithoutLanguage })
  .use(withRenderingLog)
  .use(async (c, next) => {
    const meter = newMeter()
    c.set('meter', meter)
    const config = configFor(c.req.raw, c.env)
    c.set('config', config)
    await loadPhrases(config.site.language)
    // The nearest copy of a database may lag behind. Purging takes that into account.
    const prepared = (d1: D1Database) => metered(d1.withSession('first-unconstrained'), meter).d1
    c.set('now', new Date())
    const { language } = config.site
    c.set('articles', await openArticles(c.env, { language, prepared, now: c.var.now }))
    c.set('version', c.env.VERSION?.id ?? '')
    await next()
    if (c.var.articles.absentDays().length > 0 && c.res.ok)
      for (const [name, value] of Object.entries(caching.incomplete())) c.header(name, value)
    tagLanguage(c.res.headers, c.var.config.site.language)
  })
  .route('/', pageRoutes)
  .notFound((c) => problemPage(c.req.path, new Refusal('not_found'), c.var.config.site))
  .onError(async (error, c) => {
    const refusal = await asRefusal(error, c.env.DB, new Date())
    if (refusal.code === 'misconfigured') return problemJson(refusal)
    const settings = configFor(c.req.raw, c.env).site
    if (picturePaths.test(c.req.path)) return problemJson(refusal)
    const isRemoved = refusal.status === 410 || refusal.status === 451
    const instead = isRemoved && !endsAsAlternate(c.req.path) ? await suggestInstead(c) : null
    return problemPage(c.req.path, refusal, settings, instead)
  })

/** The settings of the site in the language of a page. */
function configFor(request: Request, env: Env): Config {
  const config = readConfig(env)
  const { site } = siteAt(config.site, getPath(request))
  return site === config.site ? config : { ...config, site }
}

function pathWithoutLanguage(request: Request, given?: { env?: Env }): string {
  const path = getPath(request)
  try {
    return given?.env ? siteAt(readConfig(given.env).site, path).path : path
  } catch {
    return path // the app answers with what is wrong with the settings
  }
}

// For removed articles only: requests for addresses that never existed must not cost a query.
async function suggestInstead(
  c: Context<SiteEnv & Metered>,
): Promise<{ site: Site; suggestions: SuggestionsModel } | null> {
  const site = siteThisYear(siteModel(c.var.config.site), c.var.now)
  try {
    return { site, suggestions: suggestionsModel(await c.var.articles.suggestions(), site) }
  } catch {
    return null // the refusal is shown without them
  }
}
