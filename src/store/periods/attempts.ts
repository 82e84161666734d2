import { within } from '../d1/retry.ts'
import { StorageFault } from '../d1/storage-fault.ts'
import type { Place } from './places.ts'

/** What a database answered. */
export type Answered<Answer> = { place: Place; answer: Answer }

/** Asks several databases, of which some may fail, and remembers which did: those are not asked again. */
export type Attempts = {
  /** Those that failed so far. */
  readonly failed: ReadonlySet<Place>
  /** Asks all at once. Gives the answers of those that did not fail, in the order of the places. */
  tryAll<Answer>(
    places: readonly Place[],
    read: (place: Place) => Promise<Answer>,
  ): Promise<Answered<Answer>[]>
  /**
   * Does the same.
   *
   * @throws {StorageFault} None answered.
   */
  ask<Answer>(
    places: readonly Place[],
    read: (place: Place) => Promise<Answer>,
  ): Promise<Answered<Answer>[]>
  /** The fault of the database that failed last; `null` if none did. */
  fault(): StorageFault | null
  /** Throws that fault. */
  fail(): never
}

/**
 * Opens attempts.
 *
 * @param patienceMilliseconds After how long a database counts as failing. By default, it has the time that `retryRead`
 *   and `retryWrite` give it.
 */
export function openAttempts(patienceMilliseconds = Infinity): Attempts {
  const failed = new Set<Place>()
  let last: StorageFault | null = null

  function patiently<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (patienceMilliseconds === Infinity) return work()
    return within(patienceMilliseconds, work, (message) => new StorageFault(message))
  }
  async function tryAll<Answer>(
    places: readonly Place[],
    read: (place: Place) => Promise<Answer>,
  ): Promise<Answered<Answer>[]> {
    const asked = places.filter((place) => !failed.has(place))
    const answers = await Promise.all(
      asked.map(async (place) => {
        try {
          return [{ place, answer: await patiently(() => read(place)) }]
        } catch (error) {
          if (!(error instanceof StorageFault)) throw error
          last = error
          failed.add(place)
          const facts = { event: 'period_failed', database: place.name, error: error.message }
          console.error(JSON.stringify(facts))
          return []
        }
      }),
    )
    return answers.flat()
  }
  function fail(): never {
    throw last ?? new StorageFault('No database was asked')
  }
  return {
    failed,
    tryAll,
    fault: () => last,
    fail,
    ask: async (places, read) => {
      const answers = await tryAll(places, read)
      return answers.length > 0 || places.length === 0 ? answers : fail()
    },
  }
}
