import { Hono } from 'hono/tiny'
import { serveAbout, servePrivacy } from '../about/serve-about.ts'
import { routePath } from '../address.ts'
import { serveArchive, servePeriod } from '../archive/serve-archive.ts'
import { serveArticle, serveOriginal } from '../article/serve-article.ts'
import { serveNotFound } from '../errors/serve-not-found.ts'
import { listFeedOf, serveDayFeed, serveSearchFeed, serveSiteFeed } from '../feeds/serve-feeds.ts'
import {
  serveFavicon,
  serveIcon,
  serveLargeIcon,
  serveLlms,
  serveManifest,
  serveOpenSearch,
  serveRobots,
  serveSecurity,
  serveSmallIcon,
} from '../files/serve-files.ts'
import { serveFront } from '../front/serve-front.ts'
import { listIndexOf, articleListOf, serveLatest, serveTrends } from '../lists/serve-lists.ts'
import { serveSearch } from '../search/serve-search.ts'
import type { Handler, SiteEnv } from '../site-env.ts'
import { siteMap, type AddressName } from '../site-map.ts'
import { serveNewsSitemap, serveSitemap, serveSitemaps } from '../sitemaps/serve-sitemaps.ts'

type PageName = AddressName<'pages'>

/** The handler of each address of the pages. */
const handlers: Readonly<Record<PageName, Handler>> = {
  front: serveFront,
  latest: serveLatest,
  trends: serveTrends,
  search: serveSearch,
  article: serveArticle,
  original: serveOriginal,
  // Few readers open it, so its modules are not compiled at every start.
  parallel: async (c) => (await import('../article/serve-parallel.ts')).serveParallel(c),
  archive: serveArchive,
  period: servePeriod,
  sources: listIndexOf('source'),
  source: articleListOf('source'),
  topics: listIndexOf('topic'),
  topic: articleListOf('topic'),
  authors: listIndexOf('author'),
  author: articleListOf('author'),
  languages: listIndexOf('language'),
  language: articleListOf('language'),
  about: serveAbout,
  privacy: servePrivacy,
  notFound: serveNotFound,

  feed: serveSiteFeed,
  feedOfDay: serveDayFeed,
  feedOfSource: listFeedOf('source'),
  feedOfTopic: listFeedOf('topic'),
  feedOfAuthor: listFeedOf('author'),
  feedOfLanguage: listFeedOf('language'),
  feedOfSearch: serveSearchFeed,

  sitemaps: serveSitemaps,
  sitemap: serveSitemap,
  newsSitemap: serveNewsSitemap,
  robots: serveRobots,
  llms: serveLlms,
  security: serveSecurity,
  manifest: serveManifest,
  openSearch: serveOpenSearch,
  icon: serveIcon,
  favicon: serveFavicon,
  icon192: serveSmallIcon,
  icon512: serveLargeIcon,
}

/** The routes of the pages. They throw refusals for the app to answer. */
export const pageRoutes = new Hono<SiteEnv>()

for (const [name, handler] of Object.entries(handlers) as [PageName, Handler][])
  pageRoutes.get(routePath(siteMap[name]), handler)
