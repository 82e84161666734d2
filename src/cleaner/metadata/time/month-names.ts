import { alternatives } from '../../vocabulary/entries.ts'
import { monthForms } from '../../vocabulary/month-forms.ts'
import { fromBuddhistYear, fromCalendar } from './calendars.ts'
import type { DateParts, FoundDay } from './written-time.ts'

/** The month names of a language: a pattern for text in lower case, and the number of each name. */
type MonthNames = { pattern: RegExp; numbers: ReadonlyMap<string, number> }

const gatherings = new Map<string, MonthNames>()

/**
 * The month names of a language, long and short, alone and next to a day. Gregorian names include the English ones.
 *
 * @param language A BCP 47 tag; only its language counts.
 * @param calendar `gregory`, or one that `fromCalendar` converts.
 */
export function monthNames(language: string, calendar = 'gregory'): MonthNames {
  const base = language.split('-')[0] ?? ''
  const key = calendar === 'gregory' ? base : `${base} ${calendar}`
  const known = gatherings.get(key)
  if (known) return known
  const numbers = new Map<string, number>()
  const forms = monthForms[key] ?? monthForms[`ar ${calendar}`] // Arabic names of Islamic months are read elsewhere too
  addForms(numbers, forms)
  if (calendar === 'gregory') addForms(numbers, monthForms['en'])
  const names = alternatives([...numbers.keys()])
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${names})(?![\\p{L}\\p{M}])`, 'u')
  const gathered = { pattern, numbers }
  gatherings.set(key, gathered)
  return gathered
}

function addForms(numbers: Map<string, number>, months = ''): void {
  for (const [index, forms] of months.split('|').entries())
    for (const form of forms.trim().split('/')) if (form !== '') numbers.set(form, index + 1)
}

/** Finds a date whose month is named in a language or in English. */
export function namedMonth(text: string, language: string): FoundDay | null {
  const { pattern, numbers } = monthNames(language)
  const match = pattern.exec(text)
  const month = numbers.get(match?.[0] ?? '')
  if (!match || month === undefined) return null
  const isThai = language.startsWith('th')
  const line = isThai ? withWholeYear(text, match) : withoutTwin(text, match, pattern, numbers)
  const found = dayAndYear(line, match, (year) => year >= 1450 && year < 2700)
  if (!found) return null
  return {
    day: { ...found.day, month, year: fromBuddhistYear(found.day.year) },
    rest: found.rest,
  }
}

/** Removes a second name of the month: "28 April/Nisan 2023", as Arab papers print it. */
function withoutTwin(
  text: string,
  month: RegExpExecArray,
  pattern: RegExp,
  numbers: ReadonlyMap<string, number>,
): string {
  const end = month.index + month[0].length
  const stroke = /^\s?\/\s?/.exec(text.slice(end))?.[0]
  if (stroke === undefined) return text
  const twin = pattern.exec(text.slice(end + stroke.length))
  const isTwin = twin?.index === 0 && numbers.get(twin[0]) === numbers.get(month[0])
  return isTwin ? text.slice(0, end) + text.slice(end + stroke.length + twin[0].length) : text
}

/** Adds the century that Thai papers leave out: "28 เม.ย. 66" is in the year 2566. */
function withWholeYear(text: string, month: RegExpExecArray): string {
  const end = month.index + month[0].length
  return text.slice(0, end) + text.slice(end).replace(/^(\.?\s?)(\d{2})(?![\d:.])/u, '$125$2')
}

// The calendars, whose month names they use, their script, and the years that newspapers print.
const others = [
  { calendar: 'persian', language: 'fa', script: /[\u0600-\u06ff]/, years: [1200, 1500] },
  { calendar: 'islamic-umalqura', language: null, script: /[\u0600-\u06ff]/, years: [1200, 1500] },
  { calendar: 'ethiopic', language: 'am', script: /[\u1200-\u137f]/, years: [1900, 2200] },
] as const

/** Finds a date of the Persian, the Islamic or the Ethiopian calendar whose month is named, as a Gregorian day. */
export function otherMonth(text: string, language: string): FoundDay | null {
  for (const { calendar, language: own, script, years } of others) {
    if (!script.test(text)) continue
    const { pattern, numbers } = monthNames(own ?? language, calendar)
    const match = pattern.exec(text)
    const month = numbers.get(match?.[0] ?? '')
    if (!match || month === undefined) continue
    const found = dayAndYear(text, match, (year) => year > years[0] && year < years[1])
    const day = found && fromCalendar({ ...found.day, month }, calendar)
    if (found && day) return { day, rest: found.rest }
  }
  return null
}

// Day and year are on either side of the month's name, or both after it, in any order.
const dayBefore =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.|-|')?\s?(?:de |of |d’|d'|ta’ |-a |an |e )?[\s,.]*$/u
const yearBefore =
  /(?<!\d)(\d{4})(?:ko)?[\s.,]*(?:de |gada |m\. |оны |жылғы )?(?:(\d{1,2})\.?\s?)?$/u
const dayAndYearAfter =
  /^[\s.,-]*(?:(?:de|del|of|na|d’)\s)?(?:(\d{1,2})(?:st|nd|rd|th)?(?!\d|:)[\s,.'’-]*)?(?:(?:de|del|of|në|do|г|ቀን)[\s.]+)?'?(\d{4})?(?!\d)/u

function dayAndYear(
  text: string,
  month: RegExpExecArray,
  isYear: (year: number) => boolean,
): { day: DateParts; rest: string } | null {
  const before = text.slice(Math.max(0, month.index - 24), month.index)
  const after = text.slice(month.index + month[0].length)
  const [taken = '', dayAfter, yearAfter] = dayAndYearAfter.exec(after) ?? []
  const [, yearInFront, dayInFront] = yearBefore.exec(before) ?? []
  const year = Number(yearAfter ?? yearInFront)
  const inFront = dayBefore.exec(before)?.[1] ?? dayInFront
  const day = Number(inFront ?? dayAfter)
  if (!isYear(year) || !(day >= 1 && day <= 31)) return null
  // The text before the date may hold the hour: "14:30, 3 May 2024".
  const front = text.slice(0, month.index)
  const rest = inFront || yearInFront ? front.replace(/\d{1,4}[^\d:]*$/, '') : front
  return { day: { year, month: 0, day }, rest: `${after.slice(taken.length)} ${rest}` }
}
