import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { secondsOf } from '../d1/seconds.ts'
import type { IntakeEntry } from './intake-entry.ts'

/**
 * Adds entries to the log: one statement, one row written for each. It is not tried again, as an entry could be there
 * twice.
 *
 * @throws {StorageFault} The database failed.
 */
export async function writeIntake(
  db: Database,
  entries: readonly IntakeEntry[],
  now: Date,
): Promise<void> {
  const rows = entries.map((one) => [
    one.url,
    one.source,
    one.outcome,
    one.code,
    one.confidence,
    one.article,
    one.sender,
  ])
  await transact(db, [
    sql`insert into intake_log (at, url, source, outcome, code, confidence, article_id, sender)
      select ${secondsOf(now)}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6
      from json_each(${JSON.stringify(rows)})`,
  ])
}
