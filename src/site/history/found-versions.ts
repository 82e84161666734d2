import type { Context } from 'hono'
import { articleDay } from '../../article/article-date.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Version } from '../../article/version.ts'
import { caching } from '../../cache/policies.ts'
import { articleWording, type ArticleWording } from '../article/article-wording.ts'
import { askedArticle, foundOrRefused, movedArticle } from '../article/asked-article.ts'
import { reservationHeaders } from '../article/reservation-headers.ts'
import { siteModel, type Site } from '../model/site.ts'
import type { SiteEnv } from '../site-env.ts'

/** An article in its own words with its versions, for a page next to its own. */
export type FoundVersions = {
  site: Site
  article: StoredArticle
  wording: ArticleWording
  /** The path of the article's page. */
  page: string
  /** The newest first. */
  versions: readonly Version[]
  headers: Readonly<Record<string, string>>
}

/**
 * Finds the article that an address names, with its versions. Two queries.
 *
 * @param pathOf The path that the request should have, by that of the article's page.
 * @returns A redirect if it has another.
 * @throws {Refusal} `not_found`, `gone` or `removed_for_legal_reasons`.
 */
export async function foundVersions(
  c: Context<SiteEnv>,
  pathOf: (page: string) => string,
): Promise<FoundVersions | Response> {
  const { id, day } = askedArticle(c)
  const found = foundOrRefused(id, await c.var.articles.inBothWordings(id, day))
  const { article } = found
  const site = siteModel(c.var.config.site)
  const wording = articleWording({ ...found, original: article }, site)
  const { page } = wording.paths
  const { pathname, search } = new URL(c.req.url)
  if (pathname !== pathOf(page)) return movedArticle(c, article, pathOf(page) + search)
  const headers = {
    ...caching.form(id, articleDay(article)),
    ...reservationHeaders({ ...article, isNoindex: true }, site),
  }
  return {
    site,
    article,
    wording,
    page,
    versions: await c.var.articles.versions(article),
    headers,
  }
}
