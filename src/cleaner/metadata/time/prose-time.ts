import { alternativesOf } from '../../vocabulary/entries.ts'
import {
  americanZones,
  likelyZones,
  zoneAbbreviations,
} from '../../vocabulary/zone-abbreviations.ts'
import { eraYear, fromBuddhistYear, fromCalendar } from './calendars.ts'
import { namedMonth, otherMonth } from './month-names.ts'
import { plainDigits } from './plain-digits.ts'
import {
  writtenTime,
  zoneOffset,
  zoneOffsetOf,
  type ClockTime,
  type DateParts,
  type FoundDay,
  type WrittenTime,
} from './written-time.ts'

/** How the page's language and country write dates. */
export type DateConventions = {
  /** The text's language as a BCP 47 tag. */
  language: string
  /** Whether 4/5/2024 is the 5th of April; `null` when it is not known. */
  monthFirst: boolean | null
}

const maxLength = 200 // characters; a line with a date is shorter

// oxfmt-ignore
const eastAsian =
  /(?<era>令和|平成|昭和|民國|民国)?\s?(?<year>\d{1,4}|元)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일号號]/u
const vietnamese = /(?<day>\d{1,2})\s?tháng\s?(?<month>\d{1,2})\D{1,8}(?<year>\d{4})/u
const mongolian =
  /(?<year>\d{4})\s?оны?\s(?<month>\d{1,2})(?:-р|\sдугаар|\sдүгээр)?\sсарын\s(?<day>\d{1,2})/u
// "R5.4.28": the era by its first letter.
const japaneseShort =
  /(?<![a-z\d])(?<era>[rhs])(?<year>\d{1,2})[./](?<month>\d{1,2})[./](?<day>\d{1,2})(?!\d)/
const yearFirst =
  /(?<!\d)(?<year>\d{4})\s?[-/.]\s?(?<month>\d{1,2})\s?[-/.]\s?(?<day>\d{1,2})(?!\d)/
// "115/10/21": the year of the Republic of China.
const minguo = /(?<!\d)(?<year>1\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/
const yearLast = /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/

/**
 * Finds the first date in a line of prose, and the time of day next to it. Reads at most 200 characters. Knows:
 *
 * 1. Month names in all languages of the platform's locale data.
 * 2. Numeric dates, and the forms of Chinese, Japanese, Korean, Vietnamese and Mongolian.
 * 3. The digits of all scripts that newspapers print.
 * 4. Buddhist, Hijri, Persian and Ethiopian years, those of Taiwan, and Japanese eras.
 *
 * @returns `null` without a date, or when day and month cannot be told apart.
 */
export function proseTime(value: string, conventions: DateConventions): WrittenTime | null {
  const text = plainDigits(value.slice(0, maxLength)).toLowerCase()
  if (!/\d/.test(text)) return null
  const { language } = conventions
  const found =
    fixedForm(text, eastAsian, language) ??
    fixedForm(text, vietnamese, language) ??
    fixedForm(text, mongolian, language) ??
    (language.startsWith('ja') ? fixedForm(text, japaneseShort, language) : null) ??
    fixedForm(text, yearFirst, language) ??
    (language.startsWith('zh') ? fixedForm(text, minguo, language) : null) ??
    numericForm(text, conventions) ??
    namedMonth(text, language) ??
    otherMonth(text, language)
  if (!found) return null
  const { clock, offset, zone, ...likely } = clockIn(found.rest, language)
  const time = writtenTime(found.day, clock, clock ? offset : null)
  return time && { ...time, ...(zone ? { offset: zoneOffset(time.wall, zone) } : likely) }
}

function fixedForm(text: string, form: RegExp, language: string): FoundDay | null {
  const match = form.exec(text)
  if (!match?.groups) return null
  const { era, year = '', month, day } = match.groups
  const number = year === '元' ? 1 : Number(year)
  const written = { year: number, month: Number(month), day: Number(day) }
  const isMinguo = !era && number < 200 && language.startsWith('zh')
  const gregorian = era || isMinguo ? eraYear(era ?? '民國', number) : fromBuddhistYear(number)
  if (gregorian === null) return null
  const hijri = !era && number > 1200 && number < 1500 ? hijriDay(written, language) : null
  return { day: hijri ?? { ...written, year: gregorian }, rest: without(text, match) }
}

/** Converts a Hijri day by the calendar that a language's newspapers use; `null` for other languages. */
function hijriDay(day: DateParts, language: string): DateParts | null {
  if (/^(?:fa|ps)\b/.test(language)) return fromCalendar(day, 'persian')
  return /^(?:ar|ur)\b/.test(language) ? fromCalendar(day, 'islamic-umalqura') : null
}

function numericForm(text: string, { monthFirst }: DateConventions): FoundDay | null {
  const match = yearLast.exec(text)
  if (!match) return null
  const [first = 0, , second = 0, shortYear = 0] = match.slice(1).map(Number)
  const separator = match[2]
  const isMonthFirst = second > 12 || (first <= 12 && separator !== '.' && monthFirst !== false)
  if (isMonthFirst && second <= 12 && first !== second && monthFirst === null) return null
  const year = fromBuddhistYear(shortYear < 100 ? 2000 + shortYear : shortYear)
  const [month, day] = isMonthFirst ? [first, second] : [second, first]
  return { day: { year, month, day }, rest: without(text, match) }
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(match.index + match[0].length)} ${text.slice(0, match.index)}`
}

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
 * @returns The offset in minutes east of UTC; `null` for what the text does not say. The likely offset of an
 *   abbreviation with several meanings, by the text's language.
 */
function clockIn(text: string, language: string): { clock: ClockTime | null } & FoundOffset {
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

/** An offset, or what tells it for a certain day or a certain country. */
type FoundOffset = { offset: number | null; zone?: string; likelyOffset?: number }

function offsetIn(text: string, language: string): FoundOffset {
  const sign = numericZone.exec(text.slice(0, 24))?.[1]
  if (sign) return { offset: zoneOffsetOf(sign.replace(/^([+-])(\d)(?=$|:)/, '$10$2')) }
  for (const [, word = ''] of text.slice(0, 40).matchAll(zoneWord)) {
    const offset = zoneAbbreviations[word]
    if (offset !== undefined) return { offset }
    const zone = language.startsWith('en') && americanZones[word]
    if (zone) return { offset: null, zone }
    const likely = likelyZones[word]
    const likelyOffset = likely?.[language.split('-')[0] ?? ''] ?? likely?.['en']
    if (likelyOffset !== undefined) return { offset: null, likelyOffset }
  }
  return { offset: null }
}
