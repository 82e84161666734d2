import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'
import { byStatements, paged, type Finding } from './finding.ts'

const pageLength = 1000

/** Asks SQLite whether the file and the full-text index are intact. Reads all of both once. */
export async function* checkFile(db: Database): AsyncGenerator<Finding> {
  const rows = await db.all<{ quick_check: string }>(sql`pragma quick_check`)
  for (const { quick_check } of rows) {
    if (quick_check !== 'ok')
      yield {
        subject: 'database',
        fault: `is damaged: ${quick_check}; restore it from a backup`,
        fix: null,
      }
  }
  for (const index of ['texts', 'search']) {
    try {
      await db.run(command(index, 'integrity-check'))
    } catch (error) {
      yield {
        subject: 'search index',
        fault: `is damaged: ${String(error instanceof Error ? (error.cause ?? error) : error)}`,
        fix: byStatements(
          'empty it, so that each article is filed again',
          command(index, 'delete-all'),
        ),
      }
    }
  }
}

function command(index: string, name: string): SQL {
  return sql.raw(`insert into ${index} (${index}) values ('${name}')`)
}

type Row = { place: string; is_kept: 0 | 1 }

/** A table that has a row for each article, by which of its columns, and the condition that the article exists. */
type Derived = { table: string; column: string; isKept: string }

const derived: readonly Derived[] = [
  {
    table: 'texts',
    column: 'rowid',
    isKept: `exists (select 1 from text_numbers join articles on articles.position = text_numbers.position
      where number = texts.rowid)`,
  },
  {
    table: 'text_numbers',
    column: 'number',
    isKept: 'exists (select 1 from articles where articles.position = text_numbers.position)',
  },
  {
    table: 'search',
    column: 'rowid',
    isKept: 'exists (select 1 from articles where articles.position = search.rowid)',
  },
]

/** Finds words in the full-text index, and in the former one, whose article does not exist. */
export async function* checkIndexed(db: Database): AsyncGenerator<Finding> {
  for (const one of derived) {
    const [table, column, isKept] = [sql.raw(one.table), sql.raw(one.column), sql.raw(one.isKept)]
    for await (const rows of paged<Row>((after) => readRows(db, one, after))) {
      for (const { place, is_kept } of rows) {
        if (is_kept) continue
        yield {
          subject: 'search index',
          fault: `has row ${place} in ${one.table}, but no article for it`,
          fix: byStatements(
            'take it out',
            sql`delete from ${table} where ${column} = cast(${place} as integer) and not ${isKept}`,
          ),
        }
      }
    }
  }
}

function readRows(
  db: Database,
  { table, column, isKept }: Derived,
  after: Row | null,
): Promise<Row[]> {
  const start = after ? sql`${sql.raw(column)} > cast(${after.place} as integer)` : sql`true`
  return db.all<Row>(sql`
    select cast(${sql.raw(column)} as text) as place, ${sql.raw(isKept)} as is_kept
    from ${sql.raw(table)} where ${start} order by ${sql.raw(column)} limit ${pageLength}`)
}
