import { sql, type SQL } from 'drizzle-orm'
import type { Moment } from '../article/day.ts'

// An article's position is twice the second it is filed under, odd when its hour is known, shifted by the
// bits that count within that second. It orders articles by time with one integer, which the full-text index
// has for its row number as well. JavaScript cannot hold it: it travels as decimal text.
const countingBits = 24

/** Every position there is lies from the first up to, not including, the second. */
export const allPositions = range(-(2n ** 39n), 2n ** 39n - 1n)

/** A range of positions as decimal text: from the first up to, not including, the second. */
export type PositionRange = { from: string; to: string }

/** The next free position of a moment, as an expression for an INSERT into `articles`. */
export function freePosition(filedAt: SQL | Moment): SQL<number> {
  const doubled = sql`2 * coalesce(unixepoch(${filedAt}), 0) + (length(${filedAt}) > 10)`
  const bits = sql.raw(String(countingBits))
  return sql`(select coalesce(max(position) + 1, (${doubled}) << ${bits}) from articles
    where position >= (${doubled}) << ${bits} and position < (${doubled} + 1) << ${bits})`
}

/** The positions of a year `2023`, a month `2023-04` or a day `2023-04-28`; of anything else there are none. */
export function positionsOf(period: string): PositionRange {
  const start = new Date(`${`${period}-01-01`.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(start.getTime())) return { from: '0', to: '0' }
  const end = new Date(start)
  if (period.length === 4) end.setUTCFullYear(end.getUTCFullYear() + 1)
  else if (period.length === 7) end.setUTCMonth(end.getUTCMonth() + 1)
  else end.setUTCDate(end.getUTCDate() + 1)
  return positionsBetween(start, end)
}

/** The positions from one instant up to, not including, another. */
export function positionsBetween(from: Date, to: Date): PositionRange {
  return range(doubleSeconds(from), doubleSeconds(to))
}

function doubleSeconds(date: Date): bigint {
  return 2n * BigInt(Math.floor(date.getTime() / 1000))
}

function range(from: bigint, to: bigint): PositionRange {
  const shift = BigInt(countingBits)
  return { from: String(from << shift), to: String(to << shift) }
}
