import type { ArticleId } from '../../article/article-address.ts'
import { openDatabase, type Database } from '../d1/database.ts'
import type { Beyond } from '../related/beyond.ts'
import { periodsIn } from './databases.ts'

/**
 * Opens the database that an article is in, by one query to each where there are several. For an article that is
 * nowhere, that is `DB`.
 *
 * @param options As of `openDatabase`.
 * @throws {StorageFault} A database failed.
 */
export async function databaseOf(
  env: { DB: D1Database },
  id: ArticleId,
  options: { isPacking?: boolean } = {},
): Promise<Database> {
  return (await databasesAround(env, id, options)).db
}

/** Opens the same, and those that may have articles close to this one. */
export async function databasesAround(
  env: { DB: D1Database },
  id: ArticleId,
  options: { isPacking?: boolean } = {},
): Promise<{ db: Database; beyond: Beyond[] }> {
  const periods = periodsIn(env)
  if (periods.length === 0) return { db: openDatabase(env.DB, options), beyond: [] }
  const { locate } = await import('./locate.ts')
  const { beyond, openPlaces } = await import('./places.ts')
  const places = openPlaces(env.DB, periods, options)
  const [found] = (await locate(places, [id])).get(id) ?? []
  return found
    ? { db: found.place.db, beyond: beyond(places, found.place) }
    : { db: openDatabase(env.DB, options), beyond: [] }
}
