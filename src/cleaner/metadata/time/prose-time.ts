import { eraYear, fromBuddhistYear, fromCalendar } from './calendars.ts'
import { clockIn } from './clock.ts'
import { plainDigits } from './digits.ts'
import { otherMonth, namedMonth } from './named-month.ts'
import { writtenTime, type DateParts, type FoundDay, type WrittenTime } from './written-time.ts'
import { zoneOffset } from './zone.ts'

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
  const { clock, offset, ...likely } = clockIn(found.rest, language)
  const time = writtenTime(found.day, clock, clock ? offset : null)
  if (!time || time.offset !== null) return time
  const zone = americanZone(found.rest)
  return { ...time, ...(zone ? { offset: zoneOffset(time.wall, zone) } : likely) }
}

// "12:15 p.m. ET", "1 p.m. Eastern": the zone without standard or daylight time, as in North America.
const american =
  /\d\s?[ap]\.?\s?m\.?,?\s\(?(?:([ecmp])t|(e)astern|(c)entral|(m)ountain|(p)acific)(?![\p{L}\d])/u
const americanZones: Readonly<Record<string, string>> = {
  e: 'America/New_York',
  c: 'America/Chicago',
  m: 'America/Denver',
  p: 'America/Los_Angeles',
}

function americanZone(text: string): string | null {
  const initial = american.exec(text)?.slice(1).find(Boolean)
  return americanZones[initial ?? ''] ?? null
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
