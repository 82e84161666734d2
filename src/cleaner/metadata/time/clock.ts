import { alternativesOf } from '../../vocabulary/entries.ts'
import { likelyZones, zoneAbbreviations } from '../../vocabulary/zone-abbreviations.ts'
import { zoneOffsetOf } from './machine-time.ts'
import type { ClockTime } from './written-time.ts'

const colonClock =
  /(?<!\d)(\d{1,2})\s?(?:[:.h]|[時时點点시])\s?(\d{2})(?!\d)(?:分|분)?(?::(\d{2})(?!\d))?\s?([ap]\.?\s?m\b)?/u
const hourAlone =
  /(?<!\d)(\d{1,2})(?:\s?([ap]\.?\s?m\b)|\s?(?:h|uhr)(?!\p{L})|[時时點点시](?!\p{Nd}))/u
const afternoon = new RegExp(
  String.raw`${alternativesOf('afternoonWords')}|(?:${alternativesOf('afternoonEndings')})(?=\s|$)`,
  'u',
)
const numericZone = /(?:(?:utc|gmt)\s?)?([+-]\d{1,2}(?::?\d{2})?)(?!\d)/
const zoneWord = /(?<![\p{L}\d])(\p{Ll}{1,5})(?![\p{L}\d])/gu

/**
 * Finds the time of day and its offset in the text around a date: `18.16 uhr`, `6:16 p.m. est`, `午後6時16分`,
 * `18h16 gmt+2`.
 *
 * @param text In lower case, with plain digits.
 * @returns The offset in minutes east of UTC; `null` for what the text does not say. The likely offset of an abbreviation
 *   with several meanings, by the text's language.
 */
export function clockIn(
  text: string,
  language: string,
): { clock: ClockTime | null; offset: number | null; likelyOffset?: number } {
  const match = colonClock.exec(text)
  const [, hour, minute = '0', second = '0', half] = match ?? shortClock(hourAlone.exec(text)) ?? []
  if (hour === undefined) return { clock: null, offset: null }
  const isAfternoon = half?.startsWith('p') ?? afternoon.test(text)
  const clock = {
    hour: twelveHour(Number(hour), isAfternoon, half?.startsWith('a') ?? false),
    minute: Number(minute),
    second: Number(second),
  }
  const rest = match ? text.slice(match.index + match[0].length) : text
  return { clock, ...offsetIn(rest, language) }
}

function shortClock(match: RegExpExecArray | null): (string | undefined)[] | null {
  return match && [match[0], match[1], '0', '0', match[2]]
}

function twelveHour(hour: number, isAfternoon: boolean, isMorning: boolean): number {
  if (isAfternoon && hour < 12) return hour + 12
  return isMorning && hour === 12 ? 0 : hour
}

function offsetIn(
  text: string,
  language: string,
): { offset: number | null; likelyOffset?: number } {
  const sign = numericZone.exec(text.slice(0, 24))?.[1]
  if (sign) return { offset: zoneOffsetOf(sign.replace(/^([+-])(\d)(?=$|:)/, '$10$2')) }
  for (const [, word = ''] of text.slice(0, 40).matchAll(zoneWord)) {
    const offset = zoneAbbreviations[word]
    if (offset !== undefined) return { offset }
    const likely = likelyZones[word]
    const likelyOffset = likely?.[language.split('-')[0] ?? ''] ?? likely?.['en']
    if (likelyOffset !== undefined) return { offset: null, likelyOffset }
  }
  return { offset: null }
}
