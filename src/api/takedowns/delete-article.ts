import type { Context } from 'hono'
import { parseArticleId } from '../../article/article-address.ts'
import { caching } from '../../cache/policies.ts'
import { Refusal } from '../../http/problem.ts'
import { takeDown } from '../../intake/take-down.ts'
import { siteMap } from '../../site/site-map.ts'
import { tidyText } from '../../text/tidy-text.ts'
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
  const note = readNote(c.req.queries('note'))
  if (!id) throw new Refusal('not_found')
  const asked = { reason, note, isErased, by: access.name }
  const article = await takeDown(takedownContextOf(c), id, asked)
  c.set('operation', { event: 'removed', article, outcome: reason })
  return c.body(null, 204, caching.api())
}

const maxNoteLength = 500 // characters

function readNote(values: readonly string[] = []): string {
  const note = tidyText(values[0] ?? '')
  if (values.length <= 1 && note.length <= maxNoteLength) return note
  throw new Refusal('request_invalid', {
    detail: `note must have at most ${maxNoteLength} characters, once, or be absent`,
  })
}
