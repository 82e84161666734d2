import { instant } from '../../article/day.ts'
import { openDatabase } from '../../store/d1/database.ts'
import { everyPart } from '../../store/every-part.ts'
import { noteChanges } from '../../store/noted-changes.ts'
import { copyDirectory } from '../../store/periods/copy-directory.ts'
import { periodsIn } from '../../store/periods/databases.ts'
import { moveStrays } from '../../store/periods/move-strays.ts'
import { beyond, openPlaces } from '../../store/periods/places.ts'
import type { Beyond } from '../../store/related/beyond.ts'

const maxMoved = 50 // at a time

/**
 * Does the upkeep that only a site with databases by period has: it moves articles to the databases of their days and
 * notes their pages as stale. Then it brings the directory up to date.
 *
 * @param options As of `openDatabase`.
 * @throws {AggregateError} With the errors of those that could not be moved or copied; the others are.
 */
export async function tendPeriods(
  env: { DB: D1Database },
  now: Date,
  options: { isPacking?: boolean } = {},
): Promise<void> {
  await everyPart([() => moveAll(env, now, options), () => copyDirectory(env, now)])
}

async function moveAll(
  env: { DB: D1Database },
  now: Date,
  options: { isPacking?: boolean },
): Promise<void> {
  const { moved, errors } = await moveStrays(env, maxMoved, instant(now), options)
  const changes = moved.map(({ id, day }) => ({ article: id, days: [day] }))
  await noteChanges(openDatabase(env.DB), changes)
  if (errors.length > 0) throw new AggregateError(errors, errors.map(String).join('; '))
}

/** The databases that may have articles close to those of one. */
export function beyondOf(env: { DB: D1Database }, name: string, now: Date): Beyond[] {
  const places = openPlaces(env.DB, periodsIn(env), { now })
  const place = places.find((one) => one.name === name)
  return place ? beyond(places, place) : []
}
