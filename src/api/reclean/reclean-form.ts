import * as v from 'valibot'
import { Refusal } from '../../http/problem.ts'
import { recleanSelectionSchema } from '../../intake/reclean/reclean-selection.ts'
import { listKeyIn } from '../../site/list-addresses.ts'
import type { RecleanSelection } from '../../store/recleanable.ts'
import { parseListCursor, type ListCursor } from '../../store/tables/list-cursor.ts'
import { bodies } from '../body/body-budget.ts'
import { readBody, type WireBody } from '../body/read-body.ts'
import { readJsonForm } from '../ingest/read-json-form.ts'

/** Which articles are to be cleaned again, and whether what changes is to be stored, as somebody sends it. */
export const recleanFormSchema = v.strictObject({
  ...recleanSelectionSchema.entries,
  all: v.exactOptional(
    v.pipe(v.literal(true), v.description('All articles, in place of a selection')),
  ),
  apply: v.exactOptional(
    v.pipe(v.boolean(), v.description('Whether a job stores what changes; false by default')),
  ),
  dryRun: v.exactOptional(
    v.pipe(v.boolean(), v.description('The contrary of apply, for those who would rather say it')),
  ),
  after: v.exactOptional(
    v.pipe(
      v.string(),
      v.description('Of a dry run, the next of the part before'),
      v.transform(parseListCursor),
      v.custom<ListCursor>((cursor) => cursor !== null, 'Not the next of a part before'),
    ),
  ),
})

export type RecleanRequest = {
  readonly selection: RecleanSelection
  readonly isApplied: boolean
  readonly after: ListCursor | null
}

const maxBytes = 10_000
const maxJsonParts = 50

/**
 * Reads which articles are to be cleaned again. Something has to be selected, so that nobody cleans all by mistake.
 *
 * @throws {Refusal} Any of `readBody` and `readJsonForm`; `request_invalid`.
 */
export async function readRecleanForm(request: WireBody): Promise<RecleanRequest> {
  const body = bodies.open()
  try {
    const bytes = await readBody(request, body, maxBytes)
    return orderOf(readJsonForm(bytes, recleanFormSchema, maxJsonParts))
  } finally {
    body.release()
  }
}

function orderOf(form: v.InferOutput<typeof recleanFormSchema>): RecleanRequest {
  const { all = false, apply, dryRun, after, ...selection } = form
  const isApplied = apply ?? !(dryRun ?? true)
  if (dryRun === isApplied) throw invalid('dryRun: It is the contrary of apply')
  if (isApplied && after) throw invalid('after: It is for dry runs; a job goes to the end')
  if (Object.keys(selection).length > 0 === all)
    throw invalid(
      `Give all: true, or what selects articles: ${Object.keys(recleanSelectionSchema.entries).join(', ')}`,
    )
  return {
    selection: { ...selection, ...sourceOf(selection.source) },
    isApplied,
    after: after ?? null,
  }
}

function sourceOf(domain: string | undefined): Pick<RecleanSelection, 'source'> {
  if (domain === undefined) return {}
  const source = listKeyIn('source', domain.replace(/^www\./i, ''))
  if (source === null) throw invalid('source: Not a domain')
  return { source }
}

function invalid(detail: string): Refusal {
  return new Refusal('request_invalid', { detail })
}
