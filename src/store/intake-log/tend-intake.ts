import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'

const maxEntries = 20_000 // some 200 bytes each
const keptDaysOfCounts = 400 // a year and what it is compared with
const daySeconds = 86_400

/**
 * Counts what came into the log since the last time by days, then forgets entries that are older than the retention or
 * over the bound, and counts of more than a year ago. One transaction; it reads the new entries and those that go.
 *
 * @param days How long entries are kept.
 */
export async function tendIntake(db: Database, days: number, now: Date): Promise<void> {
  const oldest = secondsOf(now) - days * daySeconds
  const oldestDay = new Date(now.getTime() - keptDaysOfCounts * daySeconds * 1000)
    .toISOString()
    .slice(0, 10)
  await retryWrite(() =>
    transact(db, [
      sql`insert into intake_days ${countsOfLog} where true
        on conflict do update set pages = pages + excluded.pages, rated = rated + excluded.rated,
          confidence = confidence + excluded.confidence,
          least = min(coalesce(least, excluded.least), coalesce(excluded.least, least))`,
      sql`insert into intake_counted select 1, coalesce(max(id), 0) from intake_log where true
        on conflict do update set upto = max(upto, excluded.upto)`,
      // Ids grow with time.
      sql`delete from intake_log where id <= max(
        coalesce((select max(id) from intake_log), 0) - ${maxEntries},
        coalesce((select id from intake_log where at >= ${oldest} order by id limit 1) - 1,
          (select max(id) from intake_log), 0))`,
      sql`delete from intake_days where day < ${oldestDay}`,
      sql`delete from served_days where day < ${oldestDay}`,
    ]),
  )
}

/** The entries that are not counted yet, by days, with the columns of `intake_days`. */
export const countsOfLog = sql.raw(`
  select * from (
    select date(at, 'unixepoch') as day, source, outcome, code, count(*) as pages, count(confidence) as rated,
      coalesce(sum(confidence), 0.0) as confidence, min(confidence) as least
    from intake_log where id > coalesce((select upto from intake_counted where id = 1), 0)
    group by 1, 2, 3, 4)`)
