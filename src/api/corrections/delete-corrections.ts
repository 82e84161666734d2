import type { Context } from 'hono'
import { parseArticleId } from '../../article/article-address.ts'
import { Refusal } from '../../http/problem.ts'
import { undoCorrections } from '../../intake/corrections/change-corrections.ts'
import { siteMap } from '../../site/site-map.ts'
import { admitWriter } from '../ingest/admit-sender.ts'
import { ingestContextOf } from '../ingest/ingest-context-of.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { changedAnswer } from './changed-answer.ts'
import { revisionCheck } from './revision-check.ts'

/**
 * Takes all corrections of an article back, and answers with it.
 *
 * @throws {Refusal} See `operationProblems.undo`.
 */
export function deleteCorrections(c: Context<IngestEnv>): Promise<Response> {
  return undone(c, siteMap.undoCorrections, 'all')
}

/** The same for one correction. */
export async function deleteCorrection(c: Context<IngestEnv>): Promise<Response> {
  const number = c.req.param('number') ?? ''
  return undone(c, siteMap.undoCorrection, /^[1-9]\d{0,8}$/.test(number) ? [Number(number)] : [])
}

async function undone(
  c: Context<IngestEnv>,
  address: typeof siteMap.undoCorrections | typeof siteMap.undoCorrection,
  numbers: 'all' | readonly number[],
): Promise<Response> {
  const { name } = await admitWriter(c, address)
  refuseUnknownParameters(c.req.queries(), address.query)
  if (numbers.length === 0) throw new Refusal('not_found')
  const id = parseArticleId(c.req.param('id') ?? '')
  const options = { by: name, check: revisionCheck(c) }
  return changedAnswer(c, await undoCorrections(ingestContextOf(c), id, numbers, options))
}
