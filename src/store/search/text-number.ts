import { sql, type SQL } from 'drizzle-orm'
import { bands, type PositionRange } from '../tables/position.ts'

// The index stores differences of row numbers, so those of neighbouring articles have to be close: by positions it
// would be twice as large, and by a million for each day an eighth larger. An article's number is the first of its
// day, and a count within the day, in the order in which words were written. Undated articles have days of their own,
// below all others. Thousands of them may be found on one day.
const countingBits = { dated: 12n, undated: 20n } // 4,096 and 1,048,576 articles
const positionBits = 24n // that count within a slot
const slotsOfDay = 172_800n
const daysBelow = 2n ** 22n // above the lowest position, so that no division is of a negative number

/** A range of row numbers as decimal text; `to` is not included. */
export type NumberRange = PositionRange

/** Writes the first number of the day of a position. */
export function firstNumberAt(position: SQL): SQL {
  return sql`(${dayAt(position)} << ${bitsAt(position)})`
}

/**
 * Writes the next free number of the day of a position. If the day is full, it is the next one after all numbers: the
 * article then counts among the newest in the order of a search, and in its days.
 */
export function freeNumberAt(position: SQL): SQL {
  const first = firstNumberAt(position)
  const end = sql`((${dayAt(position)} + 1) << ${bitsAt(position)})`
  return sql`(select iif(free < ${end}, free, (select max(number) + 1 from text_numbers)) from (
    select coalesce(max(number) + 1, ${first}) as free from text_numbers
    where number >= ${first} and number < ${end}))`
}

/** The numbers of whole days, by the range of their positions. */
export function numbersOf({ from, to }: PositionRange): NumberRange {
  return { from: String(firstNumber(from)), to: String(firstNumber(to)) }
}

function dayAt(position: SQL): SQL {
  const { below, perDay, bits } = constants
  return sql`(((${position} >> ${bits}) + ${below} * ${perDay}) / ${perDay} - ${below})`
}

function bitsAt(position: SQL): SQL {
  const { lowestDated, dated, undated } = constants
  return sql`iif(${position} < ${lowestDated}, ${undated}, ${dated})`
}

const constants = {
  below: sql.raw(String(daysBelow)),
  perDay: sql.raw(String(slotsOfDay)),
  bits: sql.raw(String(positionBits)),
  dated: sql.raw(String(countingBits.dated)),
  undated: sql.raw(String(countingBits.undated)),
  lowestDated: sql.raw(bands.dated.from),
}

// The same as `firstNumberAt`.
function firstNumber(position: string): bigint {
  const isDated = BigInt(position) >= BigInt(bands.dated.from)
  const slot = BigInt(position) >> positionBits
  const day = (slot + daysBelow * slotsOfDay) / slotsOfDay - daysBelow
  return day << (isDated ? countingBits.dated : countingBits.undated)
}
