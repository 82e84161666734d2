import type { DatabaseSync } from 'node:sqlite'

// What keeps the tables in step at each row, and indexes of tables that are written at the end.
const dropped = `type = 'trigger' and tbl_name = 'articles' and sql like '%AFTER INSERT ON articles%'
  or type = 'index' and name in ('lists_longest', 'related_reverse')`

/**
 * Takes out of a database what would slow a filling down, and lets it write without a journal on disk.
 *
 * @returns What puts it back.
 * @throws {Error} A filling was broken off, and the file may be damaged.
 */
export function beginBulk(db: DatabaseSync): () => void {
  const objects = db
    .prepare(`select type, name, sql from sqlite_schema where ${dropped} order by name`)
    .all() as { type: string; name: string; sql: string }[]
  if (objects.filter(({ type }) => type === 'index').length < 2)
    throw new Error(`Cannot go on with a filling that was broken off: delete ${db.location()}`)
  db.exec(`PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;
    PRAGMA cache_size = -500000; PRAGMA temp_store = FILE; PRAGMA threads = 2; ${setHashBytes(hashBytes.filling)}`)
  for (const { type, name } of objects) db.exec(`DROP ${type} ${name}`)
  return () => {
    for (const { sql } of objects) db.exec(sql)
    db.exec(`${setHashBytes(hashBytes.usual)}; PRAGMA optimize; PRAGMA locking_mode = NORMAL;
      PRAGMA journal_mode = WAL`)
  }
}

// What the full-text index gathers in memory before it writes; SQLite keeps the figure in the database.
const hashBytes = { usual: 2 ** 20, filling: 2 ** 28 }

function setHashBytes(bytes: number): string {
  return `insert into texts (texts, rank) values ('hashsize', ${bytes})`
}
