import type { CopyPlaces } from '../../store/copy/copy-store.ts'
import { periodsIn } from '../../store/periods/databases.ts'
import { mainOf, openPlaces, placeOf } from '../../store/periods/places.ts'

/**
 * The databases of a site, with the days whose articles each has.
 *
 * @param storage As of `openDatabase`.
 */
export function copyPlaces(
  env: { DB: D1Database },
  storage: { readonly isPacking: boolean },
): CopyPlaces {
  const places = openPlaces(env.DB, periodsIn(env), storage)
  return {
    main: mainOf(places).db,
    places: places.map((place) => ({
      db: place.db,
      isOf: (day) => placeOf(places, day) === place,
    })),
  }
}
