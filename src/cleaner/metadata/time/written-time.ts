import { instant, type Moment } from '../../../article/day.ts'
import { zoneOffset } from './zone.ts'

/** A time as a page writes it: a wall clock reading and its offset from UTC. */
export type WrittenTime = {
  /** The wall clock reading, in milliseconds as if it were UTC. */
  wall: number
  /** Whether the time of day is written too. */
  hasClock: boolean
  /** Minutes east of UTC; `null` when the page does not say. */
  offset: number | null
  /** What the offset is likely to be, for a page whose zone is not known. */
  likelyOffset?: number
}

/** A day of any calendar; months and days from 1. */
export type DateParts = { year: number; month: number; day: number }
/** A day found in a text, and the rest of the text. */
export type FoundDay = { day: DateParts; rest: string }
export type ClockTime = { hour: number; minute: number; second?: number; millisecond?: number }

const earliestYear = 1450 // no dated print is older
const minuteMs = 60_000

/**
 * Combines a day of the Gregorian calendar and a time of day.
 *
 * Midnight without an offset counts as a day without a time, because many systems print days like that.
 *
 * @returns `null` when there is no such day or time.
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

/** Converts to a moment: an instant when the offset or the zone is known or likely, otherwise the written day. */
export function toMoment(time: WrittenTime, timeZone: string | null): Moment {
  const { wall, hasClock } = time
  const offset =
    time.offset ?? (timeZone ? zoneOffset(wall, timeZone) : (time.likelyOffset ?? null))
  return hasClock && offset !== null
    ? instant(new Date(wall - offset * minuteMs))
    : (new Date(wall).toISOString().slice(0, 10) as Moment)
}
