import { instant } from '../article/day.ts'
import { openDatabase } from './database.ts'
import { fileUnfiled } from './file-unfiled.ts'
import { tendViews } from './trends.ts'

const maxFiled = 50 // at a time; each costs three round trips

/**
 * Does what a database needs from time to time: files articles that an older version stored or filed by
 * other rules, renews the list of the most read, forgets old views, and lets SQLite renew the statistics that its
 * planner chooses indexes by (cheap when little changed). At the end it notes that it ran.
 *
 * @see https://www.sqlite.org/pragma.html#pragma_optimize
 */
export async function tendDatabase(d1: D1Database, now: Date): Promise<void> {
  const db = openDatabase(d1)
  await tendViews(db, now)
  await fileUnfiled(db, maxFiled)
  await d1.prepare('PRAGMA optimize').run()
  await d1
    .prepare('insert into tended values (1, ?1) on conflict do update set at = excluded.at')
    .bind(instant(now))
    .run()
}
