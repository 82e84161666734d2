import type { SQLWrapper } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import type { NotedChange } from '../noted-changes.ts'

/** Something in a database that is not as it should be. */
export type Finding = {
  /** Where it was found, e.g. `article x7k2m9qd4hte`. */
  subject: string
  fault: string
  /** `null` if only a person can fix it, as described in `fault`. */
  fix: Fix | null
  /** The pages that its fix changes; without it, lists in general. */
  pages?: NotedChange
}

/** A fix of a finding. It changes nothing if it runs again, or after somebody else fixed it. */
export type Fix = { action: string; run: (db: Database) => Promise<unknown> }

/** Checks one kind of thing and yields what it finds. It reads in parts, so memory does not grow with the database. */
export type Check = (db: Database) => AsyncIterable<Finding>

/** Makes a fix of statements, which run in one transaction. */
export function byStatements(action: string, ...statements: SQLWrapper[]): Fix {
  return { action, run: (db) => transact(db, statements) }
}

/** Reads rows in parts, each after the last row of the part before, until there are no more. */
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
