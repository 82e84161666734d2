import { Hono } from 'hono/tiny'
import { articleNamePattern } from '../../article/address.ts'
import { machineRoutes } from './machine-routes.ts'
import { dayArchive, monthArchive, wholeArchive, yearArchive } from '../archive/serve-archive.ts'
import { article } from '../article/serve-article.ts'
import { about, privacy } from '../about/serve-about.ts'
import { front } from '../front/serve-front.ts'
import { latest, list, listIndex, trends } from '../lists/serve-lists.ts'
import { notFound } from '../errors/serve-not-found.ts'
import { search } from '../search/serve-search.ts'
import { notFoundPath } from '../../api/openapi/page-paths.ts'
import type { SiteEnv } from '../site-env.ts'

const day = ':day{[0-9]{4}-[0-9]{2}-[0-9]{2}}'

/**
 * The reader's pages. Refusals are thrown, for whoever mounts the routes to answer.
 */
export const readRoutes = new Hono<SiteEnv>()
  .route('/', machineRoutes)
  .get('/', front)
  .get('/latest', latest)
  .get('/trends', trends)
  .get('/search', search)
  .get('/:segment{(?:source|topic|author|lang)}', (c) => listIndex(c, c.req.param('segment')))
  .get('/:segment{(?:source|topic|author|lang)}/:name', (c) =>
    list(c, c.req.param('segment'), c.req.param('name')),
  )
  .get('/news', wholeArchive)
  .get('/news/:year{[0-9]{4}}', (c) => yearArchive(c, c.req.param('year')))
  .get('/news/:month{[0-9]{4}-[0-9]{2}}', (c) => monthArchive(c, c.req.param('month')))
  .get(`/news/${day}`, (c) => dayArchive(c, c.req.param('day')))
  .get(`/news/${day}/:name{${articleNamePattern}}`, (c) =>
    article(c, c.req.param('day'), c.req.param('name')),
  )
  .get('/about', about)
  .get('/privacy', privacy)
  .get(notFoundPath, notFound)
