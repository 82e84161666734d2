import { openRawArchive } from '../archive/raw-archive.ts'
import type { Database } from '../store/d1/database.ts'
import { dueRawPages, forgetRawPages } from '../store/raw-pages.ts'

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
