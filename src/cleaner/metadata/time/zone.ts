const minuteMs = 60_000

const formats = new Map<string, Intl.DateTimeFormat>()

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
