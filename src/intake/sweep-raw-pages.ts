import { openRawArchive } from '../archive/raw-archive.ts'
import { readConfig } from '../config/config.ts'
import { openDatabase, type Database } from '../store/d1/database.ts'
import { everyPart } from '../store/every-part.ts'
import { databasesIn } from '../store/periods/databases.ts'
import { dueRawPages, forgetRawPages } from '../store/raw-pages.ts'
import { eraseRemoved, restorableSince } from '../store/takedowns/removals.ts'

const maxPages = 500 // at a time: two calls to the database and one to R2
const maxRounds = 10
const dayMs = 86_400_000

/**
 * Deletes the pages that are kept for longer than the retention allows, and those of articles that were removed. Their
 * rows go last, so that a failure leaves them to the next time.
 *
 * @param days How long pages are kept: 0 deletes all, `Infinity` only those of removed articles.
 * @throws R2 or the database failed.
 */
export async function sweepRawPages(
  { db, bucket, days }: { db: Database; bucket: R2Bucket | undefined; days: number },
  now: Date,
): Promise<void> {
  if (!bucket) return
  const before = days === Infinity ? null : new Date(now.getTime() - days * dayMs)
  for (let round = 0; round < maxRounds; round++) {
    const due = await dueRawPages(db, before, maxPages)
    if (due.length === 0) return
    await openRawArchive(bucket).delete(due)
    await forgetRawPages(db, due)
  }
}

/**
 * Deletes at once the pages of articles that were removed. A failure is logged; the cron deletes them then.
 *
 * @param bucket Without one there are none.
 */
export async function dropRemovedPages(
  d1: D1Database,
  bucket: R2Bucket | undefined,
  now: Date,
): Promise<void> {
  try {
    await sweepRawPages({ db: openDatabase(d1), bucket, days: Infinity }, now)
  } catch (error) {
    console.error(JSON.stringify({ event: 'raw_not_deleted', error: String(error) }))
  }
}

/**
 * Does for a deployment what `sweepRawPages` does, by its settings. Before, it erases what is kept of articles that can
 * no longer be brought back.
 */
export async function tendRawPages(env: Env, now: Date): Promise<void> {
  const { rawRetentionDays: days, takedownRetentionDays } = readConfig(env)
  const removed = restorableSince(takedownRetentionDays, now)
  const received = days === Infinity ? null : new Date(now.getTime() - days * dayMs)
  await everyPart(
    databasesIn(env).map(({ d1 }) => async () => {
      const db = openDatabase(d1)
      await eraseRemoved(db, { removed, received }, now)
      await sweepRawPages({ db, bucket: env.RAW, days }, now)
    }),
  )
}
