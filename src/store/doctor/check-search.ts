import { sql } from 'drizzle-orm'
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
  try {
    await db.run(sql`insert into search (search) values ('integrity-check')`)
  } catch (error) {
    yield {
      subject: 'search index',
      fault: `is damaged: ${String(error instanceof Error ? (error.cause ?? error) : error)}`,
      fix: byStatements(
        'empty it, so that each article is filed again',
        sql`insert into search (search) values ('delete-all')`,
      ),
    }
  }
}

type Indexed = { place: string; is_kept: 0 | 1 }

/** Finds words in the full-text index whose article does not exist. */
export async function* checkIndexed(db: Database): AsyncGenerator<Finding> {
  for await (const rows of paged<Indexed>((after) => readIndexed(db, after))) {
    for (const { place, is_kept } of rows) {
      if (is_kept) continue
      yield {
        subject: 'search index',
        fault: `holds the words of position ${place}, where there is no article`,
        fix: byStatements(
          'take them out',
          sql`delete from search where rowid = cast(${place} as integer)
            and not exists (select 1 from articles where position = cast(${place} as integer))`,
        ),
      }
    }
  }
}

function readIndexed(db: Database, after: Indexed | null): Promise<Indexed[]> {
  const start = after ? sql`rowid > cast(${after.place} as integer)` : sql`true`
  return db.all<Indexed>(sql`
    select cast(rowid as text) as place,
      exists (select 1 from articles a where a.position = search.rowid) as is_kept
    from search where ${start} order by rowid limit ${pageLength}`)
}
