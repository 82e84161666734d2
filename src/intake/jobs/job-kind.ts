import type { IngestContext } from '../ingest-context.ts'
import type { PageOutcome } from '../page-outcome.ts'

/** What a job needs of the service around it. */
export type JobContext = {
  readonly ingest: IngestContext
  /** Where uploads are; none in a deployment without R2. */
  readonly uploads: R2Bucket | undefined
}

/** What one step of a job did. */
export type Step = {
  /** Where the next one begins, as JSON. */
  readonly cursor: unknown
  readonly outcomes: readonly PageOutcome[]
}

/** Where a job is, when a turn of it begins. */
export type Turn = {
  /** As the job was begun with; unchecked. */
  readonly options: unknown
  readonly upload: string | null
  /** That of the last step; `null` at the start. */
  readonly cursor: unknown
  /** How many turns in a row were cut before their first step, as by a page that costs more than a turn may. */
  readonly cuts: number
}

/** At what so many turns in a row were cut is passed over. */
export const cutsBeforeSkipping = 3

/**
 * A kind of job: its steps from a place on, in order. Each may be done again, as a step that was not recorded is.
 *
 * Lazy: the runner records a step before it asks for the next one, and may ask for no more. The job is done when the
 * steps end.
 *
 * @throws {JobFault} The job cannot be done; for anything else, the turn is tried again later.
 */
export type JobKind = (context: JobContext, turn: Turn) => AsyncGenerator<Step>

/** A job that cannot be done; the message is the code of the reason. */
export class JobFault extends Error {}
