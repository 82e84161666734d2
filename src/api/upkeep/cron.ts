import { readConfig } from '../../config/config.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { everyPart } from '../../store/every-part.ts'
import { forgetNotedChanges, readNotedChanges } from '../../store/noted-changes.ts'
import { databasesIn } from '../../store/periods/databases.ts'
import { tendDatabase } from '../../store/tend.ts'

const maxChanges = 500 // at a time; the queue combines many into few purges

/**
 * Does the upkeep of every ten minutes: it tends each database, then all together, and renews the pages that are noted
 * as stale. Each part runs even if another fails.
 *
 * @throws {AggregateError} With the errors of what failed.
 */
export async function cron(env: Env, exports: Cloudflare.Exports, now: Date): Promise<void> {
  const databases = databasesIn(env)
  await everyPart([
    ...databases.map(({ name, d1 }) => async () => {
      const { storage } = readConfig(env)
      if (databases.length === 1) return tendDatabase(d1, now, storage)
      const { beyondOf } = await import('./tend-periods.ts')
      await tendDatabase(d1, now, { ...storage, beyond: beyondOf(env, name, now) })
    }),
    async () => {
      if (databases.length === 1) return
      const { tendPeriods } = await import('./tend-periods.ts')
      await tendPeriods(env, now, readConfig(env).storage)
    },
    ...databases.map(
      ({ d1 }) =>
        () =>
          purgeNotedChanges(d1, exports),
    ),
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
