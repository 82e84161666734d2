import { sql, type SQL } from 'drizzle-orm'
import { transact, type Database } from './d1/database.ts'
import { packBody, readStoredBody } from './tables/stored-body.ts'

const sliceLength = 50 // bodies in one transaction
const sliceCharacters = 4_000_000 // of bodies that are in memory at once; one has up to two million

/**
 * Packs bodies of articles, and then of translations, that are stored as JSON; the last stored first. Two round trips
 * for each slice of 50, and a row written for each body: lists and index stay as they are. Safe to run more than once
 * at a time. A body that cannot be read is logged and left as it is; the doctor finds it.
 *
 * It does nothing where bodies are to be written as JSON.
 *
 * @param limit How many to pack at most, about.
 * @returns How many were packed; fewer than `limit` when no more are left.
 */
export async function packBodies(db: Database, limit: number): Promise<number> {
  let packed = 0
  if (!db.isPacking) return packed
  for (const table of [articles, translations]) {
    while (packed < limit) {
      const slice = await packSlice(db, table)
      packed += slice
      if (slice === 0) break
    }
  }
  return packed
}

/** How the bodies of a table are packed. `place` is its rowid, `version` changes with its body. */
type Packable = {
  /** Writes a SELECT of what is to be packed: place, version, body. */
  select: SQL
  pack: (row: Row, packed: Uint8Array) => SQL
  /** Writes that a row is not to be packed. */
  leave: (row: Row) => SQL
}

type Row = { place: number; version: string; body: string }

const articles: Packable = {
  select: sql`select rowid as place, revision as version, iif(removed is null, body, '') as body
    from articles indexed by articles_unpacked where packed is null order by rowid desc`,
  pack: ({ place, version }, packed) => sql`update articles set body = '', packed = ${packed}
    where rowid = ${place} and revision = ${version} and packed is null and removed is null`,
  leave: ({ place, version }) => sql`update articles set packed = x''
    where rowid = ${place} and revision = ${version} and packed is null`,
}

const translations: Packable = {
  select: sql`select rowid as place, translated_at as version, body
    from translations indexed by translations_unpacked where typeof(body) = 'text' order by rowid desc`,
  pack: ({ place, version }, packed) => sql`update translations set body = ${packed}
    where rowid = ${place} and translated_at = ${version} and typeof(body) = 'text'`,
  leave: ({ place, version }) => sql`update translations set body = cast(body as blob)
    where rowid = ${place} and translated_at = ${version} and typeof(body) = 'text'`,
}

async function packSlice(db: Database, { select, pack, leave }: Packable): Promise<number> {
  const rows = await db.all<Row>(sql`
    select place, version, body from (
      select *, sum(length(body)) over (order by place desc) - length(body) as before
      from (${select} limit ${sliceLength})
    ) where before < ${sliceCharacters}`)
  if (rows.length === 0) return 0
  const statements: SQL[] = []
  for (const row of rows) {
    const body = readStoredBody(row.body)
    if (typeof body !== 'string') statements.push(pack(row, await packBody(body)))
    else {
      if (row.body !== '')
        console.error(JSON.stringify({ event: 'not_packed', at: row.version, error: body }))
      statements.push(leave(row))
    }
  }
  await transact(db, statements)
  return rows.length
}
