import { instant } from '../../article/day.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { noteChanges } from '../../store/noted-changes.ts'
import { moveStrays } from '../../store/periods/move-strays.ts'

const maxMoved = 50 // at a time

/**
 * Does the upkeep that only a site with databases by period has: it moves articles to the databases of their days, and
 * notes their pages as stale.
 *
 * @param options As of `openDatabase`.
 * @throws {AggregateError} With the errors of those that could not be moved; the others are.
 */
export async function tendPeriods(
  env: { DB: D1Database },
  options: { isPacking?: boolean } = {},
  now: Date = new Date(),
): Promise<void> {
  const { moved, errors } = await moveStrays(env, maxMoved, instant(now), options)
  const changes = moved.map(({ id, day }) => ({ article: id, days: [day] }))
  await noteChanges(openDatabase(env.DB), changes)
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('; '))
}
