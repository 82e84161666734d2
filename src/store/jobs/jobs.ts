import { sql, type SQL } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'

/**
 * The states of a job:
 *
 * - `uploading`: what it works off is still arriving.
 * - `waiting`: for its first or next turn.
 * - `running`: somebody has it, until the lease runs out.
 * - `delayed`: a turn failed; it is tried again when it is due.
 * - `done`, `failed`: it ended.
 */
export type JobState = 'uploading' | 'waiting' | 'running' | 'delayed' | 'done' | 'failed'

/** A job as it is begun. `upload` is the key of what it works off. */
export type NewJob = {
  readonly id: string
  readonly kind: string
  readonly options: unknown
  readonly upload: string | null
}

/**
 * A job that somebody works on. Only the last to claim it holds it: an earlier claim is void once its lease ran out and
 * another one was made.
 */
export type ClaimedJob = NewJob & {
  /** Where the last step ended; `null` at the start. */
  readonly cursor: unknown
  readonly claims: number
  /** How many turns began since the last step, this one included. */
  readonly attempts: number
  /** How many of them were cut: they neither ended nor failed. */
  readonly cuts: number
  /** So far. */
  readonly pages: number
  readonly outcomes: Readonly<Record<string, number>>
  readonly codes: Readonly<Record<string, number>>
}

/** A page that became no article. */
export type JobPage = {
  readonly place: string
  readonly url: string | null
  readonly outcome: string
  readonly code: string
  readonly detail: string | null
}

/**
 * Writes the row of a job. One with an upload begins as `uploading`, and is given up if nobody renews that until `due`.
 *
 * @throws {StorageFault} The database failed.
 */
export async function beginJob(
  db: Database,
  { id, kind, options, upload }: NewJob,
  now: Date,
  due: Date,
): Promise<void> {
  const state: JobState = upload === null ? 'waiting' : 'uploading'
  await retryWrite(() =>
    transact(db, [
      sql`insert into jobs (id, kind, state, options, upload, due_at, created_at)
        values (${id}, ${kind}, ${state}, ${JSON.stringify(options)}, ${upload}, ${secondsOf(due)}, ${secondsOf(now)})
        on conflict do nothing`,
    ]),
  )
}

/** Puts off when an upload is given up. Returns whether the job still waits for it. */
export function renewUpload(db: Database, id: string, due: Date): Promise<boolean> {
  return changes(
    db,
    sql`update jobs set due_at = ${secondsOf(due)} where id = ${id} and state = 'uploading' returning id`,
  )
}

/** Notes that the upload is complete: the job waits for its first turn. Returns whether it was not given up before. */
export function startJob(db: Database, id: string, bytes: number, now: Date): Promise<boolean> {
  return changes(
    db,
    sql`update jobs set state = 'waiting', bytes = ${bytes}, due_at = ${secondsOf(now)}
      where id = ${id} and state in ('uploading', 'waiting') returning id`,
  )
}

/** Ends a job whose upload did not arrive. */
export async function giveUpUpload(
  db: Database,
  id: string,
  reason: string,
  now: Date,
): Promise<void> {
  await changes(
    db,
    sql`update jobs set state = 'failed', reason = ${reason}, ended_at = ${secondsOf(now)}
      where id = ${id} and state = 'uploading' returning id`,
  )
}

/**
 * Claims a job that waits, that is due again, or whose lease ran out. Of several claims at once, one gets it.
 *
 * @returns `null` if there is none, or none that is due.
 */
export async function claimJob(
  db: Database,
  id: string,
  now: Date,
  leaseUntil: Date,
): Promise<ClaimedJob | null> {
  const [[row]] = (await retryWrite(() =>
    transact(db, [
      sql`update jobs set state = 'running', claims = claims + 1, attempts = attempts + 1,
          cuts = cuts + (state = 'running'), started_at = coalesce(started_at, ${secondsOf(now)}), due_at = ${secondsOf(leaseUntil)}
        where id = ${id}
          and (state = 'waiting' or state in ('running', 'delayed') and due_at <= ${secondsOf(now)})
        returning id, kind, options, upload, cursor, claims, attempts, cuts, pages, outcomes, codes`,
    ]),
  )) as [ClaimedRow[]]
  if (!row) return null
  return {
    ...row,
    options: JSON.parse(row.options),
    cursor: row.cursor === null ? null : JSON.parse(row.cursor),
    outcomes: JSON.parse(row.outcomes) as ClaimedJob['outcomes'],
    codes: JSON.parse(row.codes) as ClaimedJob['codes'],
  }
}

type ClaimedRow = Omit<ClaimedJob, 'options' | 'cursor' | 'outcomes' | 'codes'> & {
  options: string
  cursor: string | null
  outcomes: string
  codes: string
}

/** Puts off the end of a lease. Returns whether the claim still holds. */
export function renewJob(db: Database, job: ClaimedJob, leaseUntil: Date): Promise<boolean> {
  return changes(
    db,
    sql`update jobs set due_at = ${secondsOf(leaseUntil)} where ${isHeld(job)} returning id`,
  )
}

/** What a step of a job did: where the next one begins, how its pages came out, and those that became no article. */
export type JobStep = {
  readonly cursor: unknown
  readonly outcomes: readonly { readonly outcome: string; readonly code?: string }[]
  readonly failures: ReadonlyMap<number, JobPage>
}

const maxPagesKept = 10_000 // of a job

/**
 * Records a step, and renews the lease. All of it is one transaction, so a step counts once or not at all.
 *
 * @returns The job as it is then; `null` if the claim does not hold, and nothing was recorded.
 */
export async function recordStep(
  db: Database,
  job: ClaimedJob,
  { cursor, outcomes, failures }: JobStep,
  now: Date,
  leaseUntil: Date,
): Promise<ClaimedJob | null> {
  const next: ClaimedJob = {
    ...job,
    cursor,
    attempts: 0,
    cuts: 0,
    pages: job.pages + outcomes.length,
    outcomes: counted(
      job.outcomes,
      outcomes.map(({ outcome }) => outcome),
    ),
    codes: counted(
      job.codes,
      outcomes.flatMap(({ code }) => code ?? []),
    ),
  }
  const rows = [...failures].map(([index, { place, url, outcome, code, detail }]) => {
    return [job.pages + index, place, url, outcome, code, detail]
  })
  const [changed = []] = await retryWrite(() =>
    transact(db, [
      sql`update jobs set cursor = ${JSON.stringify(cursor)}, attempts = 0, cuts = 0, reason = null, pages = ${next.pages},
          outcomes = ${JSON.stringify(next.outcomes)}, codes = ${JSON.stringify(next.codes)},
          progressed_at = ${secondsOf(now)}, due_at = ${secondsOf(leaseUntil)}
        where ${isHeld(job)} returning id`,
      sql`insert into job_pages (job_id, position, place, url, outcome, code, detail)
        select ${job.id}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5
        from json_each(${JSON.stringify(rows)})
        where exists (select 1 from jobs where ${isHeld(job)})
          and (select count(*) from job_pages where job_id = ${job.id}) < ${maxPagesKept}
        on conflict do nothing`,
    ]),
  )
  return changed.length > 0 ? next : null
}

/** Ends a turn: the job waits for its next one. Returns whether the claim still held. */
export function releaseJob(db: Database, job: ClaimedJob, now: Date): Promise<boolean> {
  return changes(
    db,
    sql`update jobs set state = 'waiting', attempts = 0, due_at = ${secondsOf(now)}
      where ${isHeld(job)} returning id`,
  )
}

/** Puts off a job after a turn that failed. Returns whether the claim still held. */
export function delayJob(
  db: Database,
  job: ClaimedJob,
  reason: string,
  dueAt: Date,
): Promise<boolean> {
  return changes(
    db,
    sql`update jobs set state = 'delayed', reason = ${reason}, due_at = ${secondsOf(dueAt)}
      where ${isHeld(job)} returning id`,
  )
}

/** Ends a job: `done` without a reason, else `failed`. Returns whether the claim still held. */
export function endJob(
  db: Database,
  job: ClaimedJob,
  reason: string | null,
  now: Date,
): Promise<boolean> {
  const state: JobState = reason === null ? 'done' : 'failed'
  return changes(
    db,
    sql`update jobs set state = ${state}, reason = ${reason}, ended_at = ${secondsOf(now)}
      where ${isHeld(job)} returning id`,
  )
}

/** Forgets the key of an upload that was deleted. */
export async function forgetUpload(db: Database, id: string): Promise<void> {
  await changes(db, sql`update jobs set upload = null where id = ${id} returning id`)
}

/** Counts a message about a job that the queue gave up. The cron finds a job that waits all the same. */
export async function countDeadLetter(db: Database, id: string): Promise<void> {
  await changes(
    db,
    sql`update jobs set dead_letters = dead_letters + 1, reason = coalesce(reason, 'dead_letter')
      where id = ${id} and ended_at is null returning id`,
  )
}

function isHeld({ id, claims }: ClaimedJob): SQL {
  return sql`(id = ${id} and state = 'running' and claims = ${claims})`
}

function counted(
  before: Readonly<Record<string, number>>,
  names: readonly string[],
): Record<string, number> {
  const counts = { ...before }
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

async function changes(db: Database, statement: SQL): Promise<boolean> {
  const [rows = []] = await retryWrite(() => transact(db, [statement]))
  return rows.length > 0
}
