import { instant, type Moment } from '../../../article/day.ts'
import { zoneOffset } from './zone.ts'

/** A time as a page writes it: what a clock on the wall shows, and how far that clock is from UTC. */
export type WrittenTime = {
  /** The reading of the wall clock, in milliseconds as if it were UTC. */
  wall: number
  /** False when only the day is written. */
  hasClock: boolean
  /** Minutes east of UTC, `null` when the page does not say. */
  offset: number | null
}

export type DateParts = { year: number; month: number; day: number }
/** A day found in a text, and what else the text says. */
export type FoundDay = { day: DateParts; rest: string }
export type ClockTime = { hour: number; minute: number; second?: number; millisecond?: number }

const earliestYear = 1450 // no older print has a date of publication
const minuteMs = 60_000

/**
 * Puts a day of the Gregorian calendar and a clock reading together.
 *
 * Midnight to the second without an offset is how systems print a day, so it counts as one.
 *
 * @returns `null` when there is no such day or hour.
 */
export function writtenTime(
  { year, month, day }: DateParts,
  clock: ClockTime | null,
  offset: number | null,
): WrittenTime | null {
  if (year < earliestYear || year > 9999 || month < 1 || month > 12) return null
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const { hour = 0, minute = 0, second = 0, millisecond = 0 } = clock ?? {}
  if (hour > 24 || minute > 59 || second > 60) return null
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond)
  const isMidnight = hour + minute + second + millisecond === 0
  return { wall, hasClock: clock !== null && !(isMidnight && offset === null), offset }
}

/** Makes a moment: an instant when the offset or the zone is known, the day on the wall otherwise. */
export function toMoment(time: WrittenTime, timeZone: string | null): Moment {
  const { wall, hasClock } = time
  const offset = time.offset ?? (timeZone ? zoneOffset(wall, timeZone) : null)
  return hasClock && offset !== null
    ? instant(new Date(wall - offset * minuteMs))
    : (new Date(wall).toISOString().slice(0, 10) as Moment)
}
