import type { Moment } from '../../article/day.ts'
import {
  identitiesAmong,
  readKnown,
  type Identity,
  type SourceAddress,
} from '../addresses/identify.ts'
import { openAttempts } from './attempts.ts'
import type { Place } from './places.ts'
import { removedElsewhere } from './removed-elsewhere.ts'

/**
 * Finds the article of each page in all databases at once; see `identify`. What is in one that fails is not known, but
 * for what was taken down there.
 *
 * @throws {StorageFault} `DB` failed.
 */
export async function identifyAnywhere(
  places: readonly Place[],
  main: Place,
  pages: readonly (readonly SourceAddress[])[],
): Promise<Identity[]> {
  const { tryAll, fault } = openAttempts()
  const known = (await tryAll(places, ({ db }) => readKnown(db, pages))).map(({ answer }) => answer)
  const addresses = pages.flat()
  const removed =
    fault() === null
      ? null
      : await removedElsewhere(
          main.db,
          addresses.map(({ id }) => id),
        )
  const unknown = addresses
    .filter(({ id }) => removed?.has(id))
    .map(({ id, url }) => ({
      id,
      filed_at: '1970-01-01' as Moment,
      is_removed: 1 as const,
      source_url: url,
    }))
  return identitiesAmong(pages, {
    leading: known.flatMap(({ leading }) => leading),
    // Of an article that is in two databases, what is said last counts: that it was taken down.
    stored: [...known.flatMap(({ stored }) => stored), ...unknown].toSorted(
      (one, other) => one.is_removed - other.is_removed,
    ),
    blocks: known.flatMap(({ blocks }) => blocks),
  })
}
