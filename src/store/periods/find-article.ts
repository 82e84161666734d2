import type { Day } from '../../article/day.ts'
import type { Attempts } from './attempts.ts'
import { never } from './databases.ts'
import { placeOf, type Place } from './places.ts'

/**
 * Reads something of one article. Where its day is known, the database of that day is asked first, and the others only
 * if it has no such article: then its day may have changed.
 *
 * @returns `null` if no database has it.
 * @throws {StorageFault} A database failed that may have it.
 */
export async function findArticle<Found extends object>(
  places: readonly Place[],
  attempts: Attempts,
  day: Day | undefined,
  read: (place: Place) => Promise<Found | null>,
): Promise<{ place: Place; found: Found } | null> {
  const first = day === undefined ? undefined : placeOf(places, day)
  const own = first && (await read(first))
  if (first && own) return { place: first, found: own }
  // Those that are given up come last: another may have the same article by now.
  const others = places
    .filter((place) => place !== first)
    .toSorted((one, other) => Number(one.span.first === never) - Number(other.span.first === never))
  const answers = (await attempts.tryAll(others, read)).flatMap(({ place, answer }) =>
    answer === null ? [] : [{ place, found: answer }],
  )
  // What was taken down is not shown, whatever another database holds.
  const best = answers.find(({ found }) => 'removed' in found) ?? answers[0]
  if (best) return best
  return attempts.failed.size > 0 ? attempts.fail() : null
}
