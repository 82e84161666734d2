import { sql } from 'drizzle-orm'
import { instant, type Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import type { JobPage, JobState } from './jobs.ts'

/** A job as its sender sees it. */
export type JobReport = {
  id: string
  kind: string
  state: JobState
  /** The name of the token that began it; empty if that is not known. */
  sender: string
  /** Why it failed, or why the last turn did. */
  reason: string | null
  /** Of its upload. */
  bytes: number | null
  /** That are done. */
  pages: number
  outcomes: Record<string, number>
  codes: Record<string, number>
  /** Turns that failed since the last progress. */
  attempts: number
  deadLetters: number
  createdAt: Moment
  startedAt: Moment | null
  progressedAt: Moment | null
  endedAt: Moment | null
  /** When it is tried again; `null` unless it is delayed. */
  dueAt: Moment | null
  /** Some of its pages that became no article, in their order. */
  failures: JobPage[]
  /** Begins the next part of them; `null` at the end. */
  next: string | null
}

/**
 * Reads a job with some of its pages that became no article. One round trip.
 *
 * @param after The `next` of the part before, or `null`.
 * @returns `null` if there is no such job, or none any more.
 */
export async function readJob(
  db: Database,
  id: string,
  after: number | null,
  limit: number,
): Promise<JobReport | null> {
  const [[row], pages] = (await retryRead(() =>
    transact(db, [
      sql`select *, coalesce(options ->> 'sender', '') as sender from jobs where id = ${id}`,
      sql`select position, place, url, outcome, code, detail from job_pages
        where job_id = ${id} and position > ${after ?? -1} order by position limit ${limit + 1}`,
    ]),
  )) as [JobRow[], (JobPage & { position: number })[]]
  if (!row) return null
  const { id: key, kind, state, reason, bytes, attempts, dead_letters: deadLetters } = row
  const failures = pages.slice(0, limit)
  return {
    id: key,
    kind,
    state,
    sender: row.sender,
    reason,
    bytes,
    pages: row.pages,
    outcomes: JSON.parse(row.outcomes) as JobReport['outcomes'],
    codes: JSON.parse(row.codes) as JobReport['codes'],
    attempts: state === 'running' ? Math.max(0, attempts - 1) : attempts,
    deadLetters,
    createdAt: momentOf(row.created_at),
    startedAt: momentOrNull(row.started_at),
    progressedAt: momentOrNull(row.progressed_at),
    endedAt: momentOrNull(row.ended_at),
    dueAt: state === 'delayed' ? momentOf(row.due_at) : null,
    failures: failures.map(({ position: _position, ...page }) => page),
    next: pages.length > limit ? String(failures.at(-1)?.position) : null,
  }
}

type JobRow = {
  id: string
  kind: string
  state: JobState
  sender: string
  reason: string | null
  bytes: number | null
  attempts: number
  dead_letters: number
  pages: number
  outcomes: string
  codes: string
  due_at: number
  created_at: number
  started_at: number | null
  progressed_at: number | null
  ended_at: number | null
}

function momentOf(seconds: number): Moment {
  return instant(new Date(seconds * 1000))
}

function momentOrNull(seconds: number | null): Moment | null {
  return seconds === null ? null : momentOf(seconds)
}
