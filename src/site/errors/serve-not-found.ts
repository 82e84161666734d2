import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { listTag } from '../../cache/tags.ts'
import { siteNow } from '../model/list-time.ts'
import { siteModel } from '../model/site.ts'
import { suggestionsModel } from '../model/suggestions-model.ts'
import type { SiteEnv } from '../site-env.ts'
import { siteMap } from '../site-map.ts'
import { ErrorPageView } from './error-page-view.tsx'

/** Answers with the page that is shown at every address where nothing is. One query. */
export async function serveNotFound(c: Context<SiteEnv>): Promise<Response> {
  const site = siteNow(siteModel(c.var.config.site), c.var.now, c.var.articles.absentDays())
  const page = {
    site,
    code: 'not_found',
    suggestions: suggestionsModel(await c.var.articles.suggestions(), site),
  } as const
  return c.html(ErrorPageView(page), 404, caching[siteMap.notFound.caching](listTag))
}
