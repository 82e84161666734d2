import type { Context } from 'hono'
import { parseArticleId } from '../../article/article-address.ts'
import { canonicalJson } from '../../article/canonical-json.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { bringBack } from '../../intake/take-down.ts'
import { siteMap } from '../../site/site-map.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { takedownContextOf } from './takedown-context-of.ts'

/**
 * Brings back an article that was taken down, and answers with it.
 *
 * @throws {Refusal} See `operationProblems.restore`.
 */
export async function postRestore(c: Context<IngestEnv>): Promise<Response> {
  const access = await admitReader(c, siteMap.restore)
  refuseUnknownParameters(c.req.queries(), siteMap.restore.query)
  const id = parseArticleId(c.req.param('id') ?? '')
  if (!id) throw new Refusal('not_found')
  const article = await bringBack(takedownContextOf(c), id, access.name)
  const answer = { status: 'restored', ...canonicalJson(article, c.var.config.site.url) }
  const { title, url: page } = answer
  c.set('operation', { event: 'restored', article: article.id, title, page })
  return c.json(answer, 200, caching.api())
}
