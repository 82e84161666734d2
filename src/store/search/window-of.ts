import { sql, type SQL } from 'drizzle-orm'
import { allPositions, bands, isWithin, positionsBetween } from '../tables/position.ts'
import type { SearchCursor } from './search-cursor.ts'
import { numbersOf } from './text-number.ts'

/** Which rows of the index, and of the former one, are looked at. */
export type Window = { isWithin: SQL; isFormerWithin: SQL }

/** The rows of a search within some days, before a cursor. */
export function windowOf(
  { from, to }: { from?: Date; to?: Date },
  cursor: Pick<SearchCursor, 'before' | 'isFormer'> | null,
): Window {
  const bounds = positionsBetween(from ?? new Date(0), to ?? new Date(0))
  const positions =
    from || to
      ? { from: from ? bounds.from : bands.dated.from, to: to ? bounds.to : bands.dated.to }
      : allPositions
  const row = sql`rowid`
  const isBefore = sql`rowid < cast(${cursor?.before} as integer)`
  const isInside = isWithin(row, numbersOf(positions))
  const isFormerInside = isWithin(row, positions)
  if (!cursor) return { isWithin: isInside, isFormerWithin: isFormerInside }
  return cursor.isFormer
    ? { isWithin: sql`false`, isFormerWithin: sql`${isFormerInside} and ${isBefore}` }
    : { isWithin: sql`${isInside} and ${isBefore}`, isFormerWithin: isFormerInside }
}
