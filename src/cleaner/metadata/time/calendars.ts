import type { DateParts } from './written-time.ts'

const dayMs = 86_400_000

/** Calendars other than the Gregorian that newspapers use: epoch, and mean year and month in days. */
const meanYears = {
  'islamic-umalqura': { epoch: Date.UTC(622, 6, 19), yearDays: 354.367, monthDays: 29.53 },
  persian: { epoch: Date.UTC(622, 2, 22), yearDays: 365.2422, monthDays: 30.6 },
  ethiopic: { epoch: Date.parse('0008-08-27'), yearDays: 365.25, monthDays: 30 },
} as const

export type OtherCalendar = keyof typeof meanYears

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * Converts a day of the Umm al-Qura, the Persian or the Ethiopian calendar to the Gregorian calendar.
 *
 * The mean length of years gives a first guess; the platform's calendar corrects it by at most five days.
 *
 * @returns `null` when there is no such day.
 */
export function fromCalendar(date: DateParts, calendar: OtherCalendar): DateParts | null {
  const { epoch, yearDays, monthDays } = meanYears[calendar]
  const days = (date.year - 1) * yearDays + (date.month - 1) * monthDays + date.day - 1
  const guess = epoch + Math.round(days) * dayMs
  for (let step = 0; step <= 10; step++) {
    const distance = (step % 2 ? 1 : -1) * Math.ceil(step / 2)
    const candidate = new Date(guess + distance * dayMs)
    if (reads(candidate, date, calendar)) {
      return {
        year: candidate.getUTCFullYear(),
        month: candidate.getUTCMonth() + 1,
        day: candidate.getUTCDate(),
      }
    }
  }
  return null
}

function reads(candidate: Date, { year, month, day }: DateParts, calendar: string): boolean {
  let format = formats.get(calendar)
  if (!format) {
    format = new Intl.DateTimeFormat('en', {
      calendar,
      timeZone: 'UTC',
      numberingSystem: 'latn',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    })
    formats.set(calendar, format)
  }
  const parts = format.formatToParts(candidate)
  const part = (type: string) =>
    Number.parseInt(parts.find((each) => each.type === type)?.value ?? '', 10)
  return part('year') === year && part('month') === month && part('day') === day
}

const buddhistOffset = 543 // years by which the Thai calendar is ahead

/** The year before the first year of each era: 令和1年 is 2019. */
const eraStarts: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['r', 2018],
  ['h', 1988],
  ['s', 1925],
  ['平成', 1988],
  ['昭和', 1925],
  ['大正', 1911],
  ['明治', 1867],
  ['民國', 1911],
  ['民国', 1911],
])

/** Converts a year of a Japanese era or of the Republic of China (Taiwan); `null` for an unknown era. */
export function eraYear(era: string, year: number): number | null {
  const start = eraStarts.get(era)
  return start === undefined ? null : start + year
}

/** Converts a Buddhist year; returns any other year as it is. */
export function fromBuddhistYear(year: number): number {
  return year >= 2400 && year < 2700 ? year - buddhistOffset : year
}
