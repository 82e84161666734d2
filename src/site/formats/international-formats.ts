import { autonym } from './autonym.ts'

const locale = 'en-US' // used for its digits; no word is taken from it

/**
 * Dates, numbers and names in a form that belongs to no language. Dates are in ISO 8601, with a space for the `T`.
 * Groups of digits are separated by a space, lists by commas. Weekdays are numbers, languages have their own names.
 */
export function internationalFormats(timeZone: string) {
  const clock = new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  })
  const group = new Intl.NumberFormat(locale)
  const parts = (value: string) =>
    Object.fromEntries(clock.formatToParts(new Date(value)).map((part) => [part.type, part.value]))
  const localDay = (value: string) => {
    if (value.length === 10) return value
    const { year, month, day } = parts(value)
    return `${year}-${month}-${day}`
  }
  const hours = (value: string) => {
    const { hour, minute } = parts(value)
    return `${hour}:${minute}`
  }
  const zone = (value: string) =>
    (parts(value)['timeZoneName'] ?? '').replace(/^GMT(?:\+00:00)?/, 'UTC')
  return {
    moment: (value: string) =>
      value.length === 10 ? value : `${localDay(value)} ${hours(value)} ${zone(value)}`,
    clock: (value: string) => (value.length === 10 ? value : hours(value)),
    // A day without its year has no international form.
    briefDay: localDay,
    dayOfYear: localDay,
    localDay,
    period: (period: string) => period,
    number: (value: number) => group.format(value).replaceAll(',', '\u202F'),
    weekdays: [1, 2, 3, 4, 5, 6, 7].map((number) => ({
      number,
      name: String(number),
      brief: String(number),
    })),
    names: (names: readonly string[]) => names.flatMap(listed),
    language: (tag: string) => autonym(tag) ?? tag,
  }
}

type Part = { type: 'element' | 'literal'; value: string }

function listed(value: string, index: number): Part[] {
  const element: Part = { type: 'element', value }
  return index === 0 ? [element] : [{ type: 'literal', value: ', ' }, element]
}
