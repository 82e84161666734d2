import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { secondsOf } from '../d1/seconds.ts'

const keptDays = 30 // of a job that ended
const maxForgotten = 100 // jobs at a time, with their pages

/** Reads the jobs that are due: that wait, may be tried again, or whose lease ran out. The oldest come first. */
export async function dueJobs(db: Database, now: Date, limit: number): Promise<string[]> {
  const [rows] = await transact(db, [
    sql`select id from jobs
      where ended_at is null and state <> 'uploading' and due_at <= ${secondsOf(now)}
      order by created_at limit ${limit}`,
  ])
  return (rows as { id: string }[]).map(({ id }) => id)
}

/** Lets jobs wait that a message points to now; should it be lost, they are due again at a later time. */
export async function deferJobs(
  db: Database,
  ids: readonly string[],
  now: Date,
  until: Date,
): Promise<void> {
  await transact(db, [
    sql`update jobs set state = 'waiting', cuts = cuts + (state = 'running'), due_at = ${secondsOf(until)}
      where id in (select value from json_each(${JSON.stringify(ids)}))
        and ended_at is null and state <> 'uploading' and due_at <= ${secondsOf(now)}`,
  ])
}

/** Ends the jobs whose upload stopped on its way. */
export async function giveUpUploads(db: Database, now: Date): Promise<void> {
  await transact(db, [
    sql`update jobs set state = 'failed', reason = 'upload_incomplete', ended_at = ${secondsOf(now)}
      where ended_at is null and state = 'uploading' and due_at <= ${secondsOf(now)}`,
  ])
}

/** Reads the jobs that ended and whose upload is still there. */
export async function endedUploads(
  db: Database,
  limit: number,
): Promise<{ id: string; upload: string }[]> {
  const [rows] = await transact(db, [
    sql`select id, upload from jobs where ended_at is not null and upload is not null limit ${limit}`,
  ])
  return rows as { id: string; upload: string }[]
}

/** Forgets jobs that ended a month ago and answers that are not kept any longer; some at a time. */
export async function forgetJobs(db: Database, now: Date): Promise<void> {
  const oldest = secondsOf(now) - keptDays * 86_400
  const forgotten = sql`select id from jobs
    where ended_at is not null and upload is null and ended_at < ${oldest} order by ended_at limit ${maxForgotten}`
  await transact(db, [
    sql`delete from job_pages where job_id in (${forgotten})`,
    sql`delete from jobs where id in (${forgotten})`,
    sql`delete from idempotency where expires_at <= ${secondsOf(now)}`,
  ])
}
