import { deleteUpload } from '../../archive/uploads.ts'
import { nudge } from '../../jobs/nudge.ts'
import { openDatabase, type Database } from '../../store/d1/database.ts'
import { everyPart } from '../../store/every-part.ts'
import {
  deferJobs,
  dueJobs,
  endedUploads,
  forgetJobs,
  giveUpUploads,
} from '../../store/jobs/due-jobs.ts'
import { forgetUpload } from '../../store/jobs/jobs.ts'
import { takeJob } from './take-job.ts'

const maxJobs = 100
const nudgedAgainSeconds = 1800
const maxDeleted = 100
const maxRunMilliseconds = 240_000 // where there is no queue

/**
 * Finds the jobs that no message points to any more: that wait, that are due again, or whose holder is gone. Each gets
 * a message, and waits half an hour for that. Without a queue, they are worked on here.
 *
 * Also ends the jobs whose upload stopped on its way, deletes uploads that are of no more use, and forgets old jobs.
 *
 * @throws {AggregateError} With the errors of the parts that failed; the other parts are done.
 */
export async function sweepJobs(env: Env, ctx: ExecutionContext, now: Date): Promise<void> {
  const db = openDatabase(env.DB)
  await everyPart([
    () => giveUpUploads(db, now),
    () => (env.INGEST_QUEUE ? nudgeDue(db, env.INGEST_QUEUE, now) : runDue(db, env, ctx, now)),
    () => deleteUploads(db, env.RAW),
    () => forgetJobs(db, now),
  ])
}

type SomeQueue = NonNullable<Env['INGEST_QUEUE']>

async function nudgeDue(db: Database, queue: SomeQueue, now: Date): Promise<void> {
  const ids = await dueJobs(db, now, maxJobs)
  const messages = ids.map((job) => ({ job }))
  if (ids.length === 0 || !(await nudge(queue, messages))) return
  await deferJobs(db, ids, now, new Date(now.getTime() + nudgedAgainSeconds * 1000))
}

async function runDue(db: Database, env: Env, ctx: ExecutionContext, now: Date): Promise<void> {
  const until = Date.now() + maxRunMilliseconds
  for (const job of await dueJobs(db, now, maxJobs)) {
    let isWaiting = true
    while (isWaiting && Date.now() < until)
      isWaiting = (await takeJob(env, ctx, { job }))?.state === 'waiting'
  }
}

async function deleteUploads(db: Database, bucket: R2Bucket | undefined): Promise<void> {
  for (const { id, upload } of await endedUploads(db, maxDeleted)) {
    if (bucket) await deleteUpload(bucket, upload)
    await forgetUpload(db, id)
  }
}
