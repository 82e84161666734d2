declare const checked: unique symbol

/** A calendar day in UTC, `2023-04-28`. */
export type Day = string & { readonly [checked]: 'Day' }

/** A point in time, `2023-04-28T07:50:15.070Z`, or a day when the hour is unknown. */
export type Moment = (string & { readonly [checked]: 'Moment' }) | Day

/**
 * How far in the future a publication may lie, in milliseconds. The next day of UTC has begun somewhere. A later time
 * is an embargo or a mistake.
 */
export const maxAheadMilliseconds = 86_400_000

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/
const instantForm = /^\d{4}-/ // `Day` has no years of more digits

/** Parses a day; `null` for any other string, `2023-02-30` included. */
export function parseDay(value: string): Day | null {
  const [, year, month, day] = dayForm.exec(value)?.map(Number) ?? []
  return day && day <= daysIn(year ?? 0, month ?? 0) ? (value as Day) : null
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function daysIn(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (lengths[month - 1] ?? 0) + (isLeap && month === 2 ? 1 : 0)
}

/** Whether a value is a day or an instant in exactly the form that is stored. */
export function isMoment(value: string): value is Moment {
  if (dayForm.test(value)) return parseDay(value) !== null
  const date = new Date(value)
  return instantForm.test(value) && !Number.isNaN(date.getTime()) && date.toISOString() === value
}

/** Formats an instant as it is stored: ISO 8601, UTC, milliseconds. */
export function instant(date: Date): Moment {
  return date.toISOString() as Moment
}

/** The UTC day that a moment falls on. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10) as Day
}
