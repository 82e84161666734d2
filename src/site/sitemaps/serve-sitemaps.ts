import type { Context } from 'hono'
import { parseDay } from '../../article/day.ts'
import { caching } from '../../cache/policies.ts'
import { listTag, monthTag, tagsOfMonth } from '../../cache/tags.ts'
import type { Config } from '../../config/config.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import type { SiteEnv } from '../site-env.ts'
import { basePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { newsSitemap, newsSitemapLimits } from './news-sitemap.ts'
import { sitemapIndex, type SitemapPart } from './sitemap-index.ts'
import { sitemap } from './sitemap.ts'

// The protocol allows 50,000. This many are read and printed at once with room to spare.
const maxAddresses = 10_000

/** The index: a sitemap for each month, or for each day of months that are too full for one. */
export async function serveSitemaps(c: Context<SiteEnv>): Promise<Response> {
  const months = await c.var.articles.allMonths()
  const parts = await Promise.all(months.map((month) => sitemapParts(c.var.articles, month)))
  return answer(c, parts, [listTag], () => sitemapIndex(parts.flat(), c.var.config.site))
}

async function sitemapParts(
  articles: ArticleStore,
  month: SitemapPart & { count: number },
): Promise<SitemapPart[]> {
  if (month.count <= maxAddresses) return [month]
  const days = await articles.daysOfMonth(month.period)
  return days.map(({ period }) => ({ period, changedAt: null }))
}

/** The sitemap of a month or a day. One query. */
export async function serveSitemap(c: Context<SiteEnv>): Promise<Response> {
  const [period = ''] = /\d[\d-]+/.exec(c.req.param('period') ?? '') ?? []
  if (!parseDay(`${period}-01`.slice(0, 10))) throw new Refusal('not_found')
  const items = await c.var.articles.forSitemap({ kind: 'period', period }, maxAddresses)
  const month = period.slice(0, 7)
  if (items.length === 0) throw new Refusal('not_found', {}, caching.missing(monthTag(month)))
  return answer(c, items, tagsOfMonth(month), () => sitemap(items, sitemapSite(c.var.config.site)))
}

/** The news sitemap. One query. */
export async function serveNewsSitemap(c: Context<SiteEnv>): Promise<Response> {
  const { hours, articles } = newsSitemapLimits
  const to = c.var.now
  const from = new Date(to.getTime() - hours * 60 * 60 * 1000)
  const items = await c.var.articles.forSitemap({ kind: 'span', from, to }, articles)
  return answer(c, items, [listTag], () => newsSitemap(items, sitemapSite(c.var.config.site)))
}

function sitemapSite(site: Config['site']) {
  const { name, url, language, languages } = site
  const versions = languages.map((tag) => ({ tag, base: basePath(site, tag) }))
  return { name, url, language, versions }
}

function answer(
  c: Context<SiteEnv>,
  facts: unknown,
  tags: string[],
  print: () => string,
): Promise<Response> {
  const { types, caching: policy } = siteMap.sitemaps
  return validated(c, caching[policy](tags), facts, () =>
    c.body(print(), 200, { 'content-type': `${types[0]}; charset=utf-8` }),
  )
}
