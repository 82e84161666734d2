import type { Article, StoredArticle } from '../article/article.ts'
import { dayOf } from '../article/day.ts'
import type { KeptReason } from './better-version.ts'
import type { Database } from './d1/database.ts'
import { retryRead } from './d1/retry.ts'
import { articleById } from './read-article.ts'
import type { Removed } from './remove.ts'
import type { Saved } from './saved.ts'
import { isFiledAs, rowTimes, type StoredRow, type WrittenRow } from './stored-row.ts'

/** The outcome of an article whose row was written. */
export function savedAs(
  before: StoredRow | undefined,
  written: WrittenRow,
  article: Article,
): Saved {
  const stored = { ...article, ...rowTimes(written) }
  if (before?.is_in_place && before.revision === article.revision)
    return { status: 'unchanged', article: stored, days: [] }
  const filings = [before?.filed_at, written.filed_at].filter((filed) => filed !== undefined)
  return {
    status: before ? 'changed' : 'created',
    article: stored,
    days: [...new Set(filings.map(dayOf))],
  }
}

/**
 * The outcome of an article for which nothing is to be written, by what is stored. An article is filed again if an
 * older version stored it without a position, at another one, or by other rules.
 *
 * @returns `null` for one that is to be written.
 */
export async function settledAlready(
  db: Database,
  row: StoredRow | undefined,
  article: Article,
  isRefiling: boolean,
): Promise<Saved | null> {
  if (!row) return null
  if (row.removed) return { removed: row.removed }
  if (row.kept && row.kept !== 'changed_meanwhile')
    return keptAs(await retryRead(() => articleById(db, article.id)), row.kept)
  const isOutdone = isRefiling && row.revision !== article.revision
  if (!isOutdone && (row.is_dated || !isFiledAs(row, article))) return null
  return { status: 'unchanged', article: { ...article, ...rowTimes(row) }, days: [] }
}

function keptAs(stored: StoredArticle | Removed | null, reason: KeptReason): Saved {
  if (!stored) throw new Error('Cannot keep an article: it is no longer stored')
  return 'removed' in stored ? stored : { status: 'kept', reason, article: stored, days: [] }
}
