import type { Context } from 'hono'
import { parseArticleId } from '../../article/article-address.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { siteMap } from '../../site/site-map.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { purgeLanguage } from './purge-language.ts'
import { targetLanguage } from './target-language.ts'

/**
 * Takes a translation away, or what waits to become one, and renews the pages that show it.
 *
 * @throws {Refusal} See `operationProblems.withdrawTranslation`.
 */
export async function deleteTranslation(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.withdrawTranslation)
  refuseUnknownParameters(c.req.queries(), siteMap.withdrawTranslation.query)
  const id = parseArticleId(c.req.param('id') ?? '')
  const lang = targetLanguage(c.req.param('lang') ?? '')
  const day = id && (await c.var.articles.withdrawTranslation(id, lang, new Date()))
  if (!id || !day) throw new Refusal('not_found')
  c.set('operation', { event: 'untranslated', article: id, lang })
  await purgeLanguage(c, id, day, lang)
  c.var.relate([id])
  return c.body(null, 204, caching.api())
}
