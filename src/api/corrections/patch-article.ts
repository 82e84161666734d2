import type { Context } from 'hono'
import { parseArticleId } from '../../article/article-address.ts'
import { Refusal } from '../../http/problem.ts'
import { correctArticle } from '../../intake/corrections/change-corrections.ts'
import {
  correctionFormSchema,
  type CorrectionForm,
} from '../../intake/corrections/correction-form.ts'
import { siteMap } from '../../site/site-map.ts'
import { bodies } from '../body/body-budget.ts'
import { readBody } from '../body/read-body.ts'
import { admitWriter } from '../ingest/admit-sender.ts'
import { ingestContextOf } from '../ingest/ingest-context-of.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'
import { readJsonForm } from '../ingest/read-json-form.ts'
import { refuseUnknownParameters } from '../ingest/refuse-unknown-parameters.ts'
import { refuseOtherThanJson } from '../translations/translation-form.ts'
import { changedAnswer } from './changed-answer.ts'
import { revisionCheck } from './revision-check.ts'

const maxBytes = 300_000
const maxJsonParts = 20_000

/**
 * Corrects an article, and answers with it. `If-Match` has the revision that the person saw, so that nobody undoes what
 * somebody else did meanwhile.
 *
 * @throws {Refusal} See `operationProblems.correct`.
 */
export async function patchArticle(c: Context<IngestEnv>): Promise<Response> {
  const { name } = await admitWriter(c, siteMap.correct)
  refuseUnknownParameters(c.req.queries(), siteMap.correct.query)
  refuseOtherThanJson(c.req.header('content-type'))
  if (c.req.header('if-match') === undefined)
    throw new Refusal('precondition_required', {
      detail: 'Give the revision of the article as If-Match, or * for any',
    })
  const form = await readForm(c.req.raw)
  const id = parseArticleId(c.req.param('id') ?? '')
  const options = { by: name, check: revisionCheck(c) }
  return changedAnswer(c, await correctArticle(ingestContextOf(c), id, form, options))
}

async function readForm(request: Request): Promise<CorrectionForm> {
  const body = bodies.open()
  try {
    const bytes = await readBody(request, body, maxBytes)
    return readJsonForm(bytes, correctionFormSchema, maxJsonParts)
  } finally {
    body.release()
  }
}
