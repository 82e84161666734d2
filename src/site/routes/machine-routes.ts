import { Hono } from 'hono/tiny'
import { dayFeed, listFeed, searchFeed, siteFeed } from '../feeds/serve-feeds.ts'
import {
  faviconIco,
  icon,
  iconPng,
  llms,
  manifest,
  robots,
  searchDescription,
  security,
} from '../files/serve-files.ts'
import { allSitemaps, periodSitemap, recentSitemap } from '../sitemaps/serve-sitemaps.ts'
import type { SiteEnv } from '../site-env.ts'

const file = ':file{(?:feed\\.xml|atom\\.xml|feed\\.json)}'
const list = ':segment{(?:source|topic|author|lang)}/:name'
const period = '[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?'

/** What machines read beside the pages: feeds, sitemaps, and files at addresses that they know. */
export const machineRoutes = new Hono<SiteEnv>()
  .get(`/${file}`, (c) => siteFeed(c, c.req.param('file')))
  .get(`/news/:day/${file}`, (c) => dayFeed(c, c.req.param('day'), c.req.param('file')))
  .get(`/search/${file}`, (c) => searchFeed(c, c.req.param('file')))
  .get(`/${list}/${file}`, (c) =>
    listFeed(c, c.req.param('segment'), c.req.param('name'), c.req.param('file')),
  )
  .get('/sitemap.xml', allSitemaps)
  .get('/sitemap-news.xml', recentSitemap)
  .get(`/:sitemap{sitemap-${period}\\.xml}`, (c) =>
    periodSitemap(c, c.req.param('sitemap').slice('sitemap-'.length, -'.xml'.length)),
  )
  .get('/robots.txt', robots)
  .get('/llms.txt', llms)
  .get('/.well-known/security.txt', security)
  .get('/manifest.webmanifest', manifest)
  .get('/opensearch.xml', searchDescription)
  .get('/icon.svg', icon)
  .get('/favicon.ico', faviconIco)
  .get('/icon-192.png', (c) => iconPng(c, 192))
  .get('/icon-512.png', (c) => iconPng(c, 512))
