import { bodyFault } from '../article/body-fault.ts'
import type { Article, StoredArticle } from '../article/article.ts'
import type { Moment } from '../article/day.ts'
import type { articles } from './schema.ts'

type Row = typeof articles.$inferSelect
type NewRow = typeof articles.$inferInsert

/** Spreads an article over the columns of its row. */
export function articleRow(article: Article, now: Moment): NewRow {
  const { source, ...rest } = article
  return {
    ...rest,
    sourceUrl: source.url,
    sourceName: source.name,
    sourceDomain: source.domain,
    firstSeenAt: now,
    storedAt: now,
  }
}

/**
 * Gathers an article from its row.
 *
 * @throws {Error} The body is not of the closed list: somebody wrote past this code.
 */
export function storedArticle(row: Row): StoredArticle {
  const { sourceUrl, sourceName, sourceDomain, removed: _removed, filedAt: _filedAt, ...rest } = row
  const fault = bodyFault(row.body)
  if (fault) throw new Error(`Cannot read article ${row.id}: ${fault}`)
  return { ...rest, source: { url: sourceUrl, name: sourceName, domain: sourceDomain } }
}
