import type { Context } from 'hono'
import type { ArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { Day } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import { validated } from '../../http/validated.ts'
import { siteThisYear } from '../model/list-time.ts'
import { siteModel } from '../model/site.ts'
import type { SiteEnv } from '../site-env.ts'
import { siteMap } from '../site-map.ts'
import { articlePageModel } from './article-page-model.ts'
import { ArticlePageView } from './article-page-view.tsx'
import { articleWording } from './article-wording.ts'
import {
  askedArticle,
  asksOwnWords,
  foundOrRefused,
  movedArticle,
  negotiated,
} from './asked-article.ts'
import { timeGateLinks } from './memento-links.ts'
import { railsModel } from './rails-model.ts'
import { reservationHeaders } from './reservation-headers.ts'

/**
 * Answers with one article, as a page in the language of the site or in another form. One query.
 *
 * @throws {Refusal} `not_found`, `gone` or `removed_for_legal_reasons`.
 */
export async function serveArticle(c: Context<SiteEnv>): Promise<Response> {
  const { id, day, alternate } = askedArticle(c)
  if (!alternate) return servePage(c, { id, day }, 'page')
  const { serveForm } = await import('./serve-form.ts')
  return serveForm(c, { id, day }, alternate)
}

/** Answers with a translated article in its own words; leads to the page of one that is not translated. One query. */
export async function serveOriginal(c: Context<SiteEnv>): Promise<Response> {
  return servePage(c, askedArticle(c), 'original')
}

async function servePage(
  c: Context<SiteEnv>,
  { id, day }: { id: ArticleId; day: Day },
  view: 'page' | 'original',
): Promise<Response> {
  const words = view === 'original' ? 'original' : 'translated'
  const found = foundOrRefused(id, await c.var.articles.page(id, words, day))
  const site = siteThisYear(siteModel(c.var.config.site), c.var.now)
  const { article } = found
  const wording = articleWording(found, site, view)
  const isForOwnWords = view === 'original' || asksOwnWords(c)
  const path = (isForOwnWords && wording.paths.original) || wording.paths.page
  if (new URL(c.req.url).pathname !== path || asksOwnWords(c)) return movedArticle(c, article, path)
  const headers = {
    ...caching[siteMap[view === 'page' ? 'article' : view].caching](id, articleDay(article)),
    ...(view === 'page' && { ...negotiated, link: timeGateLinks(site.url + path) }),
    ...reservationHeaders(article, site),
  }
  return validated(c, headers, [found.facts, site.asOf], () =>
    c.html(
      ArticlePageView({ page: articlePageModel(article, site, railsModel(found, site), wording) }),
    ),
  )
}
