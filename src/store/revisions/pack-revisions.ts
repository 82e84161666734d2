import { sql, type SQL } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { baseOf, packVersion, type VersionContent } from './packed-version.ts'
import { contentOf, keptVersions, type KeptRow } from './read-versions.ts'

const sliceLength = 50 // versions in one transaction
const sliceCharacters = 4_000_000 // of bodies that are in memory at once; one body has up to two million

/**
 * Packs versions that are kept as they were written. Three round trips for each slice of 50. Safe to run more than once
 * at a time. One that cannot be read is logged and marked as its own base, so that it does not come up again; the
 * doctor finds it.
 *
 * Call it after work that changes many articles: an unpacked version takes four times as much room.
 *
 * @param limit How many to pack at most, about.
 * @returns How many were packed; fewer than `limit` when no more are left.
 */
export async function packRevisions(db: Database, limit: number): Promise<number> {
  let packed = 0
  while (packed < limit) {
    const slice = await packSlice(db)
    packed += slice
    if (slice === 0) break
  }
  return packed
}

async function packSlice(db: Database): Promise<number> {
  const rows = await db.all<KeptRow>(sql`
    select article_id, version, facts, body from (
      select *, sum(length(body)) over (order by article_id, version) - length(body) as before from (
        select * from revisions where base is null order by article_id, version limit ${sliceLength}
      )
    ) where before < ${sliceCharacters}`)
  if (rows.length === 0) return 0
  const bases = await basesOf(db, rows)
  const statements: SQL[] = []
  for (const row of rows) {
    try {
      const content = await contentOf(row)
      const key = keyOf(row.article_id, baseOf(row.version))
      const base = bases.get(key) ?? null
      const bytes = await packVersion(content, base)
      statements.push(update(row, base ? baseOf(row.version) : row.version, bytes))
      if (row.version === baseOf(row.version)) bases.set(key, content)
    } catch (error) {
      const { article_id: id, version } = row
      console.error(JSON.stringify({ event: 'not_packed', id, version, error: String(error) }))
      statements.push(update(row, version, null))
    }
  }
  await transact(db, statements)
  return rows.length
}

function update({ article_id, version }: KeptRow, base: number, body: Uint8Array | null): SQL {
  const content = body ? sql`, facts = '', body = ${body}` : sql``
  return sql`update revisions set base = ${base} ${content}
    where article_id = ${article_id} and version = ${version} and base is null`
}

// Those that are packed already; the others are packed first, since they are first in the slice.
async function basesOf(
  db: Database,
  rows: readonly KeptRow[],
): Promise<Map<string, VersionContent>> {
  const wanted = rows
    .filter(({ version }) => version !== baseOf(version))
    .map(({ article_id, version }) => [article_id, baseOf(version)])
  const kept =
    wanted.length === 0
      ? []
      : await db.all<KeptRow>(sql`
          ${keptVersions} where r.base = r.version and (r.article_id, r.version) in (
            select value ->> 0, value ->> 1 from json_each(${JSON.stringify(wanted)}))`)
  const bases = new Map<string, VersionContent>()
  for (const row of kept) {
    const content = await contentOf(row).catch(() => null) // those of its group are packed whole
    if (content) bases.set(keyOf(row.article_id, row.version), content)
  }
  return bases
}

function keyOf(id: string, version: number): string {
  return `${id} ${version}`
}
