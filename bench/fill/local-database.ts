import { createHash, createHmac } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'

const migrations = fileURLToPath(new URL('../../migrations', import.meta.url))

/**
 * The file of a local D1 database, which need not be there yet.
 *
 * @param state The folder that wrangler keeps local data in.
 * @param binding Its name in wrangler.toml, where the database has no id.
 */
export function databaseFile(state: string, binding = 'DB'): string {
  return join(folderOf(state), `${objectId(binding)}.sqlite`)
}

function folderOf(state: string): string {
  return join(state, 'v3/d1/miniflare-D1DatabaseObject')
}

/**
 * The bindings of the databases that a folder has: `DB`, then those of periods, the oldest first. Files are named by
 * digests, so each name that a binding may have is tried.
 */
export function bindingsIn(state: string): string[] {
  const years = Array.from({ length: 150 }, (_, index) => `DB_${1970 + index}`)
  const months = Array.from({ length: 12 }, (_, index) => `_${String(index + 1).padStart(2, '0')}`)
  const names = ['DB', ...years.flatMap((year) => [year, ...months.map((month) => year + month)])]
  if (!existsSync(folderOf(state))) return []
  const files = new Set(readdirSync(folderOf(state)))
  return names.filter((name) => files.has(basename(databaseFile(state, name))))
}

// The id of the Durable Object that a local database lives in: workerd makes it of the name.
function objectId(name: string): string {
  const key = createHash('sha256').update('miniflare-D1DatabaseObject').digest()
  const keyed = (data: string | Buffer) =>
    createHmac('sha256', key).update(data).digest().subarray(0, 16)
  const ofName = keyed(name)
  return Buffer.concat([ofName, keyed(ofName)]).toString('hex')
}

/**
 * Opens the file of a local D1 database, made and migrated first. Nothing else may use it.
 *
 * @param state The folder that wrangler keeps local data in.
 */
export function openLocalDatabase(state: string, binding: string): DatabaseSync {
  mkdirSync(folderOf(state), { recursive: true })
  const db = new DatabaseSync(databaseFile(state, binding))
  migrate(db)
  return db
}

// As `wrangler d1 migrations apply` does, but at once.
function migrate(db: DatabaseSync): void {
  db.exec(`CREATE TABLE IF NOT EXISTS d1_migrations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT UNIQUE,
    applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
  )`)
  const applied = db.prepare('select 1 from d1_migrations where name = ?')
  const note = db.prepare('insert into d1_migrations (name) values (?)')
  for (const name of readdirSync(migrations).toSorted()) {
    if (applied.get(name)) continue
    db.exec('BEGIN')
    db.exec(readFileSync(join(migrations, name), 'utf8'))
    note.run(name)
    db.exec('COMMIT')
  }
}
