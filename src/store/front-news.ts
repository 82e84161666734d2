import type { ArticleId } from '../article/article-address.ts'
import type { Database } from './d1/database.ts'
import { members, type ArticleList } from './lists.ts'
import { closest } from './related/closest.ts'
import {
  readSummary,
  summaryColumns,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import type { ReadingLanguage } from './tables/reading-language.ts'

/** An article that the front page may show, with the facts that its importance is measured by. */
export type News = ArticleSummary & {
  tags: string[]
  /** The articles closest to it: the same story, or one like it. */
  close: ArticleId[]
}

// A score in `related`, which runs from 0.12 to 1. From here on, articles of one day report the same event.
const minCloseness = 0.2

const maxClose = 12 // of each kind

const elsewhere = `union all
      select * from (select other_id, score from related_elsewhere where article_id = a.id
        order by score desc limit ${2 * maxClose})`

const columns = (
  lang: ReadingLanguage,
  isOneOfSeveral: boolean,
) => `, ${summaryColumns(lang)}, a.tags, (
    select json_group_array(id) from (
      select * from (${closest('a.id', 0, maxClose)})
      union all select * from (${closest('a.id', 1, maxClose)}) ${isOneOfSeveral ? elsewhere : ''}
    ) where score >= ${minCloseness}
  ) as close`

/**
 * Reads the newest articles of a list with the articles close to each. One statement; it reads up to 24 neighbours of
 * each, however many articles are stored.
 *
 * @param isOneOfSeveral Whether some of these may be in another database.
 */
export async function frontNews(
  db: Database,
  list: ArticleList,
  limit: number,
  lang: ReadingLanguage,
  isOneOfSeveral = false,
): Promise<News[]> {
  const rows = await db.all<SummaryRow & { tags: string; close: string }>(
    members(list, limit, null, columns(lang, isOneOfSeveral)),
  )
  return rows.map((row) => ({
    ...readSummary(row),
    tags: JSON.parse(row.tags) as string[],
    close: JSON.parse(row.close) as ArticleId[],
  }))
}
