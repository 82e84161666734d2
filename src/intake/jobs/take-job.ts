import { purge } from '../../cache/purge/purge.ts'
import { readConfig } from '../../config/config.ts'
import { nudge } from '../../jobs/nudge.ts'
import { relateNow } from '../../jobs/relate-now.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { openArticles } from '../../store/periods/open-articles.ts'
import { rawBucketOf, type IngestContext, type Sender } from '../ingest-context.ts'
import { signedNotes } from '../signed-notes.ts'
import type { JobMessage } from './job-message.ts'
import { runJob, type TurnReport } from './run-job.ts'

const maxDelaySeconds = 43_200 // of a message

/** What the intake needs, outside of a request. */
export async function ingestContextFor(
  env: Env,
  ctx: ExecutionContext,
  sender: Sender,
): Promise<IngestContext> {
  const config = readConfig(env)
  const articles = await openArticles(env, { now: new Date(), ...config.storage })
  const purgePages: IngestContext['purge'] = (...changes) => purge(ctx.exports, ...changes)
  const now = () => new Date()
  return {
    articles,
    config,
    sender,
    rawBucket: rawBucketOf(env.RAW, config),
    purge: purgePages,
    relate: (ids) => ctx.waitUntil(relateNow(articles.relateWaiting, purgePages, ids)),
    nudge: (tasks) => ctx.waitUntil(nudge(env.TRANSLATION_QUEUE, tasks)),
    note: signedNotes(env.DB, ctx, { sender: sender.name || 'job', now }),
    now,
  }
}

/**
 * Takes a turn of the job that a message points to, if it is to be had, and logs a line about it. The queue is told
 * when the next turn is due.
 *
 * @throws {StorageFault} The database failed; the job stays.
 * @throws {ConfigFault} Names every invalid variable.
 */
export async function takeJob(
  env: Env,
  ctx: ExecutionContext,
  { job }: JobMessage,
): Promise<TurnReport | null> {
  const startedAt = Date.now()
  // A job's row names its own sender.
  const ingest = await ingestContextFor(env, ctx, { name: '', source: null })
  const report = await runJob({ db: openDatabase(env.DB), ingest, uploads: env.RAW }, job)
  if (!report) return null
  console.log(JSON.stringify({ event: 'job', job, ...report, ms: Date.now() - startedAt }))
  if (report.dueAt) {
    const seconds = Math.ceil((report.dueAt.getTime() - Date.now()) / 1000)
    const delay = report.state === 'delayed' ? seconds + 1 : 0
    await nudge(env.INGEST_QUEUE, [{ job }], Math.min(Math.max(0, delay), maxDelaySeconds))
  }
  return report
}
