import { openDatabase } from '../../store/d1/database.ts'
import { everyPart } from '../../store/every-part.ts'
import { noteChanges } from '../../store/noted-changes.ts'
import { moveStrays } from '../../store/periods/move-strays.ts'

const maxMoved = 50 // at a time

/**
 * Does the upkeep that only a site with databases by period has: it moves articles to the databases of their days, and
 * notes their pages as stale.
 *
 * @throws {AggregateError} With the errors of the parts that failed; the other parts are done.
 */
export async function tendPeriods(env: { DB: D1Database }): Promise<void> {
  await everyPart([
    async () => {
      const moved = await moveStrays(env, maxMoved)
      const changes = moved.map(({ id, day }) => ({ article: id, days: [day] }))
      await noteChanges(openDatabase(env.DB), changes)
    },
  ])
}
