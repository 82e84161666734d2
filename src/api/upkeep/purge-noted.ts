import { openDatabase } from '../../store/d1/database.ts'
import { forgetNotedChanges, readNotedChanges } from '../../store/noted-changes.ts'

const maxNoted = 500 // changes at a time; the queue makes few purges of many

/**
 * Hands the changes to the queue that others than requests have noted in the database: the cron, and the doctor,
 * who cannot reach the cache. One query when there are none.
 */
export async function purgeNoted(
  d1: D1Database,
  { PurgeQueue }: Cloudflare.Exports,
): Promise<void> {
  const db = openDatabase(d1)
  for (
    let noted = await readNotedChanges(db, maxNoted);
    noted;
    noted = await readNotedChanges(db, maxNoted)
  ) {
    await PurgeQueue.getByName('pages').add(noted.changes)
    await forgetNotedChanges(db, noted.last)
  }
}
