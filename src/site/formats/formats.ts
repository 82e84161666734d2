import type { Moment } from '../../article/day.ts'
import { memoise } from '../../text/memoise.ts'
import { autonym } from './autonym.ts'
import { hasLocaleData } from './has-locale-data.ts'
import { internationalFormats } from './international-formats.ts'

/** How the site's language prints dates, numbers and names. Days, months and years have no time zone. */
export type Formats = {
  /** An instant with its zone, or a day if the hour is not known. */
  moment: (moment: Moment) => string
  /** The hour of an instant in 24 hours without its zone, for lists; a day if the hour is not known. */
  clock: (moment: Moment) => string
  /** The short form of a day, for lists, with its year and without. */
  briefDay: (moment: Moment) => string
  dayOfYear: (moment: Moment) => string
  /** The calendar day of the site's zone, `2023-04-28`. */
  localDay: (moment: Moment) => string
  /** `2023`, `2023-04` or `2023-04-28`. */
  period: (period: string) => string
  number: (value: number) => string
  /** The days of the week, starting with the first day of the week. */
  weekdays: readonly Weekday[]
  /** Names joined as in a sentence, in parts so that each name can be marked up. */
  names: (names: readonly string[]) => { type: 'element' | 'literal'; value: string }[]
  /** The name of a language, else its name in itself, else its tag. `und` is the unknown language. */
  language: (tag: string) => string
}

/** A day of the week: 1 is Monday, 7 is Sunday. `brief` fits the column of a calendar. */
export type Weekday = { number: number; name: string; brief: string }

const day = { year: 'numeric', month: 'long', day: 'numeric' } as const
const dayOfYear = { month: 'short', day: 'numeric' } as const
const briefDay = { ...dayOfYear, year: 'numeric' } as const
const hour = { hour: 'numeric', minute: '2-digit' } as const
const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/**
 * The formats of a language; the international ones if the runtime does not have it. Each costs milliseconds at its
 * first use, so keep the result.
 */
export function formats(language: string, timeZone: string): Formats {
  if (!hasLocaleData(language)) return internationalFormats(timeZone)
  const printer = (options: Intl.DateTimeFormatOptions, zone = 'UTC') => {
    const format = once(() => new Intl.DateTimeFormat(language, { timeZone: zone, ...options }))
    return (value: string) => format().format(new Date(value))
  }
  const calendar: Record<number, (period: string) => string> = {
    4: printer({ year: 'numeric' }),
    7: printer({ year: 'numeric', month: 'long' }),
    10: printer(day),
  }
  const period = (value: string) => calendar[value.length]?.(value) ?? value
  const moment = printer({ ...day, ...hour, timeZoneName: 'short' }, timeZone)
  const local = (options: Intl.DateTimeFormatOptions) => {
    const [instant, period] = [printer(options, timeZone), printer(options)]
    return (value: Moment) => (isDay(value) ? period(value) : instant(value))
  }
  const hours = printer(clock, timeZone)
  const number = once(() => new Intl.NumberFormat(language))
  const languages = once(
    () => new Intl.DisplayNames(language, { type: 'language', fallback: 'none' }),
  )
  const list = once(() => new Intl.ListFormat(language, { type: 'conjunction' }))
  const week = once(() => weekdays(language))
  return {
    moment: (value) => (isDay(value) ? period(value) : moment(value)),
    clock: (value) => (isDay(value) ? period(value) : hours(value)),
    briefDay: local(briefDay),
    dayOfYear: local(dayOfYear),
    localDay: (value) => (isDay(value) ? value : localDay(value, timeZone)),
    period,
    number: (value) => number().format(value),
    get weekdays() {
      return week()
    },
    names: (names) => list().formatToParts(names),
    language: memoise((tag) => languageName(languages(), tag)),
  }
}

function once<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => (made ??= make())
}

function weekdays(language: string): Weekday[] {
  const name = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'long' })
  const brief = new Intl.DateTimeFormat(language, { timeZone: 'UTC', weekday: 'short' })
  const { firstDay } = new Intl.Locale(language).getWeekInfo()
  return Array.from({ length: 7 }, (_, index) => {
    const number = ((firstDay - 1 + index) % 7) + 1
    const date = new Date(Date.UTC(2024, 0, number)) // 1 January 2024 was a Monday
    return { number, name: name.format(date), brief: brief.format(date) }
  })
}

// Swedish writes days as ISO 8601 does.
const isoDays = new Map<string, Intl.DateTimeFormat>()

function localDay(moment: Moment, timeZone: string): string {
  if (timeZone === 'UTC') return moment.slice(0, 10)
  const format = isoDays.get(timeZone) ?? new Intl.DateTimeFormat('sv', { timeZone })
  isoDays.set(timeZone, format)
  return format.format(new Date(moment))
}

function isDay(moment: Moment): boolean {
  return moment.length === 10
}

function languageName(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? autonym(tag) ?? tag
  } catch {
    return tag // not a well-formed tag
  }
}
