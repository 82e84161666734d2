import type { Context } from 'hono'
import { parseArticleId } from '../../article/article-address.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { takeDown, takedownNote } from '../../intake/take-down.ts'
import { siteMap } from '../../site/site-map.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import { chosen } from '../ingest/chosen.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { takedownContextOf } from './takedown-context-of.ts'

/**
 * Takes an article down.
 *
 * @throws {Refusal} See `operationProblems.remove`.
 */
export async function deleteArticle(c: Context<IngestEnv>): Promise<Response> {
  const access = await admitReader(c, siteMap.remove)
  refuseUnknownParameters(c.req.queries(), siteMap.remove.query)
  const id = parseArticleId(c.req.param('id') ?? '')
  const reason = chosen('reason', c.req.queries('reason'), ['gone', 'legal'])
  const isErased = chosen('erase', c.req.queries('erase'), ['0', '1']) === '1'
  const note = takedownNote(c.req.queries('note') ?? [])
  if (!id) throw new Refusal('not_found')
  const asked = { reason, note, isErased, by: access.name }
  const article = await takeDown(takedownContextOf(c), id, asked)
  c.set('operation', { event: 'removed', article, outcome: reason })
  return c.body(null, 204, caching.api())
}
