import type { SQLWrapper } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import type { NotedChange } from '../noted-changes.ts'

/** Something in a database that is not as it should be. */
export type Finding = {
  /** What it was found at, e.g. `article x7k2m9qd4hte`. */
  subject: string
  fault: string
  /** `null` when only a person can fix it; the fault says how. */
  fix: Fix | null
  /** What its fix changes of the pages; lists in general when it is left out. */
  pages?: NotedChange
}

/** What mends a finding. Doing it again, or after somebody else fixed it, changes nothing. */
export type Fix = { action: string; run: (db: Database) => Promise<unknown> }

/** Looks at one kind of thing and gives what it finds as it goes. Reads page by page: memory does not grow. */
export type Check = (db: Database) => AsyncIterable<Finding>

/** A action that statements do, in one transaction. */
export function byStatements(action: string, ...statements: SQLWrapper[]): Fix {
  return { action, run: (db) => transact(db, statements) }
}

/** Reads on and on, each time after the last row of the time before, until there is no more. */
export async function* paged<Row>(
  read: (after: Row | null) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  let after: Row | null = null
  for (;;) {
    const rows: Row[] = await read(after)
    if (rows.length === 0) return
    yield rows
    after = rows.at(-1) ?? null
  }
}
