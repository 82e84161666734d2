import type { Column } from 'drizzle-orm'

/**
 * Reads the values of columns from a row as SQLite names and gives it.
 *
 * A column that the row lacks is null: a later version may have added it.
 *
 * @param columns By the names of the fields to read.
 * @returns The fields, or what is wrong with the row.
 */
export function readColumns(
  columns: Readonly<Record<string, Column>>,
  row: Readonly<Record<string, unknown>>,
): Record<string, unknown> | string {
  const values: Record<string, unknown> = {}
  for (const [key, column] of Object.entries(columns)) {
    const stored = row[column.name] ?? null
    try {
      values[key] = stored === null ? null : column.mapFromDriverValue(stored)
    } catch {
      return `${column.name} is not JSON`
    }
  }
  return values
}
