import { sql, type SQL } from 'drizzle-orm'
import { dateBasis, type StatedTimes } from '../../article/article-date.ts'
import type { Day } from '../../article/day.ts'

// An article's position orders it among all by one integer, which is its row number in the full-text index, too.
// It is made of the slot, shifted left, and a count within the slot. The slot is twice the second that the article is
// filed under. It is one more if the hour is known, and less by `depth` if the article states no time. JavaScript's
// numbers cannot hold a position, so it is passed as decimal text.
const countingBits = 24n
const depth = 2n ** 38n
const lowestDated = -(2n ** 37n) // below the slots of the year 0

/** A range of positions as decimal text; `to` is not included. */
export type PositionRange = { from: string; to: string }

/** All positions. */
export const allPositions = range(-(2n ** 39n), 2n ** 39n - 1n)

/** A range that holds no position. */
export const noPositions = range(0n, 0n)

/** The positions of articles that state when they were published or changed, and, below these, of the others. */
export const bands = {
  dated: range(lowestDated, 2n ** 39n - 1n),
  undated: range(-(2n ** 39n), lowestDated),
} as const

/** Writes the slot of an article by the times it states, as the column `slot` does. */
export function slotOf({ publishedAt, modifiedAt }: StatedTimes, firstSeenAt: SQL): SQL {
  const filedAt =
    publishedAt !== null
      ? sql`${publishedAt}`
      : modifiedAt !== null
        ? sql`min(${modifiedAt}, ${firstSeenAt})`
        : firstSeenAt
  const below = dateBasis({ publishedAt, modifiedAt }) === 'undated' ? depth : 0n
  return sql`(2 * coalesce(unixepoch(${filedAt}), 0) + (length(${filedAt}) > 10) - ${sql.raw(String(below))})`
}

/** Writes the next free position of a slot, for an INSERT into `articles`. */
export function freePosition(slot: SQL): SQL<number> {
  const bits = sql.raw(String(countingBits))
  return sql`(select coalesce(max(position) + 1, ${slot} << ${bits}) from articles
    where position >= ${slot} << ${bits} and position < (${slot} + 1) << ${bits})`
}

/** Writes the day of a position. */
export function dayAt(position: SQL): SQL<Day | null> {
  const slot = sql`(${position} >> ${sql.raw(String(countingBits))})`
  const below = sql`(${slot} < ${sql.raw(String(lowestDated))}) * ${sql.raw(String(depth))}`
  return sql`date((${slot} + ${below}) >> 1, 'unixepoch')`
}

/**
 * The positions of a period: a range in each band, the dated one first.
 *
 * @param period `2023`, `2023-04` or `2023-04-28`; anything else has no ranges.
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

/** The positions of days, both included, `null` for no bound: a range in each band, the dated one first. */
export function positionsOfDays(first: Day | null, last: Day | null): PositionRange[] {
  const start = first === null ? lowestDated : doubleSeconds(new Date(`${first}T00:00:00Z`))
  const end = last === null ? null : doubleSeconds(new Date(`${last}T24:00:00Z`))
  return [
    range(start, end ?? 2n ** 39n - 1n),
    range(start - depth, end === null ? lowestDated : end - depth),
  ]
}

/** The positions of articles that state a time between two instants, the second excluded. */
export function positionsBetween(from: Date, to: Date): PositionRange {
  return range(doubleSeconds(from), doubleSeconds(to))
}

/** The positions of articles that state no time and were first seen between two instants, the second excluded. */
export function undatedBetween(from: Date, to: Date): PositionRange {
  return range(doubleSeconds(from) - depth, doubleSeconds(to) - depth)
}

/** The positions that are in one of some ranges and in one of others. */
export function intersection(
  some: readonly PositionRange[],
  others: readonly PositionRange[],
): PositionRange[] {
  return some.flatMap((one) =>
    others.flatMap((other) => {
      const from = BigInt(one.from) > BigInt(other.from) ? one.from : other.from
      const to = BigInt(one.to) < BigInt(other.to) ? one.to : other.to
      return BigInt(from) < BigInt(to) ? [{ from, to }] : []
    }),
  )
}

/** Cuts ranges off at a position; ranges that begin after it are left out. */
export function rangesBefore(ranges: readonly PositionRange[], position: string): PositionRange[] {
  const end = BigInt(position)
  return ranges
    .filter(({ from }) => BigInt(from) < end)
    .map(({ from, to }) => ({ from, to: BigInt(to) < end ? to : position }))
}

/** Writes the condition that a column of positions lies in a range. */
export function isWithin(column: SQL, { from, to }: PositionRange): SQL {
  return sql`${column} >= cast(${from} as integer) and ${column} < cast(${to} as integer)`
}

function doubleSeconds(date: Date): bigint {
  return 2n * BigInt(Math.floor(date.getTime() / 1000))
}

function range(from: bigint, to: bigint): PositionRange {
  return { from: String(from << countingBits), to: String(to << countingBits) }
}
