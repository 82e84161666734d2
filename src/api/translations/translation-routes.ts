import { Hono } from 'hono/tiny'
import { parseArticleId } from '../../article/article-address.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { routePath } from '../../site/address.ts'
import { siteMap } from '../../site/site-map.ts'
import { authorize } from '../ingest/authorize.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { onlyBy } from '../ingest/only-by.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { foundArticle } from './found-article.ts'
import { languagesIn, languageStatus, statesIn } from './language-status.ts'
import { purgeLanguage } from './purge-language.ts'
import { targetLanguage } from './target-language.ts'

/**
 * Translations of articles: what there is, what a translator works from, writing one, asking an engine for one, and
 * taking one away.
 *
 * Reading needs no token: it shows nothing that the pages do not show. All answers are `no-store`. What reads articles
 * into segments is loaded at the first call.
 */
export const translationRoutes = new Hono<IngestEnv>()
  .get(routePath(siteMap.translations), async (c) => {
    const { article, translations } = await foundArticle(c)
    const known = { translations, tasks: await c.var.articles.tasks(article.id) }
    const states = statesIn(article, languagesIn(known), known, c.var.config.site)
    return c.json(states, 200, caching.api())
  })
  .get(routePath(siteMap.translation), async (c) => {
    const target = targetLanguage(c.req.param('lang') ?? '')
    const { article, translation, translations } = await foundArticle(c, target)
    const { id, revision, lang: source } = article
    const known = { translations, tasks: await c.var.articles.tasks(id) }
    const { lang: _target, ...status } = languageStatus(article, target, known, c.var.config.site)
    const { worksheet } = await import('./worksheet.ts')
    const segments = worksheet(article, translation)
    return c.json({ id, revision, source, target, ...status, segments }, 200, caching.api())
  })
  .put(routePath(siteMap.writeTranslation), async (c) => {
    const { putTranslation } = await import('./put-translation.ts')
    return putTranslation(c)
  })
  .delete(routePath(siteMap.withdrawTranslation), async (c) => {
    await authorize(c.req.header('authorization'), c.var.config.ingest)
    refuseUnknownParameters(c.req.queries(), siteMap.withdrawTranslation.query)
    const id = parseArticleId(c.req.param('id') ?? '')
    const lang = targetLanguage(c.req.param('lang') ?? '')
    const day = id && (await c.var.articles.withdrawTranslation(id, lang, new Date()))
    if (!id || !day) throw new Refusal('not_found')
    c.set('operation', { event: 'untranslated', article: id, lang })
    await purgeLanguage(c, id, day, lang)
    return c.body(null, 204, caching.api())
  })
  .post(routePath(siteMap.translate), async (c) => {
    const { postTranslate } = await import('./post-translate.ts')
    return postTranslate(c)
  })
  .all(routePath(siteMap.translate), onlyBy('POST'))
  .all(routePath(siteMap.translations), onlyBy('GET, HEAD'))
  .all(routePath(siteMap.translation), onlyBy('GET, HEAD, PUT, DELETE'))
