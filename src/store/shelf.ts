import { sql } from 'drizzle-orm'
import {
  readSummary,
  summaryColumns,
  type ArticleSummary,
  type SummaryRow,
} from './article-summary.ts'
import type { Database } from './database.ts'

/** What a reader is offered where there is nothing else: the most read of 24 hours, and the newest. */
export type Shelf<Entry = ArticleSummary> = { trends: Entry[]; latest: Entry[] }

const maxTrends = 6
const maxLatest = 8

/** Reads the shelf. One statement that reads no more than 50 rows, sorting included. */
export async function shelf(db: Database): Promise<Shelf> {
  const rows = await db.all<SummaryRow & { isTrend: 0 | 1 }>(sql`
    select 1 as isTrend, t.rank as place, ${sql.raw(summaryColumns)}
      from (select rank, article_id from trends order by rank limit ${maxTrends}) t
      cross join articles a on a.id = t.article_id
    union all
    select 0, -a.position, ${sql.raw(summaryColumns)}
      from (select position from articles where position is not null
        order by position desc limit ${maxLatest}) newest
      cross join articles a on a.position = newest.position
    order by isTrend, place`)
  const on = (isTrend: 0 | 1) => rows.filter((row) => row.isTrend === isTrend).map(readSummary)
  return { trends: on(1), latest: on(0) }
}
