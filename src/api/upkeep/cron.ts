import { readConfig } from '../../config/config.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { everyPart } from '../../store/every-part.ts'
import { forgetNotedChanges, readNotedChanges } from '../../store/noted-changes.ts'
import { tendDatabase } from '../../store/tend.ts'

const maxChanges = 500 // at a time; the queue combines many into few purges

/**
 * Does the upkeep of every ten minutes: it tends the database, then renews the pages that are noted as stale. Each part
 * runs even if the other fails.
 *
 * @throws {AggregateError} With the errors of what failed.
 */
export async function cron(env: Env, exports: Cloudflare.Exports, now: Date): Promise<void> {
  await everyPart([
    () => tendDatabase(env.DB, now, readConfig(env).storage),
    () => purgeNotedChanges(env.DB, exports),
  ])
}

// Changes that no request made: the cron's own, and those of the doctor, which cannot reach the cache. One query when
// there are none.
async function purgeNotedChanges(
  d1: D1Database,
  { PurgeQueue }: Cloudflare.Exports,
): Promise<void> {
  const db = openDatabase(d1)
  const read = () => readNotedChanges(db, maxChanges)
  for (let noted = await read(); noted; noted = await read()) {
    await PurgeQueue.getByName('pages').add(noted.changes)
    await forgetNotedChanges(db, noted.last)
  }
}
