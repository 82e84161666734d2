import { Hono } from 'hono/tiny'
import { routePath } from '../address.ts'
import { serveArticle, serveOriginal } from '../article/serve-article.ts'
import { serveNotFound } from '../errors/serve-not-found.ts'
import { serveFront } from '../front/serve-front.ts'
import { articleListOf, serveLatest, serveTrends } from '../lists/serve-lists.ts'
import type { Handler, SiteEnv } from '../site-env.ts'
import { siteMap, type AddressName } from '../site-map.ts'
import { onDemand } from './on-demand.ts'

type PageName = AddressName<'pages'>

const about = () => import('../about/serve-about.ts')
const archive = () => import('../archive/serve-archive.ts')
const edition = () => import('../edition/serve-edition.ts')
const feeds = () => import('../feeds/serve-feeds.ts')
const files = () => import('../files/serve-files.ts')
const history = () => import('../history/serve-history.ts')
const listIndex = () => import('../lists/serve-list-index.ts')
const report = () => import('../report/serve-report.ts')
const sitemaps = () => import('../sitemaps/serve-sitemaps.ts')

/** The handler of each address of the pages. Only those of the pages that most readers open are loaded at a start. */
const handlers: Readonly<Record<PageName, Handler>> = {
  front: serveFront,
  latest: serveLatest,
  trends: serveTrends,
  search: onDemand(
    () => import('../search/serve-search.ts'),
    ({ serveSearch }) => serveSearch,
  ),
  article: serveArticle,
  original: serveOriginal,
  parallel: onDemand(
    () => import('../article/serve-parallel.ts'),
    ({ serveParallel }) => serveParallel,
  ),
  history: onDemand(history, ({ serveHistory }) => serveHistory),
  historyForm: onDemand(history, ({ serveHistoryForm }) => serveHistoryForm),
  version: onDemand(
    () => import('../history/serve-version.ts'),
    ({ serveVersion }) => serveVersion,
  ),
  timeMap: onDemand(
    () => import('../history/serve-time-map.ts'),
    ({ serveTimeMap }) => serveTimeMap,
  ),
  reportForm: onDemand(report, ({ serveReport }) => serveReport),
  picture: onDemand(
    () => import('../pictures/serve-picture.ts'),
    ({ servePicture }) => servePicture,
  ),
  archive: onDemand(archive, ({ serveArchive }) => serveArchive),
  period: onDemand(archive, ({ servePeriod }) => servePeriod),
  printedDay: onDemand(edition, ({ servePrintedDay }) => servePrintedDay),
  dayFile: onDemand(edition, ({ serveDayFile }) => serveDayFile),
  book: onDemand(edition, ({ serveBook }) => serveBook),
  sources: onDemand(listIndex, ({ listIndexOf }) => listIndexOf('source')),
  source: articleListOf('source'),
  topics: onDemand(listIndex, ({ listIndexOf }) => listIndexOf('topic')),
  topic: articleListOf('topic'),
  authors: onDemand(listIndex, ({ listIndexOf }) => listIndexOf('author')),
  author: articleListOf('author'),
  languages: onDemand(listIndex, ({ listIndexOf }) => listIndexOf('language')),
  language: articleListOf('language'),
  about: onDemand(about, ({ serveAbout }) => serveAbout),
  privacy: onDemand(about, ({ servePrivacy }) => servePrivacy),
  reported: onDemand(report, ({ serveReported }) => serveReported),
  notFound: serveNotFound,

  feed: onDemand(feeds, ({ serveSiteFeed }) => serveSiteFeed),
  feedOfDay: onDemand(feeds, ({ serveDayFeed }) => serveDayFeed),
  feedOfSource: onDemand(feeds, ({ listFeedOf }) => listFeedOf('source')),
  feedOfTopic: onDemand(feeds, ({ listFeedOf }) => listFeedOf('topic')),
  feedOfAuthor: onDemand(feeds, ({ listFeedOf }) => listFeedOf('author')),
  feedOfLanguage: onDemand(feeds, ({ listFeedOf }) => listFeedOf('language')),
  feedOfSearch: onDemand(feeds, ({ serveSearchFeed }) => serveSearchFeed),

  sitemaps: onDemand(sitemaps, ({ serveSitemaps }) => serveSitemaps),
  sitemap: onDemand(sitemaps, ({ serveSitemap }) => serveSitemap),
  newsSitemap: onDemand(sitemaps, ({ serveNewsSitemap }) => serveNewsSitemap),
  robots: onDemand(files, ({ serveRobots }) => serveRobots),
  llms: onDemand(files, ({ serveLlms }) => serveLlms),
  security: onDemand(files, ({ serveSecurity }) => serveSecurity),
  indexNowKey: onDemand(files, ({ serveIndexNowKey }) => serveIndexNowKey),
  manifest: onDemand(files, ({ serveManifest }) => serveManifest),
  openSearch: onDemand(files, ({ serveOpenSearch }) => serveOpenSearch),
  icon: onDemand(files, ({ serveIcon }) => serveIcon),
  favicon: onDemand(files, ({ serveFavicon }) => serveFavicon),
  icon192: onDemand(files, ({ serveSmallIcon }) => serveSmallIcon),
  icon512: onDemand(files, ({ serveLargeIcon }) => serveLargeIcon),
}

/** The routes of the pages. They throw refusals for the app to answer. */
export const pageRoutes = new Hono<SiteEnv>()

for (const [name, handler] of Object.entries(handlers) as [PageName, Handler][])
  pageRoutes.get(routePath(siteMap[name]), handler)
