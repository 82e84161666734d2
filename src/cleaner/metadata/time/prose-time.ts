import { clockIn } from './clock.ts'
import { eraYear, fromBuddhistYear, fromHijri } from './calendars.ts'
import { plainDigits } from './digits.ts'
import { monthNames } from './month-names.ts'
import { writtenTime, type CalendarDay, type WrittenTime } from './written-time.ts'

/** What must be known to read a date that people wrote. */
export type DateCustoms = {
  /** BCP 47 tag of the text. */
  language: string
  /** Whether 4/5/2024 is the 5th of April; `null` when it cannot be told. */
  monthFirst: boolean | null
}

const maxLength = 200 // characters; a date line is shorter

// oxfmt-ignore
const eastAsian =
  /(?<era>令和|平成|昭和|民國|民国)?\s?(?<year>\d{1,4}|元)\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일号號]/u
const vietnamese = /(?<day>\d{1,2})\s?tháng\s?(?<month>\d{1,2})\D{1,8}(?<year>\d{4})/u
const yearFirst =
  /(?<!\d)(?<year>\d{4})\s?[-/.]\s?(?<month>\d{1,2})\s?[-/.]\s?(?<day>\d{1,2})(?!\d)/
const yearLast = /(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/

/**
 * Finds the first date in a line of prose, and the hour beside it.
 *
 * Knows month names of all languages of the platform's locale data, numeric dates, Chinese, Japanese,
 * Korean and Vietnamese forms, all decimal digits, Buddhist, Hijri and Persian years, Japanese eras.
 *
 * @returns `null` when there is none, or when day and month cannot be told apart.
 */
export function proseTime(value: string, customs: DateCustoms): WrittenTime | null {
  const text = plainDigits(value.slice(0, maxLength)).toLowerCase()
  if (!/\d/.test(text)) return null
  const found =
    fixedForm(text, eastAsian) ??
    fixedForm(text, vietnamese) ??
    fixedForm(text, yearFirst) ??
    numericForm(text, customs) ??
    namedMonth(text, customs.language) ??
    hijriMonth(text, customs.language)
  if (!found) return null
  const { clock, offset } = clockIn(found.rest)
  return writtenTime(found.day, clock, clock ? offset : null)
}

type Found = { day: CalendarDay; rest: string }

function fixedForm(text: string, form: RegExp): Found | null {
  const match = form.exec(text)
  if (!match?.groups) return null
  const { era, year = '', month, day } = match.groups
  const number = year === '元' ? 1 : Number(year)
  const gregorian = era ? eraYear(era, number) : fromBuddhistYear(number)
  if (gregorian === null) return null
  return {
    day: { year: gregorian, month: Number(month), day: Number(day) },
    rest: without(text, match),
  }
}

function numericForm(text: string, { monthFirst }: DateCustoms): Found | null {
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

function namedMonth(text: string, language: string): Found | null {
  const { pattern, numbers } = monthNames(language)
  const match = pattern.exec(text)
  const month = numbers.get(match?.[0] ?? '')
  if (!match || month === undefined) return null
  const around = dayAndYear(text, match, (year) => year >= 1450 && year < 2700)
  if (!around) return null
  return {
    day: { ...around.day, month, year: fromBuddhistYear(around.day.year) },
    rest: around.rest,
  }
}

function hijriMonth(text: string, language: string): Found | null {
  if (!/[\u0600-\u06ff]/.test(text)) return null
  for (const calendar of ['persian', 'islamic-umalqura'] as const) {
    const { pattern, numbers } = monthNames(calendar === 'persian' ? 'fa' : language, calendar)
    const match = pattern.exec(text)
    const month = numbers.get(match?.[0] ?? '')
    if (!match || month === undefined) continue
    const around = dayAndYear(text, match, (year) => year > 1200 && year < 1500)
    const day = around && fromHijri({ ...around.day, month }, calendar)
    if (around && day) return { day, rest: around.rest }
  }
  return null
}

// The day and the year stand on either side of the month's name or both after it, in any order.
const dayBefore =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-|')?\s?(?:de |of |d’|d'|ta’ |-a |an |e )?[\s,.]*$/u
const yearBefore = /(?<!\d)(\d{4})[\s.,]*(?:de |gada |m\. |оны )?(?:(\d{1,2})\.?\s?)?$/u
const dayAndYearAfter =
  /^[\s.,-]*(?:(?:de|del|of|na|d’)\s)?(?:(\d{1,2})(?:st|nd|rd|th)?(?!\d|:)[\s,.'’-]*)?(?:(?:de|del|of|në|do|г)[\s.]+)?'?(\d{4})?(?!\d)/u

function dayAndYear(
  text: string,
  month: RegExpExecArray,
  isYear: (year: number) => boolean,
): { day: CalendarDay; rest: string } | null {
  const before = text.slice(Math.max(0, month.index - 24), month.index)
  const after = text.slice(month.index + month[0].length)
  const [taken = '', dayAfter, yearAfter] = dayAndYearAfter.exec(after) ?? []
  const [, yearInFront, dayInFront] = yearBefore.exec(before) ?? []
  const year = Number(yearAfter ?? yearInFront)
  const day = Number(dayBefore.exec(before)?.[1] ?? dayInFront ?? dayAfter)
  if (!isYear(year) || !(day >= 1 && day <= 31)) return null
  // What stands before the date may hold the hour too: "14:30, 3 May 2024".
  const front = text.slice(0, month.index).replace(/\d{1,4}[^\d:]*$/, '')
  return { day: { year, month: 0, day }, rest: `${after.slice(taken.length)} ${front}` }
}

function without(text: string, match: RegExpExecArray): string {
  return `${text.slice(match.index + match[0].length)} ${text.slice(0, match.index)}`
}
