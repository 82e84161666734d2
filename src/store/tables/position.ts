import { sql, type SQL } from 'drizzle-orm'
import { dating, type ToldTimes } from '../../article/dating.ts'
import type { Day } from '../../article/day.ts'

// An article's position is its slot, shifted by the bits that count within it. The slot is twice the second it is
// filed under, odd when its hour is known; what tells no time has it lower by the depth. It orders articles with one
// integer, which the full-text index has for its row number as well. JavaScript cannot hold it: it travels as
// decimal text.
const countingBits = 24n
const depth = 2n ** 38n
const lowestDated = -(2n ** 37n) // below the slots of the year 0

/** A range of positions as decimal text: from the first up to, not including, the second. */
export type PositionRange = { from: string; to: string }

/** Every position there is. */
export const allPositions = range(-(2n ** 39n), 2n ** 39n - 1n)

/** A range that holds no position. */
export const noPositions = range(0n, 0n)

/** The positions of articles that tell when they came out or were changed, and of those that tell neither, below. */
export const bands = {
  dated: range(lowestDated, 2n ** 39n - 1n),
  undated: range(-(2n ** 39n), lowestDated),
} as const

/** The slot of an article by the times it tells, as the column `slot` has it. */
export function slotOf({ publishedAt, modifiedAt }: ToldTimes, firstSeenAt: SQL): SQL {
  const filedAt =
    publishedAt !== null
      ? sql`${publishedAt}`
      : modifiedAt !== null
        ? sql`min(${modifiedAt}, ${firstSeenAt})`
        : firstSeenAt
  const below = dating({ publishedAt, modifiedAt }) === 'undated' ? depth : 0n
  return sql`(2 * coalesce(unixepoch(${filedAt}), 0) + (length(${filedAt}) > 10) - ${sql.raw(String(below))})`
}

/** The next free position of a slot, as an expression for an INSERT into `articles`. */
export function freePosition(slot: SQL): SQL<number> {
  const bits = sql.raw(String(countingBits))
  return sql`(select coalesce(max(position) + 1, ${slot} << ${bits}) from articles
    where position >= ${slot} << ${bits} and position < (${slot} + 1) << ${bits})`
}

/** The day that a position stands for, as an expression. */
export function dayAt(position: SQL): SQL<Day | null> {
  const slot = sql`(${position} >> ${sql.raw(String(countingBits))})`
  const below = sql`(${slot} < ${sql.raw(String(lowestDated))}) * ${sql.raw(String(depth))}`
  return sql`date((${slot} + ${below}) >> 1, 'unixepoch')`
}

/**
 * The positions of a year `2023`, a month `2023-04` or a day `2023-04-28`: a range in each band, the dated one first;
 * of anything else there are none.
 */
export function positionsOf(period: string): PositionRange[] {
  const start = new Date(`${`${period}-01-01`.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(start.getTime())) return []
  const end = new Date(start)
  if (period.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1)
  else if (period.length === 7) end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCDate(end.getUTCDate() + 1)
  return [positionsBetween(start, end), undatedBetween(start, end)]
}

/** The positions of articles that tell a time from one instant up to, not including, another. */
export function positionsBetween(from: Date, to: Date): PositionRange {
  return range(doubleSeconds(from), doubleSeconds(to))
}

/** The positions of articles that tell none and were first seen between two instants, the second excluded. */
export function undatedBetween(from: Date, to: Date): PositionRange {
  return range(doubleSeconds(from) - depth, doubleSeconds(to) - depth)
}

/** What of some ranges lies before a position; those that lie behind it whole are left out. */
export function rangesBefore(ranges: readonly PositionRange[], position: string): PositionRange[] {
  const end = BigInt(position)
  return ranges
    .filter(({ from }) => BigInt(from) < end)
    .map(({ from, to }) => ({ from, to: BigInt(to) < end ? to : position }))
}

/** Whether a column of positions lies in a range, as a condition. */
export function isWithin(column: SQL, { from, to }: PositionRange): SQL {
  return sql`${column} >= cast(${from} as integer) and ${column} < cast(${to} as integer)`
}

function doubleSeconds(date: Date): bigint {
  return 2n * BigInt(Math.floor(date.getTime() / 1000))
}

function range(from: bigint, to: bigint): PositionRange {
  return { from: String(from << countingBits), to: String(to << countingBits) }
}
