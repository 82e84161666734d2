import { sql, type SQL } from 'drizzle-orm'
import type { PositionRange } from '../tables/position.ts'

// The index stores differences of row numbers, so those of neighbouring articles have to be close: positions would
// take twice the bytes of the whole index. An article's number is the first of its day, and a count within the day:
// 1,048,576 articles, in the order in which their words were written. Undated articles have days of their own, below
// all others.
const countingBits = 20n
const positionBits = 24n // that count within a slot
const slotsOfDay = 172_800n
const daysBelow = 2n ** 22n // above the lowest position, so that no division is of a negative number

/** A range of row numbers as decimal text; `to` is not included. */
export type NumberRange = PositionRange

/** Writes the first number of the day of a position. */
export function firstNumberAt(position: SQL): SQL {
  const { below, perDay, bits, counting } = constants
  return sql`((((${position} >> ${bits}) + ${below} * ${perDay}) / ${perDay} - ${below}) << ${counting})`
}

/** Writes the next free number of the day of a position. */
export function freeNumberAt(position: SQL): SQL {
  const first = firstNumberAt(position)
  return sql`(select coalesce(max(number) + 1, ${first}) from text_numbers
    where number >= ${first} and number < ${first} + (1 << ${constants.counting}))`
}

/** The numbers of whole days, by the range of their positions. */
export function numbersOf({ from, to }: PositionRange): NumberRange {
  return { from: String(firstNumber(from)), to: String(firstNumber(to)) }
}

const constants = {
  below: sql.raw(String(daysBelow)),
  perDay: sql.raw(String(slotsOfDay)),
  bits: sql.raw(String(positionBits)),
  counting: sql.raw(String(countingBits)),
}

// The same as `firstNumberAt`.
function firstNumber(position: string): bigint {
  const slot = BigInt(position) >> positionBits
  return ((slot + daysBelow * slotsOfDay) / slotsOfDay - daysBelow) << countingBits
}
