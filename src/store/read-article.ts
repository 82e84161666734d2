import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../article/address.ts'
import type { StoredArticle } from '../article/article.ts'
import { articleColumns, storedArticle } from './article-row.ts'
import {
  readSummary,
  summaryObject,
  type ArticleSummary,
  type SummaryRow,
} from './article-summary.ts'
import type { Database } from './database.ts'
import type { Removed } from './remove.ts'
import { readById } from './read-by-id.ts'

/** An article with all that stands around it on its page. */
export type ArticlePage = {
  article: StoredArticle
  /** Close to it, the closest first. */
  related: ArticleSummary[]
  /** The same story told by others. */
  sameStory: ArticleSummary[]
  /** The one filed before it on its day, and the one after it. */
  previous: ArticleSummary | null
  next: ArticleSummary | null
  latest: ArticleSummary[]
  trends: ArticleSummary[]
}

/** How many articles each rail of a page shows at most. */
export const railLength = { related: 6, sameStory: 6, latest: 8, trends: 8 } as const

/** Reads one article by its primary key. */
export async function articleById(
  db: Database,
  id: ArticleId,
): Promise<StoredArticle | Removed | null> {
  const row = await readArticle(db, id)
  if (!row) return null
  return row.removed ? { removed: row.removed } : storedArticle(row)
}

/** Reads an article with its rails, in one statement that reads a fixed number of rows. */
export async function articlePage(
  db: Database,
  id: ArticleId,
): Promise<ArticlePage | Removed | null> {
  const row = await readWithRails(db, id)
  if (!row) return null
  if (row.removed) return { removed: row.removed }
  const { related, sameStory, before, after, latest, trends, ...article } = row
  return {
    article: storedArticle(article),
    related: readRail(related),
    sameStory: readRail(sameStory),
    previous: readRail(before)[0] ?? null,
    next: readRail(after)[0] ?? null,
    latest: readRail(latest),
    trends: readRail(trends),
  }
}

// Of the articles that tell a time, or of those that tell none: what is before the last of the one kind is not known to
// be earlier than it.
const dayStart = `((articles.slot - 2 * unixepoch(articles.filed_at) + 2 * unixepoch(substr(articles.filed_at, 1, 10))
  - (length(articles.filed_at) > 10)) << 24)`
const dayEnd = `(${dayStart} + (2 * 86400 << 24))`

const neighbours = (name: string, isSameStory: 0 | 1, limit: number) =>
  rail(
    name,
    `from related r cross join articles a on a.id = r.other_id
    where r.article_id = articles.id and r.is_same_story = ${isSameStory}
    order by r.score desc limit ${limit}`,
  )

const rails = {
  related: neighbours('related', 0, railLength.related),
  sameStory: neighbours('same_story', 1, railLength.sameStory),
  before: rail(
    'before',
    `from articles a
    where a.position < articles.position and a.position >= ${dayStart} order by a.position desc limit 1`,
  ),
  after: rail(
    'after',
    `from articles a
    where a.position > articles.position and a.position < ${dayEnd} order by a.position limit 1`,
  ),
  latest: rail(
    'latest',
    `from articles a
    where a.position is not null order by a.position desc limit ${railLength.latest}`,
  ),
  trends: rail(
    'trends',
    `from trends t cross join articles a on a.id = t.article_id
    order by t.rank limit ${railLength.trends}`,
  ),
}

const readArticle = readById(articleColumns)
const readWithRails = readById({ ...articleColumns, ...rails })

// A list of summaries as one value, so that it fits into the article's row.
function rail(name: string, from: string): SQL.Aliased<string> {
  return sql<string>`(select json_group_array(json(entry)) from
    (select ${sql.raw(`${summaryObject} as entry ${from}`)}))`.as(name)
}

function readRail(json: string): ArticleSummary[] {
  return (JSON.parse(json) as SummaryRow[]).map(readSummary)
}
