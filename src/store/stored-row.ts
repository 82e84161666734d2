import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { Article, StoredArticle } from '../article/article.ts'
import type { ChangedBy } from '../article/changed-by.ts'
import type { Moment } from '../article/day.ts'
import type { KeptReason } from './better-version.ts'
import { correctionsState } from './corrections/kept-corrections.ts'
import { currentFiling } from './filing.ts'
import type { Removed } from './remove.ts'
import { translationsState } from './translations/translated-text.ts'

/** What is answered of a row that is written. */
export type WrittenRow = {
  filed_at: Moment
  first_seen_at: Moment
  stored_at: Moment
  changed_by: ChangedBy
  edited_at: Moment
  updated_at: Moment
}

/** What is read of a stored row before an article is written over it, and with that. */
export type StoredRow = WrittenRow & {
  revision: string
  removed: Removed['removed'] | null
  is_in_place: 0 | 1
  filing: number
  is_dated: 0 | 1
  kept: KeptReason | 'changed_meanwhile' | null
  /** The version that it is to be compared with, if that was asked for. */
  rival: string | null
  /** The state of its translations. */
  translations: string
  /** The state of its corrections. */
  state: string
  /** Its corrections, if they were asked for. */
  corrections: string | null
}

/** What decides whether an article is written over its row. */
type Asked = {
  readonly article: { readonly id: ArticleId }
  /** Why the stored version stays; null in SQL where it does not. */
  readonly kept: SQL
  /** Whether the row lacks that this version of the cleaner makes it. */
  readonly isDated: SQL
}

/** Writes the statement that reads it. */
export function storedRow(
  { article: { id }, kept, isDated }: Asked,
  corrections: SQL = sql`null`,
  rival: SQL | false = false,
) {
  return sql`
    select filed_at, first_seen_at, stored_at, changed_by, edited_at, updated_at, revision, removed, filing,
      coalesce(position >> 24 = slot, 0) as is_in_place, ${isDated} as is_dated, ${kept} as kept,
      ${translationsState(id)} as translations, ${correctionsState(id)} as state, ${corrections} as corrections,
      ${rival || sql`null`} as rival
    from articles where id = ${id}`
}

/** Whether a row has this revision, where and as the present rules file it. */
export function isFiledAs(row: StoredRow, { revision }: Article): boolean {
  return row.revision === revision && row.is_in_place === 1 && row.filing >= currentFiling
}

/** The times of a row, and who made it. */
export function rowTimes(row: WrittenRow): Omit<StoredArticle, keyof Article> {
  return {
    firstSeenAt: row.first_seen_at,
    storedAt: row.stored_at,
    changedBy: row.changed_by,
    editedAt: row.edited_at,
    updatedAt: row.updated_at,
  }
}
