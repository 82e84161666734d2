import { sql, type Column, type SQL } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import { readStoredValue, textOfColumn } from '../tables/packed-value.ts'
import { readColumns } from '../tables/read-columns.ts'
import { readStoredBody, type StoredBody } from '../tables/stored-body.ts'

/** A row as a copy has it: by the names of the fields, in the types of JSON. */
export type CopiedRow = Readonly<Record<string, unknown>>

/** A table as a copy has it. */
export type CopiedTable = {
  readonly name: string
  /** The copied columns, by the names of their fields. */
  readonly columns: Readonly<Record<string, Column>>
  /** The fields that name a row, in the order of the index that finds it. */
  readonly keys: readonly string[]
}

/**
 * Describes what a copy has of a table: its columns, but no generated ones.
 *
 * @param isCopied Whether a copy has a field; by default, it has all.
 */
export function copiedTable(
  table: SQLiteTable,
  isCopied: (field: string) => boolean = () => true,
): CopiedTable {
  const { name, columns, primaryKeys } = getTableConfig(table)
  const fields = Object.entries(table).filter((entry): entry is [string, Column] =>
    columns.some((column) => column === entry[1]),
  )
  const copied = fields.filter(([field, { generated }]) => !generated && isCopied(field))
  const keys = primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary)
  return {
    name,
    columns: Object.fromEntries(copied),
    keys: keys.flatMap((key) => fields.flatMap(([field, column]) => (column === key ? field : []))),
  }
}

/** Writes the copied columns for a SELECT, which `copiedRow` reads; a body is one text for `readStoredBody`. */
export function columnNames({ name: table, columns }: CopiedTable): SQL {
  return sql.raw(
    Object.values(columns)
      .map(({ name }) =>
        packable.has(name) ? `${textOfColumn(`${table}.${name}`)} as ${name}` : name,
      )
      .join(', '),
  )
}

/** Makes the row of a copy from one as SQLite names and gives it, or tells what is wrong with it. */
export function copiedRow(
  { columns }: CopiedTable,
  row: Readonly<Record<string, unknown>>,
): CopiedRow | string {
  const values = readColumns(columns, columns['content'] ? withJson(row) : row)
  if (typeof values === 'string' || !columns['body']) return values
  const body = readStoredBody(String(values['body']))
  return typeof body === 'string' ? body : { ...values, body }
}

const packable: ReadonlySet<string> = new Set(['body', 'content'])

// The content of a part may be packed.
function withJson(row: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const stored = String(row['content'])
  try {
    return { ...row, content: JSON.stringify(readStoredValue(stored)) }
  } catch {
    return row
  }
}

/**
 * Checks the row of a copy: it has no fields but those of the table, and each has its type. A field may be absent
 * where the column may be null or has a default; an older version made the copy.
 *
 * @returns What is wrong with it, or `null`.
 */
export function copiedRowFault({ columns }: CopiedTable, row: CopiedRow): string | null {
  const unknown = Object.keys(row).find((field) => !Object.hasOwn(columns, field))
  if (unknown !== undefined) return `${unknown}: unknown field`
  for (const [field, column] of Object.entries(columns)) {
    const value = row[field] ?? null
    if (value === null) {
      if (column.notNull && !column.hasDefault) return `${field}: missing`
    } else if (field !== 'body' && column.dataType !== 'json' && typeof value !== column.dataType)
      return `${field}: not a ${column.dataType}`
  }
  return null
}

/**
 * Writes the statement that inserts the row of a copy, where a condition holds and no row has its key. It returns a row
 * if it inserts one.
 *
 * @param row A checked one.
 * @param body The one of the row, as `storedBody` gives it, if the table has bodies.
 */
export function insertCopied(
  table: CopiedTable,
  row: CopiedRow,
  condition: SQL,
  body?: StoredBody,
): SQL {
  const given = Object.entries(table.columns).flatMap(([field, column]) => {
    if (field === 'body') return [{ name: column.name, value: body }]
    const value = row[field] ?? null
    if (value !== null) return [{ name: column.name, value: column.mapToDriverValue(value) }]
    return column.hasDefault ? [] : [{ name: column.name, value: null }]
  })
  const names = sql.raw(given.map(({ name }) => name).join(', '))
  const values = given.map(({ value }) => sql`${value}`)
  return sql`insert or ignore into ${sql.raw(table.name)} (${names})
    select ${sql.join(values, sql`, `)} where ${condition} returning 1 as is_written`
}
