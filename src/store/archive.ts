import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Moment } from '../article/day.ts'
import type { ListKind } from '../article/listing.ts'
import type { Database } from './d1/database.ts'
import { bands, isWithin, positionsOf, type PositionRange } from './tables/position.ts'
import { archiveTable, listsTable } from './tables/schema.ts'

/** How many articles a part of the archive holds, e.g. `2023-04-28` or `2023-04`. */
export type PeriodCount = { period: string; count: number }

/** A list by its key and name, and how many articles are in it. */
export type ListEntry = { key: string; label: string; count: number }

/** Counts the parts of a period that hold articles: the years of `''`, a year's months, a month's days. */
export function partsOf(db: Database, parent: string): Promise<PeriodCount[]> {
  return db
    .select({ period: archiveTable.period, count: archiveTable.articles })
    .from(archiveTable)
    .where(eq(archiveTable.parent, parent))
    .orderBy(asc(archiveTable.period))
}

/** Reads all months that hold articles, newest first: how many each holds, and when it last changed. */
export function allMonths(db: Database): Promise<(PeriodCount & { changedAt: Moment })[]> {
  return db.all(sql`
    select month.period, month.articles as count, month.changed_at as changedAt
    from archive year cross join archive month on month.parent = year.period
    where year.parent = '' order by month.period desc`)
}

/** The nearest periods of the same length that hold articles; `null` before the first and after the last. */
export type AdjacentPeriods = { previous: string | null; next: string | null }

/**
 * Finds the nearest year, month or day on either side that holds articles, however far away. Reads at most four rows.
 *
 * @param period `2023`, `2023-04` or `2023-04-28`
 */
export async function adjacentPeriods(db: Database, period: string): Promise<AdjacentPeriods> {
  const [dated, undated] = positionsOf(period)
  if (!dated || !undated) return { previous: null, next: null }
  const first = (range: PositionRange, order: 'asc' | 'desc') => sql`
    select * from (select substr(filed_at, 1, ${period.length}) as name from articles
      where ${isWithin(sql`position`, range)} order by position ${sql.raw(order)} limit 1)`
  const found = await db.get<AdjacentPeriods>(sql`select
    (select max(name) from (
      ${first({ from: bands.dated.from, to: dated.from }, 'desc')}
      union all ${first({ from: bands.undated.from, to: undated.from }, 'desc')})) as previous,
    (select min(name) from (
      ${first({ from: dated.to, to: bands.dated.to }, 'asc')}
      union all ${first({ from: undated.to, to: bands.undated.to }, 'asc')})) as next`)
  return found ?? { previous: null, next: null }
}

/** Reads the longest lists of a kind, the one with the most articles first; equals are ordered by their keys. */
export function longestLists(db: Database, kind: ListKind, limit: number): Promise<ListEntry[]> {
  return db
    .select({ key: listsTable.key, label: listsTable.label, count: listsTable.articles })
    .from(listsTable)
    .where(eq(listsTable.kind, kind))
    .orderBy(desc(listsTable.articles), asc(listsTable.key))
    .limit(limit)
}

/** Reads the names and lengths of lists by their keys; those that no article is in are left out. */
export function listEntries(
  db: Database,
  kind: ListKind,
  keys: readonly string[],
): Promise<ListEntry[]> {
  return db
    .select({ key: listsTable.key, label: listsTable.label, count: listsTable.articles })
    .from(listsTable)
    .where(
      sql`${listsTable.kind} = ${kind}
        and ${listsTable.key} in (select value from json_each(${JSON.stringify(keys)}))`,
    )
}

/** Reads the name and length of one list; `null` when no article is in it. */
export async function listEntry(
  db: Database,
  kind: ListKind,
  key: string,
): Promise<ListEntry | null> {
  const entry = await db
    .select({ key: listsTable.key, label: listsTable.label, count: listsTable.articles })
    .from(listsTable)
    .where(sql`${listsTable.kind} = ${kind} and ${listsTable.key} = ${key}`)
    .get()
  return entry ?? null
}
