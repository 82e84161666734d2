import type { SQLWrapper } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/d1'
import { SQLiteAsyncDialect } from 'drizzle-orm/sqlite-core'
import type { D1 } from './meter.ts'
import { withCodec } from './with-codec.ts'

/** A database wrapped by Drizzle. */
export type Database = ReturnType<typeof openDatabase>

/**
 * Opens a database.
 *
 * @param options.isPacking Whether bodies are packed when they are written; see `storedBody`.
 */
export function openDatabase(d1: D1, { isPacking = true }: { isPacking?: boolean } = {}) {
  const db = drizzle(withCodec(d1) as D1Database) // Drizzle calls no other methods, and has no type for a session
  return Object.assign(db, { isPacking })
}

const dialect = new SQLiteAsyncDialect()

/**
 * Runs statements in one transaction, in their order. Drizzle's own `batch` takes no `sql` with values (0.45).
 *
 * @returns The rows of each, named as SQLite names them.
 */
export async function transact(
  db: Database,
  statements: readonly SQLWrapper[],
): Promise<Record<string, unknown>[][]> {
  const prepared = statements.map((statement) => {
    const { sql, params } = dialect.sqlToQuery(statement.getSQL())
    return db.$client.prepare(sql).bind(...params)
  })
  const results = await db.$client.batch<Record<string, unknown>>(prepared)
  return results.map((result) => result.results)
}
