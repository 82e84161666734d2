import { Hono } from 'hono/tiny'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'

/**
 * Translations of articles: what there is, what a translator works from, writing one, asking an engine for one, and
 * taking one away.
 *
 * Reading those of one article needs no token: it shows nothing that the pages do not show. All answers are
 * `no-store`. Each handler is loaded at its first call, so that pages for readers never wait for it.
 */
export const translationRoutes = new Hono<IngestEnv>()
  .get(siteMap.articles.path, async (c) => (await import('./list-articles.ts')).listArticles(c))
  .get(routePath(siteMap.translations), async (c) =>
    (await import('./get-translations.ts')).getTranslations(c),
  )
  .get(routePath(siteMap.translation), async (c) =>
    (await import('./get-worksheet.ts')).getWorksheet(c),
  )
  .put(routePath(siteMap.writeTranslation), async (c) =>
    (await import('./put-translation.ts')).putTranslation(c),
  )
  .delete(routePath(siteMap.withdrawTranslation), async (c) =>
    (await import('./delete-translation.ts')).deleteTranslation(c),
  )
  .post(routePath(siteMap.translate), async (c) =>
    (await import('./post-translate.ts')).postTranslate(c),
  )
  .all(siteMap.articles.path, onlyBy('GET, HEAD'))
  .all(routePath(siteMap.translate), onlyBy('POST'))
  .all(routePath(siteMap.translations), onlyBy('GET, HEAD'))
  .all(routePath(siteMap.translation), onlyBy('GET, HEAD, PUT, DELETE'))
