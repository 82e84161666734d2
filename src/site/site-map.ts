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
const webhooks = {
  ...api,
  tag: 'webhooks',
  method: 'post',
  scope: 'admin',
  kind: 'webhook',
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
  front: { ...page, path: '/', operation: 'readFrontPage', kind: 'list', caching: 'front', query: [languagesParameter] },
  latest: { ...page, path: '/latest', operation: 'readLatest', kind: 'part', caching: 'list',
    query: [cursorParameter, languagesParameter] },
  trends: { ...page, path: '/trends', operation: 'readTrends', kind: 'list', caching: 'list',
    query: [languagesParameter] },
  search: { ...page, path: '/search', operation: 'readSearch', kind: 'search', caching: 'search',
    query: [...searchParameters, cursorParameter] },
  article: { ...article, path: articlePathTemplate, operation: 'readArticle', kind: 'article', caching: 'article',
    query: [languagesParameter], lang: 'original' },
  original: { ...article, path: `${articlePathTemplate}/original`, operation: 'readOriginal', kind: 'view',
    caching: 'article', types: ['text/html'] },
  parallel: { ...article, path: `${articlePathTemplate}/parallel`, operation: 'readParallel', kind: 'view',
    caching: 'article', types: ['text/html'] },
  history: { ...article, path: `${articlePathTemplate}/history`, operation: 'readHistory', kind: 'view',
    caching: 'form', types: ['text/html'], query: versionParameters },
  historyForm: { ...article, path: `${articlePathTemplate}/history.json`, operation: 'readHistoryAsJson',
    kind: 'view', caching: 'form', types: [alternateTypes.json], query: versionParameters },
  version: { ...article, path: `${articlePathTemplate}/history/{version}`, operation: 'readVersion', kind: 'view',
    caching: 'form', types: [alternateTypes.json, 'text/html'] },
  timeMap: { ...article, path: `${articlePathTemplate}/timemap`, operation: 'readTimeMap', kind: 'view',
    caching: 'form', types: ['application/link-format'] },
  reportForm: { ...article, path: `${articlePathTemplate}/report`, operation: 'readReportForm', kind: 'view',
    caching: 'form', types: ['text/html'] },
  picture: { ...page, path: '/picture/{article}/{picture}', operation: 'readPicture', tag: 'articles',
    kind: 'picture', caching: 'picture', isShared: true,
    types: ['image/jpeg', 'image/png', 'image/gif', 'image/webp', 'image/avif'] },
  archive: { ...page, path: '/news', operation: 'readArchive', kind: 'list', caching: 'list' },
  period: { ...page, path: '/news/{period}', operation: 'readPeriod', kind: 'part', caching: 'period' },
  printedDay: { ...page, path: '/news/{day}/print', operation: 'readPrintedDay', kind: 'part', caching: 'period' },
  dayFile: { ...page, path: '/news/{day}.html', operation: 'readDayFile', kind: 'part', caching: 'period' },
  book: { ...page, path: '/news/{day}.epub', operation: 'readBook', kind: 'part', caching: 'period',
    types: ['application/epub+zip'] },
  sources: { ...page, path: '/source', operation: 'readSources', kind: 'list', caching: 'list' },
  source: { ...page, path: '/source/{name}', operation: 'readSource', kind: 'part', caching: 'list',
    query: [cursorParameter] },
  topics: { ...page, path: '/topic', operation: 'readTopics', kind: 'list', caching: 'list' },
  topic: { ...page, path: '/topic/{name}', operation: 'readTopic', kind: 'part', caching: 'list',
    query: [cursorParameter] },
  authors: { ...page, path: '/author', operation: 'readAuthors', kind: 'list', caching: 'list' },
  author: { ...page, path: '/author/{name}', operation: 'readAuthor', kind: 'part', caching: 'list',
    query: [cursorParameter] },
  languages: { ...page, path: '/lang', operation: 'readLanguages', kind: 'list', caching: 'list',
    query: [languagesParameter] },
  language: { ...page, path: '/lang/{name}', operation: 'readLanguage', kind: 'part', caching: 'list',
    query: [cursorParameter] },
  about: { ...page, path: '/about', operation: 'readAbout', kind: 'static', caching: 'file' },
  privacy: { ...page, path: '/privacy', operation: 'readPrivacy', kind: 'static', caching: 'file' },
  reported: { ...page, path: '/reported/{outcome}', operation: 'readReported', kind: 'static', caching: 'file' },
  /** The body of every 404. Only the gateway asks for it. */
  notFound: { ...page, path: '/not-found', operation: 'readNotFound', tag: null, kind: 'list', caching: 'missing' },

  // Feeds, each in all forms.
  feed: { ...feed, path: '/{file}', operation: 'readFeed', kind: 'list', lang: 'both' },
  feedOfDay: { ...feed, path: '/news/{day}/{file}', operation: 'readFeedOfDay', kind: 'part' },
  feedOfSource: { ...feed, path: '/source/{name}/{file}', operation: 'readFeedOfSource', kind: 'part' },
  feedOfTopic: { ...feed, path: '/topic/{name}/{file}', operation: 'readFeedOfTopic', kind: 'part' },
  feedOfAuthor: { ...feed, path: '/author/{name}/{file}', operation: 'readFeedOfAuthor', kind: 'part' },
  feedOfLanguage: { ...feed, path: '/lang/{name}/{file}', operation: 'readFeedOfLanguage', kind: 'part' },
  feedOfSearch: { ...feed, path: '/search/{file}', operation: 'readFeedOfSearch', kind: 'search',
    query: searchParameters, lang: 'both' },

  // Files that machines look for at known addresses.
  sitemaps: { ...sitemap, path: '/sitemap.xml', operation: 'readSitemaps', kind: 'list' },
  sitemap: { ...sitemap, path: '/sitemap-{period}.xml', operation: 'readSitemap', kind: 'part' },
  newsSitemap: { ...sitemap, path: '/sitemap-news.xml', operation: 'readNewsSitemap', kind: 'list' },
  robots: { ...shared, path: '/robots.txt', operation: 'readRobots', types: ['text/plain'] },
  llms: { ...shared, path: '/llms.txt', operation: 'readLlms', types: ['text/plain'] },
  security: { ...shared, path: '/.well-known/security.txt', operation: 'readSecurity', kind: 'part',
    types: ['text/plain'] },
  indexNowKey: { ...shared, path: '/indexnow.txt', operation: 'readIndexNowKey', kind: 'part', types: ['text/plain'] },
  manifest: { ...file, path: '/manifest.webmanifest', operation: 'readManifest', types: ['application/manifest+json'] },
  openSearch: { ...file, path: '/opensearch.xml', operation: 'readOpenSearch',
    types: ['application/opensearchdescription+xml'] },
  icon: { ...shared, path: '/icon.svg', operation: 'readIcon', types: ['image/svg+xml'] },
  favicon: { ...shared, path: '/favicon.ico', operation: 'readFavicon', types: ['image/vnd.microsoft.icon'] },
  icon192: { ...shared, path: '/icon-192.png', operation: 'readIcon192', types: ['image/png'] },
  icon512: { ...shared, path: '/icon-512.png', operation: 'readIcon512', types: ['image/png'] },

  // The API.
  ingest: { ...writing, path: '/ingest', operation: 'ingest', scope: 'ingest', kind: 'ingest', query: ['url', 'force'] },
  clean: { ...writing, path: '/clean', operation: 'clean', scope: 'clean', kind: 'clean', query: ['url', 'trace'] },
  reclean: { ...writing, path: '/reclean', operation: 'reclean', scope: 'edit', kind: 'reclean', query: [] },
  rules: { ...writing, method: 'get', path: '/rules', operation: 'listRules', scope: 'edit', kind: 'rules', query: [] },
  saveRule: { ...writing, path: '/rules', operation: 'saveRule', scope: 'edit', kind: 'saveRule', query: [] },
  tryRule: { ...writing, path: '/rules/try', operation: 'tryRule', scope: 'edit', kind: 'tryRule', query: [] },
  proposeRule: { ...writing, path: '/rules/propose', operation: 'proposeRule', scope: 'edit', kind: 'tryRule', query: [] },
  rule: { ...writing, method: 'get', path: '/rules/{id}', operation: 'readRule', scope: 'edit', kind: 'rule', query: [] },
  deleteRule: { ...writing, method: 'delete', path: '/rules/{id}', operation: 'deleteRule', scope: 'edit', kind: 'rule',
    query: [] },
  job: { ...writing, method: 'get', path: '/jobs/{id}', operation: 'readJob', scope: 'read', alsoScope: 'ingest',
    kind: 'job', query: ['after'] },
  remove: { ...writing, method: 'delete', path: '/articles/{id}', operation: 'removeArticle', scope: 'remove', kind: 'remove',
    query: ['reason', 'note', 'erase'] },
  restore: { ...writing, path: '/articles/{id}/restore', operation: 'restoreArticle', scope: 'remove', kind: 'restore',
    query: [] },
  takedowns: { ...writing, method: 'get', path: '/takedowns', operation: 'listTakedowns', scope: 'read', kind: 'takedowns',
    query: ['after'] },
  blocks: { ...writing, method: 'get', path: '/blocks', operation: 'listBlocks', scope: 'read', kind: 'takedowns',
    query: ['after'] },
  block: { ...writing, path: '/blocks', operation: 'blockAddresses', scope: 'remove', kind: 'block', query: [] },
  unblock: { ...writing, method: 'delete', path: '/blocks/{id}', operation: 'unblockAddresses', scope: 'remove',
    kind: 'unblock', query: [] },
  takeBlockDown: { ...writing, path: '/blocks/{id}/takedown', operation: 'takeBlockDown', scope: 'remove',
    kind: 'unblock', query: ['reason', 'erase', 'after'] },
  raw: { ...writing, method: 'get', path: '/articles/{id}/raw', operation: 'readRawPage', scope: 'read', kind: 'raw',
    query: ['hash'], types: ['text/html'] },
  correct: { ...writing, method: 'patch', path: '/articles/{id}', operation: 'correctArticle', scope: 'edit',
    kind: 'correct', query: [] },
  corrections: { ...writing, method: 'get', path: '/articles/{id}/corrections', operation: 'readCorrections',
    scope: 'read', kind: 'corrections', query: [] },
  undoCorrections: { ...writing, method: 'delete', path: '/articles/{id}/corrections', operation: 'undoCorrections',
    scope: 'edit', kind: 'undo', query: [] },
  undoCorrection: { ...writing, method: 'delete', path: '/articles/{id}/corrections/{number}',
    operation: 'undoCorrection', scope: 'edit', kind: 'undo', query: [] },
  articles: { ...writing, method: 'get', path: '/articles', operation: 'listArticles', scope: 'read', kind: 'articles',
    query: ['source', 'from', 'to', 'since', 'lang', 'confidence_max', 'state', 'after', 'url'] },
  translations: { ...translations, path: '/articles/{id}/translations', operation: 'readTranslations' },
  translation: { ...translations, path: '/articles/{id}/translations/{lang}', operation: 'readTranslation' },
  writeTranslation: { ...writing, method: 'put', path: '/articles/{id}/translations/{lang}',
    operation: 'writeTranslation', scope: 'ingest', kind: 'writeTranslation', query: ['force'] },
  withdrawTranslation: { ...writing, method: 'delete', path: '/articles/{id}/translations/{lang}',
    operation: 'withdrawTranslation', scope: 'remove', kind: 'withdrawTranslation', query: [] },
  translate: { ...writing, path: '/articles/{id}/translate', operation: 'translate', scope: 'ingest', kind: 'translate',
    query: ['lang', 'force'] },
  report: { ...api, tag: 'articles', method: 'post', path: '/reports', operation: 'reportArticle', kind: 'report',
    query: [], types: ['text/html'] },
  tokens: { ...writing, method: 'get', path: '/tokens', operation: 'listTokens', scope: 'admin', kind: 'tokens', query: [] },
  makeToken: { ...writing, path: '/tokens', operation: 'makeToken', scope: 'admin', kind: 'makeToken', query: [] },
  revokeToken: { ...writing, method: 'delete', path: '/tokens/{id}', operation: 'revokeToken', scope: 'admin',
    kind: 'revokeToken', query: [] },
  rotateToken: { ...writing, path: '/tokens/{id}/rotate', operation: 'rotateToken', scope: 'admin', kind: 'rotateToken',
    query: [] },
  webhooks: { ...webhooks, method: 'get', path: '/webhooks', operation: 'listWebhooks', kind: 'webhooks' },
  addWebhook: { ...webhooks, path: '/webhooks', operation: 'addWebhook', kind: 'addWebhook' },
  webhook: { ...webhooks, method: 'get', path: '/webhooks/{id}', operation: 'readWebhook' },
  removeWebhook: { ...webhooks, method: 'delete', path: '/webhooks/{id}', operation: 'removeWebhook' },
  testWebhook: { ...webhooks, path: '/webhooks/{id}/test', operation: 'testWebhook' },
  rotateWebhook: { ...webhooks, path: '/webhooks/{id}/rotate', operation: 'rotateWebhook' },
  redeliver: { ...webhooks, path: '/webhooks/{id}/redeliver', operation: 'redeliver' },
  status: { ...status, path: '/healthz', operation: 'readStatus' },
  openApi: { ...status, path: '/openapi.json', operation: 'readInterface' },

  // The desk: pages for those who run the site, in English. Whether somebody may see one is decided by its scope.
  desk: { ...desk, path: '/desk', operation: 'readDesk', scope: 'read' },
  deskIntake: { ...desk, path: '/desk/intake', operation: 'readDeskIntake', scope: 'read',
    query: ['source', 'outcome', 'code', 'address', 'before'] },
  deskSources: { ...desk, path: '/desk/sources', operation: 'readDeskSources', scope: 'read' },
  deskSource: { ...desk, path: '/desk/sources/{name}', operation: 'readDeskSource', scope: 'read' },
  deskXray: { ...desk, path: '/desk/xray', operation: 'readXray', scope: 'read', query: ['article'] },
  xray: { ...desk, method: 'post', path: '/desk/xray', operation: 'xray', scope: 'clean' },
  deskWebhooks: { ...desk, path: '/desk/webhooks', operation: 'readDeskWebhooks', scope: 'admin' },
  makeDeskWebhook: { ...desk, method: 'post', path: '/desk/webhooks', operation: 'makeDeskWebhook', scope: 'admin' },
  deskWebhook: { ...desk, path: '/desk/webhooks/{id}', operation: 'readDeskWebhook', scope: 'admin' },
  changeDeskWebhook: { ...desk, method: 'post', path: '/desk/webhooks/{id}', operation: 'changeDeskWebhook',
    scope: 'admin' },
  deskSignIn: { ...desk, path: '/desk/sign-in', operation: 'readDeskSignIn', query: ['next'] },
  signIn: { ...desk, method: 'post', path: '/desk/sign-in', operation: 'signIn', query: ['next'] },
  deskRules: { ...desk, path: '/desk/rules', operation: 'readDeskRules', scope: 'edit' },
  deskRule: { ...desk, path: '/desk/rules/{id}', operation: 'readDeskRule', scope: 'edit', query: ['domain', 'corrections'] },
  changeDeskRule: { ...desk, method: 'post', path: '/desk/rules/{id}', operation: 'changeDeskRule', scope: 'edit' },
  deskSignOut: { ...desk, path: '/desk/sign-out', operation: 'readDeskSignOut', scope: 'read' },
  signOut: { ...desk, method: 'post', path: '/desk/sign-out', operation: 'signOut', scope: 'read' },
  deskArticles: { ...desk, path: '/desk/articles', operation: 'readDeskArticles', scope: 'read',
    query: ['source', 'from', 'to', 'lang', 'confidence_max', 'state', 'after'] },
  deskTakeDown: { ...desk, method: 'post', path: '/desk/articles/{id}/takedown', operation: 'takeDeskArticleDown',
    scope: 'remove' },
  deskTakedowns: { ...desk, path: '/desk/takedowns', operation: 'readDeskTakedowns', scope: 'read', query: ['after'] },
  deskRestore: { ...desk, method: 'post', path: '/desk/takedowns/{id}/restore', operation: 'restoreDeskArticle',
    scope: 'remove' },
  deskBlocks: { ...desk, path: '/desk/blocks', operation: 'readDeskBlocks', scope: 'read', query: ['after'] },
  deskMakeBlock: { ...desk, method: 'post', path: '/desk/blocks', operation: 'makeDeskBlock', scope: 'remove' },
  deskBlock: { ...desk, path: '/desk/blocks/{id}', operation: 'readDeskBlock', scope: 'read', query: ['after'] },
  deskUnblock: { ...desk, method: 'post', path: '/desk/blocks/{id}/remove', operation: 'removeDeskBlock',
    scope: 'remove' },
  deskTakeBlockDown: { ...desk, method: 'post', path: '/desk/blocks/{id}/takedown', operation: 'takeDeskBlockDown',
    scope: 'remove' },
  deskReports: { ...desk, path: '/desk/reports', operation: 'readDeskReports', scope: 'read', query: ['state', 'after'] },
  deskCloseReport: { ...desk, method: 'post', path: '/desk/reports/{id}/close', operation: 'closeDeskReport',
    scope: 'remove' },
  deskTokens: { ...desk, path: '/desk/tokens', operation: 'readDeskTokens', scope: 'admin' },
  deskMakeToken: { ...desk, method: 'post', path: '/desk/tokens', operation: 'makeDeskToken', scope: 'admin' },
  deskRotateToken: { ...desk, method: 'post', path: '/desk/tokens/{id}/rotate', operation: 'rotateDeskToken',
    scope: 'admin' },
  deskRevokeToken: { ...desk, method: 'post', path: '/desk/tokens/{id}/revoke', operation: 'revokeDeskToken',
    scope: 'admin' },
  deskArticle: { ...desk, path: '/desk/articles/{id}', operation: 'readDeskArticle', scope: 'read' },
  correctOnDesk: { ...desk, method: 'post', path: '/desk/articles/{id}', operation: 'correctOnDesk', scope: 'edit' },
} as const satisfies Readonly<Record<string, Address>>

/** All addresses of one of the apps. */
export function addressesOf(app: Address['app']): Address[] {
  return Object.values<Address>(siteMap).filter((address) => address.app === app)
}

/** The names of the addresses of one of the apps. */
export type AddressName<App extends Address['app']> = {
  [Name in keyof typeof siteMap]: (typeof siteMap)[Name]['app'] extends App ? Name : never
}[keyof typeof siteMap]
