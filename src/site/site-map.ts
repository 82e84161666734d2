import { articlePathTemplate } from '../article/address.ts'
import type { Address, AnswerKind, CachingClass } from './address.ts'
import { cursorParameter, languagesParameter, searchParameters } from './parameter-names.ts'

const html = ['text/html']
const json = ['application/json']
const articleTypes = ['application/json', 'text/html', 'text/markdown', 'text/plain']
const none: readonly string[] = []
const byLanguage = [languagesParameter]
const part = [cursorParameter]

/**
 * Every address of the service, once: its path, the name of its operation, what it may answer with, its caching, what it
 * is, and the query parameters that it takes. Routes, links, the gateway's patterns, the OpenAPI document and `/llms.txt`
 * are made of it.
 */
// oxfmt-ignore
export const siteMap = {
  // What readers see.
  front: page('/', 'readFrontPage', 'list', 'front', 'The front page', byLanguage),
  latest: page('/latest', 'readLatest', 'part', 'list', 'All articles, newest first, those that tell no time last', [...part, ...byLanguage]),
  trends: page('/trends', 'readTrends', 'list', 'list', 'The articles that were read most in the last 24 hours; the latest where few were read', byLanguage),
  search: page('/search', 'readSearch', 'search', 'search', 'What a search finds; from and to leave out what tells no time', [...searchParameters, ...part]),
  article: article(articlePathTemplate, 'readArticle', 'An article; .json, .md and .txt behind the address, or Accept, give its other forms'),
  archive: page('/news', 'readArchive', 'list', 'list', 'The years of the archive'),
  period: page('/news/{period}', 'readPeriod', 'part', 'period', 'The months of a year, the days of a month, or the articles of a day'),
  sources: page('/source', 'readSources', 'list', 'list', 'The sources with the most articles'),
  source: page('/source/{name}', 'readSource', 'part', 'list', 'The articles of a source, by its domain', part),
  topics: page('/topic', 'readTopics', 'list', 'list', 'The topics with the most articles'),
  topic: page('/topic/{name}', 'readTopic', 'part', 'list', 'The articles of a topic', part),
  authors: page('/author', 'readAuthors', 'list', 'list', 'The authors with the most articles'),
  author: page('/author/{name}', 'readAuthor', 'part', 'list', 'The articles of an author', part),
  languages: page('/lang', 'readLanguages', 'list', 'list', 'The languages with the most articles', byLanguage),
  language: page('/lang/{name}', 'readLanguage', 'part', 'list', 'The articles in a language', part),
  about: page('/about', 'readAbout', 'file', 'file', 'What the site is'),
  privacy: page('/privacy', 'readPrivacy', 'file', 'file', 'What the site knows of its readers'),
  /** Shown in place of every address at which nothing is; only the gateway asks for it. */
  notFound: { ...page('/not-found', 'readNotFound', 'list', 'missing', 'What there is to read instead'), tag: null },

  // Feeds, each in all of their forms.
  feed: feed('/{file}', 'readFeed', 'list', 'The newest articles', byLanguage),
  feedOfDay: feed('/news/{day}/{file}', 'readFeedOfDay', 'part', 'The articles of a day'),
  feedOfSource: feed('/source/{name}/{file}', 'readFeedOfSource', 'part', 'The newest articles of a source, by its domain'),
  feedOfTopic: feed('/topic/{name}/{file}', 'readFeedOfTopic', 'part', 'The newest articles of a topic'),
  feedOfAuthor: feed('/author/{name}/{file}', 'readFeedOfAuthor', 'part', 'The newest articles of an author'),
  feedOfLanguage: feed('/lang/{name}/{file}', 'readFeedOfLanguage', 'part', 'The newest articles in a language'),
  feedOfSearch: feed('/search/{file}', 'readFeedOfSearch', 'search', 'The newest articles that a search finds', searchParameters),

  // What machines look for at known addresses.
  sitemaps: file('/sitemap.xml', 'readSitemaps', 'list', 'sitemap', 'application/xml', 'The index of the sitemaps of all months'),
  sitemap: file('/sitemap-{period}.xml', 'readSitemap', 'part', 'sitemap', 'application/xml', 'The articles of a month or a day with pictures'),
  newsSitemap: file('/sitemap-news.xml', 'readNewsSitemap', 'list', 'sitemap', 'application/xml', 'The articles that came out in the last 48 hours'),
  robots: file('/robots.txt', 'readRobots', 'file', 'file', 'text/plain', 'What crawlers may do'),
  llms: file('/llms.txt', 'readLlms', 'file', 'file', 'text/plain', 'How language models read the site'),
  security: file('/.well-known/security.txt', 'readSecurity', 'part', 'file', 'text/plain', 'Where to report a security problem'),
  manifest: file('/manifest.webmanifest', 'readManifest', 'file', 'file', 'application/manifest+json', 'The site as an application'),
  openSearch: file('/opensearch.xml', 'readOpenSearch', 'file', 'file', 'application/opensearchdescription+xml', 'Where to search'),
  icon: file('/icon.svg', 'readIcon', 'file', 'file', 'image/svg+xml', 'The icon as a drawing'),
  favicon: file('/favicon.ico', 'readFavicon', 'file', 'file', 'image/vnd.microsoft.icon', 'The icon for those who ask for no other'),
  icon192: file('/icon-192.png', 'readIcon192', 'file', 'file', 'image/png', 'The icon, 192 pixels wide'),
  icon512: file('/icon-512.png', 'readIcon512', 'file', 'file', 'image/png', 'The icon, 512 pixels wide'),

  // The API.
  ingest: writing('post', '/ingest', 'ingest', 'ingest', 'Clean a page and store its article', ['url', 'force']),
  clean: writing('post', '/clean', 'clean', 'clean', 'Clean a page without storing anything', ['url', 'trace']),
  remove: writing('delete', '/articles/{id}', 'removeArticle', 'remove', 'Take an article down', ['reason']),
  status: status('/healthz', 'readStatus', 'What is configured and ready, and what an operator should run'),
  openApi: status('/openapi.json', 'readInterface', 'This document'),
} as const

/** All addresses that one of the apps answers. */
export function addressesOf(app: Address['app']): Address[] {
  return Object.values<Address>(siteMap).filter((address) => address.app === app)
}

/** The names of the addresses that the pages answer. */
export type PageName = {
  [Name in keyof typeof siteMap]: (typeof siteMap)[Name]['app'] extends 'pages' ? Name : never
}[keyof typeof siteMap]

function page<const Path extends string, const Caching extends CachingClass>(
  path: Path,
  operation: string,
  answers: AnswerKind,
  caching: Caching,
  summary: string,
  query = none,
) {
  const place = { path, method: 'get', app: 'pages', tag: 'pages', types: html } as const
  return { ...place, operation, answers, caching, summary, query } as const
}

function article<const Path extends string>(path: Path, operation: string, summary: string) {
  const about = page(path, operation, 'article', 'article', summary)
  return { ...about, tag: 'articles', types: articleTypes } as const
}

function feed<const Path extends string>(
  path: Path,
  operation: string,
  answers: AnswerKind,
  summary: string,
  query = none,
) {
  return { ...page(path, operation, answers, 'feed', summary, query), tag: 'feeds' } as const
}

function file<const Path extends string, const Caching extends CachingClass>(
  path: Path,
  operation: string,
  answers: AnswerKind,
  caching: Caching,
  type: string,
  summary: string,
) {
  const about = page(path, operation, answers, caching, summary)
  return { ...about, tag: 'files', types: [type] } as const
}

function writing<const Path extends string>(
  method: 'post' | 'delete',
  path: Path,
  operation: string,
  answers: AnswerKind,
  summary: string,
  query: readonly string[],
) {
  const place = { path, method, app: 'api', tag: 'writing', types: json, caching: 'api' } as const
  return { ...place, operation, answers, summary, query } as const
}

function status<const Path extends string>(path: Path, operation: string, summary: string) {
  const about = page(path, operation, 'file', 'api', summary)
  return { ...about, app: 'api', tag: 'status', types: json } as const
}
