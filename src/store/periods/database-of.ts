import type { ArticleId } from '../../article/article-address.ts'
import { openDatabase, type Database } from '../d1/database.ts'
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
  const periods = periodsIn(env)
  if (periods.length === 0) return openDatabase(env.DB, options)
  const { locate } = await import('./locate.ts')
  const { openPlaces } = await import('./places.ts')
  const [found] = (await locate(openPlaces(env.DB, periods, options), [id])).get(id) ?? []
  return found?.place.db ?? openDatabase(env.DB, options)
}
