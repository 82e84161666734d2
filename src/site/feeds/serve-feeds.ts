import type { Context } from 'hono'
import { parseDay } from '../../article/day.ts'
import type { ListKind } from '../../article/listing.ts'
import type { ReaderArticle } from '../../article/translation.ts'
import { caching } from '../../cache/policies.ts'
import { dayTag, listTag, tagsOfDay } from '../../cache/tags.ts'
import { Refusal } from '../../http/problem.ts'
import { validated } from '../../http/validated.ts'
import { href } from '../address.ts'
import { languagesOf, listIn, wordingOf } from '../chosen-languages.ts'
import { feedForms, feedPath, type FeedForm, type FeedLocation } from '../feed-forms.ts'
import { listKeyIn, listPath } from '../list-addresses.ts'
import { missingList } from '../lists/missing-list.ts'
import { listTitle } from '../model/list-title.ts'
import { siteFeedLocation } from '../model/site-feed-location.ts'
import { siteModel } from '../model/site.ts'
import { parseSearch } from '../parse-search.ts'
import { searchForm } from '../search/search-form.ts'
import { searchFeedLocation } from '../search/search-page-model.ts'
import type { Handler, SiteEnv } from '../site-env.ts'
import { sitePath } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'
import { atom } from './atom.ts'
import { feed } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rss } from './rss.ts'

const maxEntries = 30 // new articles since the last visit of a feed reader, on a busy day
const maxHits = 100 // of a search; the newest of them are taken

const print = { rss, atom, json: jsonFeed }

/**
 * The feed of the whole site or of some languages. One query. Languages without articles are kept, since feed readers
 * take a redirect for a new address.
 */
export async function serveSiteFeed(c: Context<SiteEnv>): Promise<Response> {
  const languages = languagesOf(c)
  const articles = await c.var.articles.whole(listIn(languages), maxEntries, wordingOf(c))
  const place = siteFeedLocation(siteModel(c.var.config.site), languages)
  return answer(c, place, articles, [listTag])
}

/** The feed of a day. One query. */
export async function serveDayFeed(c: Context<SiteEnv>): Promise<Response> {
  const day = parseDay(c.req.param('day') ?? '')
  if (!day) throw new Refusal('not_found')
  const site = siteModel(c.var.config.site)
  const { phrases, formats } = site
  const place = {
    title: phrases.newsOf(formats.period(day)),
    folder: sitePath(site, href(siteMap.period, { period: day })),
  }
  const list = { kind: 'period', period: day } as const
  const articles = await c.var.articles.whole(list, maxEntries, wordingOf(c))
  if (articles.length === 0) throw new Refusal('not_found', {}, caching.missing(dayTag(day)))
  return answer(c, place, articles, tagsOfDay(day))
}

/** Answers with the feed of a source, topic, author or language, by its name in the path. Two queries. */
export function listFeedOf(kind: ListKind): Handler {
  return (c) => serveListFeed(kind, c)
}

async function serveListFeed(kind: ListKind, c: Context<SiteEnv>): Promise<Response> {
  const name = c.req.param('name') ?? ''
  const file = `/${c.req.param('file') ?? ''}${new URL(c.req.url).search}`
  const key = listKeyIn(kind, name)
  if (key === null) throw new Refusal('not_found')
  const folder = listPath(kind, key, c.var.config.site)
  if (name !== key) return c.body(null, 301, { ...caching.redirect(), location: folder + file })
  const entry = await c.var.articles.listEntry(kind, key)
  if (!entry) return missingList(c, kind, key, file)
  const title = listTitle(kind, entry.label, siteModel(c.var.config.site))
  const articles = await c.var.articles.whole({ kind, key }, maxEntries, wordingOf(c))
  return answer(c, { title, folder }, articles, [listTag])
}

/** The feed of a search: the newest of its best hits. It may be empty. Two queries. */
export async function serveSearchFeed(c: Context<SiteEnv>): Promise<Response> {
  const parameters = new URL(c.req.url).searchParams
  const search = parseSearch(parameters)
  const { hits } = await c.var.articles.search(search, maxHits)
  const ids = hits.map(({ article }) => article.id)
  const articles = await c.var.articles.newestOf(ids, maxEntries, wordingOf(c))
  const place = searchFeedLocation(searchForm(parameters), c.var.config.site)
  return answer(c, place, articles, [listTag])
}

function answer(
  c: Context<SiteEnv>,
  list: FeedLocation,
  articles: readonly ReaderArticle[],
  tags: string[],
): Promise<Response> {
  const form = formOf(c.req.param('file') ?? '')
  const place = { ...list, isInOwnWords: wordingOf(c) === 'original' }
  return validated(c, caching[siteMap.feed.caching](tags), [place, articles], () => {
    const site = siteModel(c.var.config.site)
    const title = place.folder === site.base ? place.title : `${place.title} – ${site.name}`
    const printed = feed({ ...place, title }, articles, site)
    return c.body(print[form](printed), 200, {
      ...(printed.hub !== null && {
        link: hubLinks(printed.hub, site.url + feedPath(place, form)),
      }),
      'x-robots-tag': 'noindex', // search results should list the articles, not the feed
      'content-type': `${feedForms[form].type}; charset=utf-8`,
    })
  })
}

// Where subscribers look first, https://www.w3.org/TR/websub/#discovery
function hubLinks(hub: string, self: string): string {
  return `<${hub}>; rel="hub", <${self}>; rel="self"`
}

function formOf(file: string): FeedForm {
  const forms = Object.keys(feedForms) as FeedForm[]
  const form = forms.find((one) => feedForms[one].file === file)
  if (!form) throw new Refusal('not_found')
  return form
}
