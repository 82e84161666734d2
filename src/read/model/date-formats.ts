import type { Moment } from '../../article/day.ts'

/** Dates in the site's language and zone. Days, months and years are calendar names and know no zone. */
export type DateFormats = {
  /** An instant with its zone, or a day when the hour is not known. */
  moment: (moment: Moment) => string
  /** `2023`, `2023-04` or `2023-04-28`. */
  period: (period: string) => string
  number: (value: number) => string
}

/** Opens the formats of a language; the formatters are made once each. */
export function dateFormats(language: string, timeZone: string): DateFormats {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
  const year = format({ year: 'numeric' })
  const month = format({ year: 'numeric', month: 'long' })
  const day = format({ year: 'numeric', month: 'long', day: 'numeric' })
  const instant = format({
    timeZone,
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  })
  const number = new Intl.NumberFormat(language)
  const byLength: Record<number, Intl.DateTimeFormat> = { 4: year, 7: month, 10: day }
  const print = (value: string) => (byLength[value.length] ?? instant).format(new Date(value))
  return { moment: print, period: print, number: (value) => number.format(value) }
}
