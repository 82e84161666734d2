import type { ArticleId } from '../article/address.ts'
import {
  readSummary,
  summaryColumns,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import type { Database } from './d1/database.ts'
import { members, type ArticleList } from './lists.ts'

/** An article that the front page may show, and what tells how much it matters. */
export type News = ArticleSummary & {
  tags: string[]
  /** Those that are closest to it: the same story, or one of its kind. */
  close: ArticleId[]
}

// Of `related`: from here on, articles of one day tell of one event. Their score runs from 0.12 to 1.
const minCloseness = 0.2

const columns = `, ${summaryColumns}, a.tags, (
    select json_group_array(r.other_id) from related r
    where r.article_id = a.id and r.score >= ${minCloseness}
  ) as close`

/**
 * Reads the newest articles of a list and what is close to each. One statement; it reads up to 24 neighbours of each,
 * however many articles there are.
 */
export async function frontNews(db: Database, list: ArticleList, limit: number): Promise<News[]> {
  const rows = await db.all<SummaryRow & { tags: string; close: string }>(
    members(list, limit, null, columns),
  )
  return rows.map((row) => ({
    ...readSummary(row),
    tags: JSON.parse(row.tags) as string[],
    close: JSON.parse(row.close) as ArticleId[],
  }))
}
