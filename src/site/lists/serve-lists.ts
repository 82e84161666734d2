import type { Context } from 'hono'
import type { ListKind } from '../../article/listing.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import type { ListSlice } from '../../store/lists.ts'
import { parseListCursor, type ListCursor } from '../../store/tables/list-cursor.ts'
import { minTrends } from '../../store/trends.ts'
import { languagesOf, listIn, redirectToKnownLanguages } from '../chosen-languages.ts'
import type { Languages } from '../languages.ts'
import { listAddresses, listKeyIn, listPath } from '../list-addresses.ts'
import { siteNow } from '../model/list-time.ts'
import { listTitle } from '../model/list-title.ts'
import { siteFeedLocation } from '../model/site-feed-location.ts'
import { siteModel } from '../model/site.ts'
import { cursorParameter } from '../parameter-names.ts'
import type { Handler, SiteEnv } from '../site-env.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { listPageModel, type ListDescription } from './list-page-model.ts'
import { ListPageView } from './list-page-view.tsx'
import { missingList } from './missing-list.ts'

const pageLength = 30
const maxTrends = 50

/** How many lists an index shows. Of the languages, these can be chosen. */
export const maxIndexed = 500

/** Answers with all articles or those in some languages, newest first. One query, two with a choice of languages. */
export async function serveLatest(c: Context<SiteEnv>): Promise<Response> {
  const site = siteModel(c.var.config.site)
  const cursor = cursorOf(c)
  const languages = languagesOf(c)
  const [part, redirect] = await Promise.all([
    c.var.articles.list(listIn(languages), pageLength, cursor),
    knownLanguages(c, languages),
  ])
  if (redirect) return redirect
  const list = {
    kind: null,
    title: site.phrases.latest,
    count: null,
    feed: siteFeedLocation(site, languages),
    path: sitePath(site, siteMap.latest.path),
    languages,
  }
  return answer(c, siteMap.latest, list, part, cursor)
}

/**
 * Answers with the most read articles of the last 24 hours, followed by the latest if these are few. At most two
 * queries, three with a choice of languages.
 */
export async function serveTrends(c: Context<SiteEnv>): Promise<Response> {
  const site = siteModel(c.var.config.site)
  const { articles } = c.var
  const languages = languagesOf(c)
  const [items, redirect] = await Promise.all([
    articles.mostRead(maxTrends, languages),
    knownLanguages(c, languages),
  ])
  if (redirect) return redirect
  const latest =
    items.length < minTrends ? await articles.list(listIn(languages), pageLength) : null
  const { trends: title, noTrendsYet: empty } = site.phrases
  const list = {
    kind: null,
    title,
    count: null,
    feed: siteFeedLocation(site, languages),
    path: sitePath(site, siteMap.trends.path),
    empty,
    languages,
    ...(latest && { instead: latest.items }),
  }
  return answer(c, siteMap.trends, list, { items, next: null }, null)
}

async function knownLanguages(c: Context<SiteEnv>, chosen: Languages): Promise<Response | null> {
  if (chosen.length === 0) return null
  return redirectToKnownLanguages(
    c,
    chosen,
    await c.var.articles.longestLists('language', maxIndexed),
  )
}

/** Answers with the articles of a source, topic, author or language, by its name in the path. Two queries. */
export function articleListOf(kind: ListKind): Handler {
  return (c) => serveList(kind, c)
}

async function serveList(kind: ListKind, c: Context<SiteEnv>): Promise<Response> {
  const name = c.req.param('name') ?? ''
  const key = listKeyIn(kind, name)
  if (key === null) throw new Refusal('not_found')
  const path = listPath(kind, key, c.var.config.site)
  if (name !== key) return c.body(null, 301, { ...caching.redirect(), location: path })
  const cursor = cursorOf(c)
  const [entry, part] = await Promise.all([
    c.var.articles.listEntry(kind, key),
    c.var.articles.list({ kind, key }, pageLength, cursor),
  ])
  if (!entry) return missingList(c, kind, key)
  const site = siteModel(c.var.config.site)
  const title = listTitle(kind, entry.label, site)
  const list = { kind, title, count: entry.count, path }
  const described = { ...list, feed: { title, folder: path } }
  return answer(c, listAddresses[kind].list, described, part, cursor)
}

type ListAddress = (typeof siteMap)['latest' | 'trends' | ListKind]

function answer(
  c: Context<SiteEnv>,
  address: ListAddress,
  list: ListDescription,
  part: ListSlice,
  cursor: ListCursor | null,
): Promise<Response> {
  const site = siteNow(siteModel(c.var.config.site), c.var.now, c.var.articles.absentDays())
  return validated(c, caching[address.caching](), [list, part, site.asOf], () => {
    const page = listPageModel(list, part, cursor, site)
    return c.html(ListPageView({ page }))
  })
}

/** Where the requested part of a list begins; `null` for the first. */
function cursorOf(c: Context<SiteEnv>): ListCursor | null {
  const value = c.req.query(cursorParameter)
  if (value === undefined) return null
  const cursor = parseListCursor(value)
  if (!cursor) throw new Refusal('not_found')
  return cursor
}
