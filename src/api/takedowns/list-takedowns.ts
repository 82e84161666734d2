import type { Context } from 'hono'
import { caching } from '../../cache/policies.ts'
import { siteMap } from '../../site/site-map.ts'
import {
  parseRemovalCursor,
  printRemovalCursor,
  restorableUntil,
} from '../../store/takedowns/removals.ts'
import { admitReader } from '../ingest/admit-sender.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { optionalParameter } from '../ingest/optional-parameter.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'

const pageLength = 100

/**
 * Answers with what was taken down, for the programs of an operator. One query.
 *
 * @throws {Refusal} See `operationProblems.takedowns`.
 */
export async function listTakedowns(c: Context<IngestEnv>): Promise<Response> {
  await admitReader(c, siteMap.takedowns)
  refuseUnknownParameters(c.req.queries(), siteMap.takedowns.query)
  const after = optionalParameter('after', c.req.queries('after'), parseRemovalCursor)
  const { items, next } = await c.var.articles.removals(pageLength, after)
  const { takedownRetentionDays: days } = c.var.config
  const takedowns = items.map((one) => ({ ...one, restorableUntil: restorableUntil(one, days) }))
  return c.json({ takedowns, next: next && printRemovalCursor(next) }, 200, caching.api())
}
