import type { ArticleId } from '../article/article-address.ts'
import type { StoredArticle } from '../article/article.ts'
import type { Database } from './d1/database.ts'
import {
  railColumns,
  readFurtherReading,
  readHeadlines,
  readRail,
  type FurtherReading,
} from './rail-columns.ts'
import { readById } from './read-by-id.ts'
import type { Removed } from './remove.ts'
import { articleColumns, storedArticle } from './tables/article-row.ts'
import type { ArticleSummary } from './tables/article-summary.ts'

/** An article with the rails of its page. */
export type ArticleWithRails = {
  article: StoredArticle
  /** The articles close to it, the closest first. */
  related: ArticleSummary[]
  /** Fills the rail when there are too few related articles; otherwise `null`. */
  furtherReading: FurtherReading | null
  /** The same story from other sources. */
  sameStory: ArticleSummary[]
  /** The article filed before it on its day. */
  previous: ArticleSummary | null
  /** The article filed after it on its day. */
  next: ArticleSummary | null
  /** The newest articles; more of them when some are headlines. */
  latest: ArticleSummary[]
  trends: ArticleSummary[]
  /**
   * The newest articles that state a time, one from each source, the most reported first; empty when there are trends.
   */
  headlines: ArticleSummary[]
}

/** Reads one article by its primary key. */
export async function articleById(
  db: Database,
  id: ArticleId,
): Promise<StoredArticle | Removed | null> {
  const row = await readArticle(db, id)
  if (!row) return null
  return row.removed ? { removed: row.removed } : storedArticle(row)
}

/**
 * Reads an article with its rails in one statement. It reads 30 rows, and up to 100 more when few articles are related
 * and few were read lately.
 */
export async function readArticleWithRails(
  db: Database,
  id: ArticleId,
): Promise<ArticleWithRails | Removed | null> {
  const row = await readWithRails(db, id)
  if (!row) return null
  if (row.removed) return { removed: row.removed }
  const {
    related,
    furtherReading,
    sameStory,
    before,
    after,
    latest,
    trends,
    headlines,
    ...article
  } = row
  const newest = headlines === null ? { newest: [], headlines: [] } : readHeadlines(headlines)
  return {
    article: storedArticle(article),
    related: readRail(related),
    furtherReading: furtherReading === null ? null : readFurtherReading(furtherReading),
    sameStory: readRail(sameStory),
    previous: readRail(before)[0] ?? null,
    next: readRail(after)[0] ?? null,
    latest: distinct([...newest.newest, ...readRail(latest)]),
    trends: readRail(trends),
    headlines: newest.headlines,
  }
}

function distinct(summaries: readonly ArticleSummary[]): ArticleSummary[] {
  return [...new Map(summaries.map((one) => [one.id, one])).values()]
}

const readArticle = readById(articleColumns)
const readWithRails = readById({ ...articleColumns, ...railColumns })
