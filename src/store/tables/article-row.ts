import { getTableColumns, sql } from 'drizzle-orm'
import type { StoredArticle } from '../../article/article.ts'
import { readColumns } from './read-columns.ts'
import { articlesTable } from './schema.ts'
import { bodyOfArticle, readStoredBody } from './stored-body.ts'

const {
  position: _position,
  listings: _listings,
  keywords: _keywords,
  fingerprint: _fingerprint,
  filedAt: _filedAt,
  filing: _filing,
  slot: _slot,
  credit: _credit,
  packed: _packed,
  ...columns
} = getTableColumns(articlesTable)

/** The columns that make an article; the others serve lists and search. The body is one text for `readStoredBody`. */
export const articleColumns = {
  ...columns,
  body: sql<string>`${sql.raw(bodyOfArticle('articles'))}`.as('body'),
}

type Row = Pick<typeof articlesTable.$inferSelect, keyof typeof columns>

/** Writes the columns that make an article for a SELECT, which `articleFields` reads. */
export function articleNames(table: string): string {
  const { body, ...others } = columns
  const names = Object.values(others).map(({ name }) => `${table}.${name}`)
  return `${names.join(', ')}, ${bodyOfArticle(table)} as ${body.name}`
}

/** Reads the columns that make an article from a row as SQLite names and gives it; or what is wrong with the row. */
export function articleFields(row: Readonly<Record<string, unknown>>): Row | string {
  const values = readColumns(columns, row)
  return typeof values === 'string' ? values : (values as Row)
}

/** Makes an article from its row as SQLite names and gives it; throws as `storedArticle` does. */
export function articleOfRow(row: Readonly<Record<string, unknown>>): StoredArticle {
  const fields = articleFields(row)
  if (typeof fields === 'string') throw unreadable(String(row['id']), fields)
  return storedArticle(fields)
}

/**
 * Makes an article from its row.
 *
 * @throws {Error} The body is damaged, or has a node that no body may have.
 */
export function storedArticle(row: Row): StoredArticle {
  const { sourceUrl, sourceName, sourceDomain, removed: _removed, ...others } = row
  const { changedBy, editedAt, updatedAt, ...rest } = others
  const body = readStoredBody(row.body)
  if (typeof body === 'string') throw unreadable(row.id, body)
  return {
    ...rest,
    body,
    changedBy: changedBy ?? 'source',
    editedAt: editedAt ?? row.storedAt,
    updatedAt: updatedAt ?? row.storedAt,
    source: { url: sourceUrl, name: sourceName, domain: sourceDomain },
  }
}

function unreadable(id: string, fault: string): Error {
  return new Error(`Cannot read article ${id}: ${fault}`)
}
