import { instant, type Moment } from '../../../article/day.ts'
import { plainDigits } from './plain-digits.ts'

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

/**
 * Finds the offset of a time zone at a wall clock reading, in minutes east of UTC, daylight saving time included. A
 * reading that occurs twice in autumn counts as the first one.
 *
 * @param wall Milliseconds as if the reading were UTC.
 * @param timeZone An IANA name, such as `Europe/Berlin`.
 */
export function zoneOffset(wall: number, timeZone: string): number {
  const before = offsetAt(wall - 3 * 60 * minuteMs, timeZone)
  const guess = offsetAt(wall - before * minuteMs, timeZone)
  return guess === before ? guess : offsetAt(wall - guess * minuteMs, timeZone)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      timeZone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    })
    formats.set(timeZone, format)
  }
  const parts = new Map(format.formatToParts(instant).map(({ type, value }) => [type, +value]))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return Math.round((wall - instant) / minuteMs)
}

// ISO 8601 and its common loose forms: a space for the T, slashes, an offset without a colon.
const iso =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[T,]|\s)\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?)?\s?(\S{0,9})$/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?())?([Zz]|[+-]\d{2}:?\d{2})?$/
const epoch = /^(\d{10})(\d{3})?$/
const zoneSign = /^(?:(?:UTC|GMT)?([+-])(\d{2}):?(\d{2})?|Z|UTC|GMT)$/i

/**
 * Reads a time as machines write it: ISO 8601 in basic or extended form, with common errors; or seconds or milliseconds
 * since 1970.
 *
 * @returns `null` for anything else; `proseTime` reads what people write.
 */
export function machineTime(value: string): WrittenTime | null {
  const text = plainDigits(value.slice(0, 60)).trim()
  const [, seconds, milliseconds = '0'] = epoch.exec(text) ?? []
  if (seconds)
    return { wall: Number(seconds) * 1000 + Number(milliseconds), hasClock: true, offset: 0 }
  const match = iso.exec(text) ?? compact.exec(text)
  if (!match) return null
  const [year = 0, month = 0, day = 0, hour, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => (part === undefined ? undefined : Number(part)))
  const millisecond = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'))
  const clock = hour === undefined ? null : { hour, minute, second, millisecond }
  const zone = match[8] ?? ''
  const offset = zoneOffsetOf(zone)
  if (zone !== '' && offset === null) return null
  return writtenTime({ year, month, day }, clock, clock ? offset : null)
}

/** Reads `+02:00`, `-0500`, `+02`, `Z`, `UTC` or `GMT+0100` as minutes east of UTC. */
export function zoneOffsetOf(zone: string): number | null {
  const match = zoneSign.exec(zone)
  if (!match) return null
  const [, sign, hours = '0', minutes = '0'] = match
  const offset = Number(hours) * 60 + Number(minutes)
  if (offset > 14 * 60) return null
  return sign === '-' ? -offset : offset
}
