import { plainDigits } from './digits.ts'
import { writtenTime, type WrittenTime } from './written-time.ts'

// ISO 8601 and its common loose forms: a space for the T, slashes, an offset without a colon.
const iso =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:[T,]|\s)\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,:](\d{1,9}))?)?)?\s?(\S{0,9})$/i
const compact = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?)?([Zz]|[+-]\d{2}:?\d{2})?$/
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
  return epochTime(text) ?? isoTime(text)
}

function isoTime(text: string): WrittenTime | null {
  const match = iso.exec(text)
  if (match) {
    const [, year, month, day, hour, minute, second, fraction, zone] = match
    return assemble([year, month, day, hour, minute, second, fraction], zone)
  }
  const [, year, month, day, hour, minute, second, zone] = compact.exec(text) ?? []
  return year ? assemble([year, month, day, hour, minute, second], zone) : null
}

function assemble(parts: readonly (string | undefined)[], zone = ''): WrittenTime | null {
  const [year = 0, month = 0, day = 0, hour, minute = 0, second = 0] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  )
  const millisecond = Number((parts[6] ?? '').slice(0, 3).padEnd(3, '0'))
  const clock = hour === undefined ? null : { hour, minute, second, millisecond }
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

function epochTime(text: string): WrittenTime | null {
  const match = epoch.exec(text)
  if (!match) return null
  const [, seconds = '', milliseconds = '0'] = match
  return { wall: Number(seconds) * 1000 + Number(milliseconds), hasClock: true, offset: 0 }
}
