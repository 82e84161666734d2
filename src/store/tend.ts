import { openDatabase } from './database.ts'
import { tendViews } from './trends.ts'

/**
 * Does what a database needs from time to time: renews the list of the most read, forgets old views, and
 * lets SQLite renew the statistics that its planner chooses indexes by (cheap when little changed).
 *
 * @see https://www.sqlite.org/pragma.html#pragma_optimize
 */
export async function tendDatabase(d1: D1Database, now: Date): Promise<void> {
  await tendViews(openDatabase(d1), now)
  await d1.prepare('PRAGMA optimize').run()
}
