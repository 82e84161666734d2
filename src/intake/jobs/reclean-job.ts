import * as v from 'valibot'
import type { Recleanable, RecleanSelection } from '../../store/recleanable.ts'
import { parseListCursor, type ListCursor } from '../../store/tables/list-cursor.ts'
import { pageFault } from '../page-fault.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { findRecleanable } from '../reclean/find-recleanable.ts'
import { recleanBatch } from '../reclean/reclean-batch.ts'
import { recleanSelectionSchema } from '../reclean/reclean-selection.ts'
import { checked } from './checked.ts'
import { cutsBeforeSkipping, JobFault, type JobContext, type Step, type Turn } from './job-kind.ts'

/** Which articles are cleaned again. */
export type RecleanJobOptions = {
  readonly selection: RecleanSelection
  /** Who asked for it. */
  readonly sender: string
}

const optionsForm = v.object({ selection: recleanSelectionSchema })
const cursorForm = v.nullable(
  v.object({
    after: v.pipe(
      v.string(),
      v.transform(parseListCursor),
      v.custom<ListCursor>((cursor) => cursor !== null),
    ),
  }),
)
const usualBatchSize = 8

/**
 * Cleans articles again, of the pages that were kept. The cursor is the place of the last one in the order of all.
 *
 * After a turn that was cut, articles are stored one by one. The one at which three turns were cut is passed over as
 * failed.
 */
export async function* recleanJob(
  { ingest, uploads }: JobContext,
  turn: Turn,
): AsyncGenerator<Step> {
  const { selection } = checked(optionsForm, turn.options)
  const after = checked(cursorForm, turn.cursor)?.after ?? null
  if (!uploads) throw new JobFault('raw_not_kept')
  const batchSize = turn.cuts > 0 ? 1 : usualBatchSize
  let isSkipping = turn.cuts >= cutsBeforeSkipping
  for await (const batch of findRecleanable(ingest.articles, selection, after, batchSize)) {
    const { items, place } = batch
    const cursor = { after: place }
    yield isSkipping
      ? { cursor, outcomes: items.map(skipped) }
      : { cursor, outcomes: await recleanBatch(ingest, uploads, items) }
    isSkipping &&= items.length === 0
  }
}

function skipped({ id, url }: Recleanable): PageOutcome {
  const text = `The Worker was stopped ${cutsBeforeSkipping} times at this article`
  return { place: `article ${id}`, url, ...pageFault(new Error(text)), detail: text }
}
