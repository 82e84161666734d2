import type { Context } from 'hono'
import { articleDay } from '../../article/article-date.ts'
import { caching } from '../../cache/policies.ts'
import { validated } from '../../http/validated.ts'
import { siteModel } from '../model/site.ts'
import type { SiteEnv } from '../site-env.ts'
import { siteMap } from '../site-map.ts'
import { articleWording } from './article-wording.ts'
import { askedArticle, foundOrRefused, movedArticle } from './asked-article.ts'
import { parallelPageModel } from './parallel-page-model.ts'
import { ParallelPageView } from './parallel-page-view.tsx'
import { reservationHeaders } from './reservation-headers.ts'

/** Answers with a translation next to its original; leads to the page of what is not translated. One query. */
export async function serveParallel(c: Context<SiteEnv>): Promise<Response> {
  const { id, day } = askedArticle(c)
  const found = foundOrRefused(id, await c.var.articles.inBothWordings(id, day))
  const { article, translation, translations, task } = found
  const site = siteModel(c.var.config.site)
  const wording = articleWording({ ...found, original: article }, site, 'parallel')
  const path = wording.paths.parallel
  if (!translation || path === null) return movedArticle(c, article, wording.paths.page)
  if (new URL(c.req.url).pathname !== path) return movedArticle(c, article, path)
  const headers = {
    ...caching[siteMap.parallel.caching](id, articleDay(article)),
    ...reservationHeaders(article, site),
  }
  return validated(c, headers, [article, translations, task], () =>
    c.html(ParallelPageView({ page: parallelPageModel(article, translation, wording, site) })),
  )
}
