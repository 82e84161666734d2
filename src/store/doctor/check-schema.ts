import { sql } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { byStatements, type Check, type Finding } from './finding.ts'

/** A table, index or trigger by its name, and the statement that makes it. */
export type SchemaObject = { type: string; name: string; sql: string }

/** Reads what the migrations make, without what SQLite, D1 and the full-text index add. */
export const schemaQuery = `select type, name, sql from sqlite_master
  where sql is not null and name not glob 'sqlite_*' and name not glob '_cf_*' and name not glob 'd1_*'
    and name not glob 'search_[cdi]*'
    and name not glob 'texts_[cdi]*'
  order by type = 'trigger', type = 'index', rowid`

/** Makes a check of whether tables, indexes and triggers are those that the migrations make. */
export function checkSchema(expected: readonly SchemaObject[]): Check {
  return async function* (db: Database): AsyncGenerator<Finding> {
    const found = new Map(
      (await db.all<SchemaObject>(sql.raw(schemaQuery))).map((one) => [one.name, one]),
    )
    for (const wanted of expected) {
      const subject = `${wanted.type} ${wanted.name}`
      const there = found.get(wanted.name)
      found.delete(wanted.name)
      if (!there) {
        yield { subject, fault: 'is missing', fix: byStatements('create it', sql.raw(wanted.sql)) }
      } else if (folded(there.sql) !== folded(wanted.sql)) {
        const isReplaceable = wanted.type !== 'table'
        yield {
          subject,
          fault: 'differs from what the migrations make',
          fix: isReplaceable
            ? byStatements('create it again', dropped(wanted), sql.raw(wanted.sql))
            : null,
        }
      }
    }
    for (const { type, name } of found.values()) {
      yield { subject: `${type} ${name}`, fault: 'is unknown to the migrations', fix: null }
    }
  }
}

function dropped({ type, name }: SchemaObject) {
  return sql.raw(`drop ${type} "${name}"`)
}

// Tools that apply migrations differ in the comments and white space that they keep.
function folded(statement: string): string {
  return statement
    .replace(/--[^\n]*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
