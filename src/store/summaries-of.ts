import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { Database } from './d1/database.ts'
import {
  readSummary,
  summaryColumns,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'

/**
 * Reads summaries of articles by their ids, in any order. Those that are not there, or were taken down, are left out.
 */
export async function summariesOf(
  db: Database,
  ids: readonly ArticleId[],
  lang: ReadingLanguage,
): Promise<ArticleSummary[]> {
  const rows = await db.all<SummaryRow>(sql`select ${sql.raw(summaryColumns(lang))}
    from json_each(${JSON.stringify(ids)}) cross join articles a on a.id = value where a.position is not null`)
  return rows.map(readSummary)
}
