import { getTableColumns } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import {
  addressesTable,
  correctionsTable,
  foundArticlesTable,
  partsTable,
  rawPagesTable,
  removalsTable,
  removedContentTable,
  revisionsTable,
} from '../tables/further-schema.ts'
import {
  articlesTable,
  translationMemoryTable,
  translationsTable,
  translationTasksTable,
  viewsTable,
} from '../tables/schema.ts'

/** A row as SQLite names and gives it; bytes are hexadecimal digits under a name of their own, see `hexName`. */
export type Row = Readonly<Record<string, unknown>>

/** A table as it is copied. */
export type MovedTable = {
  readonly name: string
  readonly columns: readonly string[]
  /** Those that name a row. */
  readonly keys: readonly string[]
  /** The column with the id of the article. */
  readonly owner: 'id' | 'article_id'
}

/** The row of an article. */
export const ownTable = movedTable(articlesTable, 'id', (column) => column !== 'position')

/**
 * What belongs to an article, next to its row. Lists, index and neighbours are derived again. What waits to be
 * delivered stays: it is delivered from where it is.
 */
export const belongings: readonly MovedTable[] = [
  addressesTable,
  correctionsTable,
  foundArticlesTable,
  partsTable,
  rawPagesTable,
  removalsTable,
  removedContentTable,
  revisionsTable,
  translationMemoryTable,
  translationsTable,
  translationTasksTable,
  viewsTable,
].map((table) => movedTable(table, 'article_id'))

/** All of them. */
export const movedTables: readonly MovedTable[] = [ownTable, ...belongings]

function movedTable(
  table: SQLiteTable,
  owner: MovedTable['owner'],
  isCopied: (column: string) => boolean = () => true,
): MovedTable {
  const { name, primaryKeys } = getTableConfig(table)
  const columns = Object.values(getTableColumns(table)).filter(({ generated }) => !generated)
  const keys = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary)
  return {
    name,
    owner,
    columns: columns.map((column) => column.name).filter(isCopied),
    keys: keys.map((key) => key.name),
  }
}

/** Columns that hold bytes, at least in some rows. D1 gives bytes as a list of numbers, digits are half as long. */
const bytesColumns: ReadonlySet<string> = new Set(['body', 'content', 'packed'])

/** Whether a column may hold bytes. */
export function mayHoldBytes(column: string): boolean {
  return bytesColumns.has(column)
}

/** The name under which a row has the bytes of a column, as digits; `null` where it holds none. */
export function hexName(column: string): string {
  return `hex_${column}`
}
