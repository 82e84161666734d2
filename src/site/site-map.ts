import { alternateTypes, articlePathTemplate } from '../article/article-address.ts'
import type { Address } from './address.ts'
import {
  cursorParameter,
  languagesParameter,
  searchParameters,
  versionParameters,
} from './parameter-names.ts'

// What the addresses of a section have in common. A row of the map may override it.
const page = { method: 'get', app: 'pages', tag: 'pages', types: ['text/html'], query: [] } as const
const article = {
  ...page,
  tag: 'articles',
  types: [alternateTypes.json, 'text/html', alternateTypes.md, alternateTypes.txt],
} as const
const feed = {
  ...page,
  tag: 'feeds',
  caching: 'feed',
  query: [languagesParameter],
  lang: 'original',
} as const
const file = { ...page, tag: 'files', kind: 'static', caching: 'file' } as const
const shared = { ...file, isShared: true } as const
const sitemap = { ...page, tag: 'files', caching: 'sitemap', types: ['application/xml'] } as const
const api = { app: 'api', caching: 'api', types: ['application/json'] } as const
const writing = { ...api, tag: 'writing', method: 'post' } as const
const translations = {
  ...api,
  tag: 'articles',
  method: 'get',
  kind: 'translations',
  query: [],
} as const
const desk = {
  ...api,
  tag: 'desk',
  kind: 'desk',
  method: 'get',
  types: ['text/html'],
  query: [],
} as const
const status = { ...api, tag: 'status', method: 'get', kind: 'static', query: [] } as const

/**
 * Every address of the service, declared once. Routes, links, the gateway's patterns, the OpenAPI document and
 * `/llms.txt` are made from it. `Address` explains the columns.
 */
// oxfmt-ignore
export const siteMap = {
  // Pages for readers.
  front: { ...page, path: '/', operation: 'readFrontPage', kind: 'list', caching: 'front', query: [languagesParameter],
    summary: 'The front page' },
  latest: { ...page, path: '/latest', operation: 'readLatest', kind: 'part', caching: 'list',
    query: [cursorParameter, languagesParameter],
    summary: 'All articles, newest first, those that tell no time last' },
  trends: { ...page, path: '/trends', operation: 'readTrends', kind: 'list', caching: 'list',
    query: [languagesParameter],
    summary: 'The articles that were read most in the last 24 hours; the latest where few were read' },
  search: { ...page, path: '/search', operation: 'readSearch', kind: 'search', caching: 'search',
    query: [...searchParameters, cursorParameter],
    summary: 'What a search finds; from and to leave out what tells no time' },
  article: { ...article, path: articlePathTemplate, operation: 'readArticle', kind: 'article', caching: 'article',
    query: [languagesParameter], lang: 'original',
    summary: 'An article; .json, .md and .txt behind the address, or Accept, give its other forms' },
  original: { ...article, path: `${articlePathTemplate}/original`, operation: 'readOriginal', kind: 'view',
    caching: 'article', types: ['text/html'],
    summary: 'A translated article in its own words; one that is not translated is at its only address' },
  parallel: { ...article, path: `${articlePathTemplate}/parallel`, operation: 'readParallel', kind: 'view',
    caching: 'article', types: ['text/html'],
    summary: 'A translated article next to its original, block by block' },
  history: { ...article, path: `${articlePathTemplate}/history`, operation: 'readHistory', kind: 'view',
    caching: 'form', types: ['text/html'], query: versionParameters,
    summary: 'The versions of an article, and what changed between two of them; by default, the last two' },
  historyForm: { ...article, path: `${articlePathTemplate}/history.json`, operation: 'readHistoryAsJson',
    kind: 'view', caching: 'form', types: [alternateTypes.json], query: versionParameters,
    summary: 'The same as JSON' },
  version: { ...article, path: `${articlePathTemplate}/history/{version}`, operation: 'readVersion', kind: 'view',
    caching: 'form', types: [alternateTypes.json, 'text/html'],
    summary: 'One version of an article, a memento (RFC 7089); .json behind the address gives it as JSON' },
  timeMap: { ...article, path: `${articlePathTemplate}/timemap`, operation: 'readTimeMap', kind: 'view',
    caching: 'form', types: ['application/link-format'],
    summary: 'The versions of an article with their times, for archives (RFC 7089)' },
  picture: { ...page, path: '/picture/{article}/{picture}', operation: 'readPicture', tag: 'articles',
    kind: 'picture', caching: 'picture', isShared: true,
    types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'],
    summary: 'A picture of an article, as its page names it' },
  archive: { ...page, path: '/news', operation: 'readArchive', kind: 'list', caching: 'list',
    summary: 'The years of the archive' },
  period: { ...page, path: '/news/{period}', operation: 'readPeriod', kind: 'part', caching: 'period',
    summary: 'The months of a year, the days of a month, or the articles of a day' },
  printedDay: { ...page, path: '/news/{day}/print', operation: 'readPrintedDay', kind: 'part', caching: 'period',
    summary: 'The whole articles of a day on one page, to be printed' },
  dayFile: { ...page, path: '/news/{day}.html', operation: 'readDayFile', kind: 'part', caching: 'period',
    summary: 'The same as one HTML file to keep, without pictures' },
  book: { ...page, path: '/news/{day}.epub', operation: 'readBook', kind: 'part', caching: 'period',
    types: ['application/epub+zip'], summary: 'The same as an EPUB book' },
  sources: { ...page, path: '/source', operation: 'readSources', kind: 'list', caching: 'list',
    summary: 'The sources with the most articles' },
  source: { ...page, path: '/source/{name}', operation: 'readSource', kind: 'part', caching: 'list',
    query: [cursorParameter], summary: 'The articles of a source, by its domain' },
  topics: { ...page, path: '/topic', operation: 'readTopics', kind: 'list', caching: 'list',
    summary: 'The topics with the most articles' },
  topic: { ...page, path: '/topic/{name}', operation: 'readTopic', kind: 'part', caching: 'list',
    query: [cursorParameter], summary: 'The articles of a topic' },
  authors: { ...page, path: '/author', operation: 'readAuthors', kind: 'list', caching: 'list',
    summary: 'The authors with the most articles' },
  author: { ...page, path: '/author/{name}', operation: 'readAuthor', kind: 'part', caching: 'list',
    query: [cursorParameter], summary: 'The articles of an author' },
  languages: { ...page, path: '/lang', operation: 'readLanguages', kind: 'list', caching: 'list',
    query: [languagesParameter], summary: 'The languages with the most articles' },
  language: { ...page, path: '/lang/{name}', operation: 'readLanguage', kind: 'part', caching: 'list',
    query: [cursorParameter], summary: 'The articles in a language' },
  about: { ...page, path: '/about', operation: 'readAbout', kind: 'static', caching: 'file',
    summary: 'What the site is' },
  privacy: { ...page, path: '/privacy', operation: 'readPrivacy', kind: 'static', caching: 'file',
    summary: 'What the site knows of its readers' },
  /** The body of every 404. Only the gateway asks for it. */
  notFound: { ...page, path: '/not-found', operation: 'readNotFound', tag: null, kind: 'list', caching: 'missing',
    summary: 'What there is to read instead' },

  // Feeds, each in all forms.
  feed: { ...feed, path: '/{file}', operation: 'readFeed', kind: 'list', lang: 'both', summary: 'The newest articles' },
  feedOfDay: { ...feed, path: '/news/{day}/{file}', operation: 'readFeedOfDay', kind: 'part',
    summary: 'The articles of a day' },
  feedOfSource: { ...feed, path: '/source/{name}/{file}', operation: 'readFeedOfSource', kind: 'part',
    summary: 'The newest articles of a source, by its domain' },
  feedOfTopic: { ...feed, path: '/topic/{name}/{file}', operation: 'readFeedOfTopic', kind: 'part',
    summary: 'The newest articles of a topic' },
  feedOfAuthor: { ...feed, path: '/author/{name}/{file}', operation: 'readFeedOfAuthor', kind: 'part',
    summary: 'The newest articles of an author' },
  feedOfLanguage: { ...feed, path: '/lang/{name}/{file}', operation: 'readFeedOfLanguage', kind: 'part',
    summary: 'The newest articles in a language' },
  feedOfSearch: { ...feed, path: '/search/{file}', operation: 'readFeedOfSearch', kind: 'search',
    query: searchParameters, lang: 'both', summary: 'The newest articles that a search finds' },

  // Files that machines look for at known addresses.
  sitemaps: { ...sitemap, path: '/sitemap.xml', operation: 'readSitemaps', kind: 'list',
    summary: 'The index of the sitemaps of all months' },
  sitemap: { ...sitemap, path: '/sitemap-{period}.xml', operation: 'readSitemap', kind: 'part',
    summary: 'The articles of a month or a day with pictures' },
  newsSitemap: { ...sitemap, path: '/sitemap-news.xml', operation: 'readNewsSitemap', kind: 'list',
    summary: 'The articles that came out in the last 48 hours' },
  robots: { ...shared, path: '/robots.txt', operation: 'readRobots', types: ['text/plain'],
    summary: 'What crawlers may do' },
  llms: { ...shared, path: '/llms.txt', operation: 'readLlms', types: ['text/plain'],
    summary: 'How language models read the site' },
  security: { ...shared, path: '/.well-known/security.txt', operation: 'readSecurity', kind: 'part',
    types: ['text/plain'], summary: 'Where to report a security problem' },
  manifest: { ...file, path: '/manifest.webmanifest', operation: 'readManifest', types: ['application/manifest+json'],
    summary: 'The site as an application' },
  openSearch: { ...file, path: '/opensearch.xml', operation: 'readOpenSearch',
    types: ['application/opensearchdescription+xml'], summary: 'Where to search' },
  icon: { ...shared, path: '/icon.svg', operation: 'readIcon', types: ['image/svg+xml'],
    summary: 'The icon as a drawing' },
  favicon: { ...shared, path: '/favicon.ico', operation: 'readFavicon', types: ['image/vnd.microsoft.icon'],
    summary: 'The icon for those who ask for no other' },
  icon192: { ...shared, path: '/icon-192.png', operation: 'readIcon192', types: ['image/png'],
    summary: 'The icon, 192 pixels wide' },
  icon512: { ...shared, path: '/icon-512.png', operation: 'readIcon512', types: ['image/png'],
    summary: 'The icon, 512 pixels wide' },

  // The API.
  ingest: { ...writing, path: '/ingest', operation: 'ingest', scope: 'ingest', kind: 'ingest', query: ['url', 'force'],
    summary: 'Clean a page, or the pages of a capture, and store the articles' },
  clean: { ...writing, path: '/clean', operation: 'clean', scope: 'clean', kind: 'clean', query: ['url', 'trace'],
    summary: 'Clean a page, or the pages of a capture, without storing anything' },
  reclean: { ...writing, path: '/reclean', operation: 'reclean', scope: 'edit', kind: 'reclean', query: [],
    summary: 'Clean the pages of stored articles again: tell what would change, or begin a job that stores it' },
  job: { ...writing, method: 'get', path: '/jobs/{id}', operation: 'readJob', scope: 'read', alsoScope: 'ingest', kind: 'job', query: ['after'],
    summary: 'How far a job is, and which of its pages became no article' },
  remove: { ...writing, method: 'delete', path: '/articles/{id}', operation: 'removeArticle', scope: 'remove', kind: 'remove',
    query: ['reason', 'note', 'erase'],
    summary: 'Take an article down; it can be brought back as long as the settings say, unless erase is 1' },
  restore: { ...writing, path: '/articles/{id}/restore', operation: 'restoreArticle', scope: 'remove', kind: 'restore',
    query: [], summary: 'Bring back an article that was taken down, with its versions and translations' },
  takedowns: { ...writing, method: 'get', path: '/takedowns', operation: 'listTakedowns', scope: 'read', kind: 'takedowns',
    query: ['after'], summary: 'List what was taken down and why, the newest first, a hundred at a time' },
  blocks: { ...writing, method: 'get', path: '/blocks', operation: 'listBlocks', scope: 'read', kind: 'takedowns',
    query: ['after'], summary: 'List the addresses whose pages are refused, the newest first, a hundred at a time' },
  block: { ...writing, path: '/blocks', operation: 'blockAddresses', scope: 'remove', kind: 'block', query: [],
    summary: 'Refuse the pages of a source, or of addresses that match a pattern' },
  unblock: { ...writing, method: 'delete', path: '/blocks/{id}', operation: 'unblockAddresses', scope: 'remove',
    kind: 'unblock', query: [], summary: 'Take the pages of these addresses again' },
  takeBlockDown: { ...writing, path: '/blocks/{id}/takedown', operation: 'takeBlockDown', scope: 'remove',
    kind: 'unblock', query: ['reason', 'erase'],
    summary: 'Take down stored articles that a block means, fifty at a time' },
  raw: { ...writing, method: 'get', path: '/articles/{id}/raw', operation: 'readRawPage', scope: 'read', kind: 'raw',
    query: ['hash'], types: ['text/html'],
    summary: 'The page that an article was made of, as it was posted; hash chooses an older one by its SHA-256' },
  articles: { ...writing, method: 'get', path: '/articles', operation: 'listArticles', scope: 'read', kind: 'articles',
    query: ['source', 'from', 'to', 'since', 'lang', 'confidence_max', 'state', 'after', 'url'],
    summary: 'List articles with the states of their translations, newest first, a hundred at a time; with url, tell whether an address is known' },
  translations: { ...translations, path: '/articles/{id}/translations', operation: 'readTranslations',
    summary: 'The languages that an article is translated into, or is to be, with their states' },
  translation: { ...translations, path: '/articles/{id}/translations/{lang}', operation: 'readTranslation',
    summary: 'The segments of an article with their translations, for a translator to work on' },
  writeTranslation: { ...writing, method: 'put', path: '/articles/{id}/translations/{lang}',
    operation: 'writeTranslation', scope: 'ingest', kind: 'writeTranslation', query: ['force'],
    summary: 'Store a translation by a person or a program, whole or in part' },
  withdrawTranslation: { ...writing, method: 'delete', path: '/articles/{id}/translations/{lang}',
    operation: 'withdrawTranslation', scope: 'remove', kind: 'withdrawTranslation', query: [],
    summary: 'Take a translation away; no engine makes it again by itself' },
  translate: { ...writing, path: '/articles/{id}/translate', operation: 'translate', scope: 'ingest', kind: 'translate',
    query: ['lang', 'force'], summary: 'Ask the engines for translations of an article' },
  tokens: { ...writing, method: 'get', path: '/tokens', operation: 'listTokens', scope: 'admin', kind: 'tokens', query: [],
    summary: 'The tokens, with their scopes and last use' },
  makeToken: { ...writing, path: '/tokens', operation: 'makeToken', scope: 'admin', kind: 'makeToken', query: [],
    summary: 'Make a token; its text is in this answer only' },
  revokeToken: { ...writing, method: 'delete', path: '/tokens/{id}', operation: 'revokeToken', scope: 'admin',
    kind: 'revokeToken', query: [], summary: 'Revoke a token, which stops within five seconds' },
  rotateToken: { ...writing, path: '/tokens/{id}/rotate', operation: 'rotateToken', scope: 'admin', kind: 'rotateToken',
    query: [], summary: 'Give a token another secret; the former works on for a while' },
  status: { ...status, path: '/healthz', operation: 'readStatus',
    summary: 'What is configured and ready, and what an operator should run' },
  openApi: { ...status, path: '/openapi.json', operation: 'readInterface', summary: 'This document' },

  // The desk: pages for those who run the site, in English. Whether somebody may see one is decided by its scope.
  desk: { ...desk, path: '/desk', operation: 'readDesk', scope: 'read', summary: 'The state of the site' },
  deskSignIn: { ...desk, path: '/desk/sign-in', operation: 'readDeskSignIn', query: ['next'],
    summary: 'The form to sign in with a token' },
  signIn: { ...desk, method: 'post', path: '/desk/sign-in', operation: 'signIn', query: ['next'],
    summary: 'Begin a session' },
  deskSignOut: { ...desk, path: '/desk/sign-out', operation: 'readDeskSignOut', scope: 'read',
    summary: 'Who is signed in, and the form to end it' },
  signOut: { ...desk, method: 'post', path: '/desk/sign-out', operation: 'signOut', scope: 'read',
    summary: 'End a session' },
  deskTokens: { ...desk, path: '/desk/tokens', operation: 'readDeskTokens', scope: 'admin',
    summary: 'The tokens, and the form to make one' },
  deskMakeToken: { ...desk, method: 'post', path: '/desk/tokens', operation: 'makeDeskToken', scope: 'admin',
    summary: 'Make a token' },
  deskRotateToken: { ...desk, method: 'post', path: '/desk/tokens/{id}/rotate', operation: 'rotateDeskToken',
    scope: 'admin', summary: 'Give a token another secret' },
  deskRevokeToken: { ...desk, method: 'post', path: '/desk/tokens/{id}/revoke', operation: 'revokeDeskToken',
    scope: 'admin', summary: 'Revoke a token' },
} as const satisfies Readonly<Record<string, Address>>

/** All addresses of one of the apps. */
export function addressesOf(app: Address['app']): Address[] {
  return Object.values<Address>(siteMap).filter((address) => address.app === app)
}

/** The names of the addresses of one of the apps. */
export type AddressName<App extends Address['app']> = {
  [Name in keyof typeof siteMap]: (typeof siteMap)[Name]['app'] extends App ? Name : never
}[keyof typeof siteMap]
