import { sql } from 'drizzle-orm'
import type { Day } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { countsOfLog } from './tend-intake.ts'

/** How many pages of a source came to one end on a day. */
export type IntakeCount = {
  readonly day: Day
  readonly source: string
  readonly outcome: string
  readonly code: string
  readonly pages: number
  /** How many of them have a confidence, the sum of theirs, and the least. */
  readonly rated: number
  readonly confidence: number
  readonly least: number | null
}

/** How many views of articles the cache answered on a day, and for how many the page was rendered. */
export type ServedDay = { readonly day: Day; readonly hits: number; readonly rendered: number }

const maxRows = 20_000

/**
 * Reads what came in, counted by days, the newest day first; and how the views were served.
 *
 * One round trip. It reads a row for each source, end and day, and the entries since the cron counted.
 *
 * @param from The first day.
 * @param source Only this one.
 */
export async function readIntakeCounts(
  db: Database,
  from: Day,
  source: string | null = null,
): Promise<{ counts: IntakeCount[]; served: ServedDay[] }> {
  const [counts = [], served = []] = await retryRead(() =>
    transact(db, [
      sql`select day, source, outcome, code, sum(pages) as pages, sum(rated) as rated,
          sum(confidence) as confidence, min(least) as least
        from (select * from intake_days where day >= ${from} union all ${countsOfLog})
        where day >= ${from} and (${source} is null or source = ${source})
        group by day, source, outcome, code order by day desc limit ${maxRows}`,
      sql`select day, hits, rendered from served_days where day >= ${from} order by day desc`,
    ]),
  )
  return { counts: counts as IntakeCount[], served: served as ServedDay[] }
}
