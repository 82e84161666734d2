import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Day } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { noteRemovedElsewhere } from '../periods/removed-elsewhere.ts'
import { parseCopyCursor, type CopiedItem, type CopyCursor } from './copied-item.ts'
import type { CopiedRow } from './copied-table.ts'
import type { CopyKind } from './copy-kinds.ts'
import { readArticleLine, type ArticleLine } from './read-article-lines.ts'
import { readCopiedArticles } from './read-copied-articles.ts'
import { readSiteTable, siteTable, type SiteTableName } from './site-tables.ts'
import { writeCopiedArticles, type WrittenCopy } from './write-copied-articles.ts'
import { siteRowFault, writeSiteTable } from './write-site-table.ts'

/** A database that holds articles, and of which days. */
type CopyPlace = { readonly db: Database; readonly isOf: (day: Day) => boolean }

/** The databases of a site. Every day is of one place; `main` has what is about no article. */
export type CopyPlaces = { readonly main: Database; readonly places: readonly CopyPlace[] }

/** A line that a copy may not have; `line` counts from 1. */
export class CopyFault extends Error {
  readonly line: number

  constructor(line: number, fault: string) {
    super(fault)
    this.name = 'CopyFault'
    this.line = line
  }
}

// What each place has of its articles.
const ofArticles: ReadonlySet<CopyKind> = new Set(['articles', 'related', 'views', 'archive'])

/** Reads the cursor of an item of a kind from an address; `null` when it is none. */
export function parseCursorOf(kind: CopyKind, text: string): CopyCursor | null {
  const cursor = parseCopyCursor(text)
  const keys = kind === 'articles' ? 1 : siteTable(kind).keys.length
  return typeof cursor?.[0] === 'number' && cursor.length === 1 + keys ? cursor : null
}

/**
 * Reads what a copy has of a kind.
 *
 * @param after The cursor of the last item that is known, one of this kind; `null` to begin.
 * @throws {StorageFault} A database failed.
 */
export async function* readCopy(
  { main, places }: CopyPlaces,
  kind: CopyKind,
  after: CopyCursor | null,
): AsyncGenerator<CopiedItem> {
  const databases = ofArticles.has(kind) ? places.map(({ db }) => db) : [main]
  const [first = 0, ...key] = after ?? []
  for (const [number, db] of databases.entries()) {
    if (number < Number(first)) continue
    const from = number === first && key.length > 0 ? key : null
    const items = kind === 'articles' ? readCopiedArticles(db, from) : readSiteTable(db, kind, from)
    for await (const item of items) yield { ...item, next: item.next && [number, ...item.next] }
  }
}

/**
 * Checks lines of a copy, then writes them, in one transaction for each database. What is there already stays, and
 * nothing is deleted. Writing lines again is safe.
 *
 * @throws {CopyFault} A line is not as `readCopy` gives it; nothing is written.
 * @throws {UncertainWrite} A database failed and may have written them.
 * @throws {StorageFault} A database failed; others may have written theirs.
 */
export async function writeCopy(
  places: CopyPlaces,
  kind: CopyKind,
  lines: readonly unknown[],
  now: Date,
): Promise<WrittenCopy> {
  if (kind === 'articles') return writeArticles(places, lines.map(articleLine), now)
  const rows = lines.map((line, at) => {
    const fault = siteRowFault(kind, line)
    if (fault !== null) throw new CopyFault(at + 1, fault)
    return line as CopiedRow
  })
  return writeRows(places, kind, rows, now)
}

function articleLine(line: unknown, at: number): ArticleLine {
  const read = readArticleLine(line)
  if (typeof read === 'string') throw new CopyFault(at + 1, read)
  return read
}

async function writeArticles(
  { main, places }: CopyPlaces,
  lines: readonly ArticleLine[],
  now: Date,
): Promise<WrittenCopy> {
  const all: WrittenCopy = { written: 0, present: 0, changes: [] }
  for (const place of places) {
    const own = lines.filter(({ day }) => place.isOf(day))
    if (own.length === 0) continue
    const others = places.filter((one) => one !== place)
    const elsewhere = await idsIn(others, own)
    const open = own.filter(({ id }) => !elsewhere.has(id))
    const { written, present, changes } = await writeCopiedArticles(place.db, open, now)
    all.written += written
    all.present += present + own.length - open.length
    all.changes.push(...changes)
    const removed = new Map(
      open.flatMap((line) => (line.kind === 'removed' ? [reasonOf(line)] : [])),
    )
    if (removed.size > 0 && place.db.$client !== main.$client)
      await noteRemovedElsewhere({ main, own: place.db }, removed)
  }
  return all
}

function reasonOf({ id, row }: ArticleLine & { kind: 'removed' }): [ArticleId, 'gone' | 'legal'] {
  return [id, row['removed'] === 'legal' ? 'legal' : 'gone']
}

// An article that the site has keeps its place, also where its day would be another's.
async function idsIn(
  places: readonly CopyPlace[],
  lines: readonly ArticleLine[],
): Promise<Set<ArticleId>> {
  const ids = JSON.stringify([...new Set(lines.map(({ id }) => id))])
  const found = await Promise.all(
    places.map(async ({ db }) => {
      const [rows = []] = await retryRead(() =>
        transact(db, [
          sql`select id from articles where id in (select value from json_each(${ids}))`,
        ]),
      )
      return rows as { id: ArticleId }[]
    }),
  )
  return new Set(found.flat().map(({ id }) => id))
}

// Which place has the article of a row is not known, so each writes those of its own.
async function writeRows(
  { main, places }: CopyPlaces,
  kind: SiteTableName,
  rows: readonly CopiedRow[],
  now: Date,
): Promise<WrittenCopy> {
  const databases = ofArticles.has(kind) ? places.map(({ db }) => db) : [main]
  const written = new Set<number>()
  for (const db of databases)
    for (const index of await writeSiteTable(db, kind, rows, now)) written.add(index)
  return { written: written.size, present: rows.length - written.size, changes: [] }
}
