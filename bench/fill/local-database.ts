import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { migrate } from '../service.ts'

// What the full-text index gathers in memory before it writes; SQLite keeps the figure in the database.
const hashBytes = { usual: 2 ** 20, filling: 2 ** 28 }

/**
 * Opens the file of the local D1 database, migrated first, for one writer alone. What is lost in a crash of the machine
 * is filled again. No `wrangler dev` may run on it.
 *
 * @param state The folder that wrangler keeps local data in.
 */
export function openLocalDatabase(state: string): DatabaseSync {
  migrate(state)
  const db = new DatabaseSync(databaseFile(state))
  db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA cache_size = -2000000;
    PRAGMA temp_store = MEMORY; ${setHashBytes(hashBytes.filling)}`)
  return db
}

/** Leaves the database as D1 would have it, with statistics for its planner. */
export function closeLocalDatabase(db: DatabaseSync): void {
  db.exec(`${setHashBytes(hashBytes.usual)}; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)`)
  db.close()
}

function setHashBytes(bytes: number): string {
  return `insert into texts (texts, rank) values ('hashsize', ${bytes})`
}

/** The one SQLite file of the local D1; its name is a digest of the binding. */
export function databaseFile(state: string): string {
  const folder = join(state, 'v3/d1/miniflare-D1DatabaseObject')
  const files = readdirSync(folder).filter((name) => /^[0-9a-f]{64}\.sqlite$/.test(name))
  const [file] = files
  if (!file || files.length > 1)
    throw new Error(`Cannot choose a database in ${folder}: ${files.length} files`)
  return join(folder, file)
}
