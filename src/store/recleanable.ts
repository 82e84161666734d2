import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { Day } from '../article/day.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import { isAt } from './addresses/is-at.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead } from './d1/retry.ts'
import { members, type ArticleList, type DaySpan } from './lists.ts'
import { listCursorOf, type ListCursor } from './tables/list-cursor.ts'

/** Which articles are meant: those that have all that is given. */
export type RecleanSelection = {
  readonly article?: ArticleId
  /** The folded key of a source. */
  readonly source?: string
  /** The first and the last day that they are filed under. */
  readonly from?: Day
  readonly to?: Day
  /** That made the stored version. */
  readonly cleanerVersion?: string
  readonly confidenceBelow?: number
  /** What one of several databases is asked for. */
  readonly within?: DaySpan
}

/** An article that may be cleaned again. */
export type Recleanable = {
  id: ArticleId
  url: SafeUrl
  /** Whether it is joined of several pages. */
  isOfParts: boolean
  /** Where those after it begin. */
  place: ListCursor
}

/**
 * Looks through articles for those that may be cleaned again, the newest first. One query, which looks at `limit`
 * articles: nothing is sorted by version or confidence, so few of them may be meant.
 *
 * An article that no list has yet is only found by its id.
 *
 * @returns `next` is where the next look begins; `null` at the end.
 */
export async function readRecleanable(
  db: Database,
  selection: RecleanSelection,
  limit: number,
  cursor: ListCursor | null,
): Promise<{ items: Recleanable[]; next: ListCursor | null }> {
  const { article, cleanerVersion, confidenceBelow } = selection
  if (article !== undefined && cursor !== null) return { items: [], next: null }
  const query: SQL =
    article === undefined
      ? members(listOf(selection), limit + 1, cursor, `, ${columns}`)
      : sql`select ${sql.raw(columns)} from articles a join (
          select id from articles where ${isAt(sql`${article}`)} and removed is null) found using (id)`
  const [rows = []] = (await retryRead(() => transact(db, [query]))) as [Row[]]
  const last = rows.length > limit ? rows[limit - 1] : null
  return {
    items: rows
      .slice(0, limit)
      .filter(
        (row) =>
          (cleanerVersion === undefined || row.cleaner_version === cleanerVersion) &&
          (confidenceBelow === undefined || row.confidence < confidenceBelow),
      )
      .map((row) => ({
        id: row.id,
        url: row.source_url,
        isOfParts: row.is_of_parts === 1,
        place: listCursorOf(row.place),
      })),
    next: last ? listCursorOf(last.place) : null,
  }
}

type Row = {
  place: string
  id: ArticleId
  source_url: SafeUrl
  cleaner_version: string
  confidence: number
  is_of_parts: 0 | 1
}

const columns = `cast(coalesce(a.position, 0) as text) as place, a.id, a.source_url, a.cleaner_version, a.confidence,
  exists (select 1 from parts p where p.article_id = a.id) as is_of_parts`

/** The list that has the articles which a selection means. */
export function listOf({ source, from, to, within }: RecleanSelection): ArticleList {
  const days = {
    ...(from && { since: from }),
    ...(to && { until: to }),
    ...(within && { within }),
  }
  return source === undefined ? { kind: 'all', ...days } : { kind: 'source', key: source, ...days }
}
