import type { CopyPlaces } from '../../store/copy/copy-store.ts'
import { openDatabase } from '../../store/d1/database.ts'

/** The databases of a site, with the days whose articles each has. */
export function copyPlaces(
  { DB }: { DB: D1Database },
  storage: { isPacking: boolean },
): CopyPlaces {
  const main = openDatabase(DB, storage)
  return { main, places: [{ db: main, isOf: () => true }] }
}
