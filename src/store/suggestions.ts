import { sql } from 'drizzle-orm'
import type { Database } from './d1/database.ts'
import { members, type ArticleList } from './lists.ts'
import {
  readSummary,
  summaryColumns,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'
import { mostReadRows } from './trends.ts'

/** What a page offers when it has nothing else to show: the most read of 24 hours, and the newest. */
export type Suggestions<Entry = ArticleSummary> = { trends: Entry[]; latest: Entry[] }

const maxTrends = 6
const maxLatest = 8

/**
 * Reads suggestions for a page. One statement that reads at most 50 rows, sorting included; for some languages 250.
 *
 * @param languages Primary tags of the languages to choose from; empty for all.
 * @param lang What the summaries are read in.
 */
export async function readSuggestions(
  db: Database,
  languages: readonly string[],
  lang: ReadingLanguage,
): Promise<Suggestions> {
  const list: ArticleList =
    languages.length > 0 ? { kind: 'languages', languages } : { kind: 'all' }
  const columns = summaryColumns(lang)
  const trendColumns = `1 as isTrend, t.rank as place, ${columns}`
  const rows = await db.all<SummaryRow & { isTrend: 0 | 1 }>(sql`
    select * from (${mostReadRows(maxTrends, languages, trendColumns)})
    union all
    select 0, -a.position, ${sql.raw(columns)}
      from (select position from (${members(list, maxLatest, null)})) newest
      cross join articles a on a.position = newest.position
    order by isTrend, place`)
  const on = (isTrend: 0 | 1) => rows.filter((row) => row.isTrend === isTrend).map(readSummary)
  return { trends: on(1), latest: on(0) }
}
