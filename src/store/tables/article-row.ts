import { getTableColumns } from 'drizzle-orm'
import type { StoredArticle } from '../../article/article.ts'
import { bodyFault } from '../../article/body-fault.ts'
import { readColumns } from './read-columns.ts'
import { articlesTable } from './schema.ts'

const {
  position: _position,
  listings: _listings,
  keywords: _keywords,
  fingerprint: _fingerprint,
  filedAt: _filedAt,
  filing: _filing,
  slot: _slot,
  credit: _credit,
  ...columns
} = getTableColumns(articlesTable)

/** The columns that make an article; the others serve lists and search. */
export const articleColumns = columns

type Row = Pick<typeof articlesTable.$inferSelect, keyof typeof columns>

/** Makes an article from its row as SQLite names and gives it; throws as `storedArticle` does. */
export function articleOfRow(row: Readonly<Record<string, unknown>>): StoredArticle {
  const values = readColumns(columns, row)
  if (typeof values === 'string')
    throw new Error(`Cannot read article ${String(row['id'])}: ${values}`)
  return storedArticle(values as Row)
}

/**
 * Makes an article from its row.
 *
 * @throws {Error} The body has a node that no body may have: it was not written by this code.
 */
export function storedArticle(row: Row): StoredArticle {
  const { sourceUrl, sourceName, sourceDomain, removed: _removed, ...others } = row
  const { changedBy, editedAt, updatedAt, ...rest } = others
  const fault = bodyFault(row.body)
  if (fault) throw new Error(`Cannot read article ${row.id}: ${fault}`)
  return {
    ...rest,
    changedBy: changedBy ?? 'source',
    editedAt: editedAt ?? row.storedAt,
    updatedAt: updatedAt ?? row.storedAt,
    source: { url: sourceUrl, name: sourceName, domain: sourceDomain },
  }
}
