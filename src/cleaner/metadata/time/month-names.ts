import { alternatives, entriesIn } from '../../vocabulary/entries.ts'
import { languages } from '../../vocabulary/languages/all-languages.ts'
import { monthForms } from '../../vocabulary/month-forms.ts'
import { monthLocales } from '../../vocabulary/month-locales.ts'

/** The month names of a language: a pattern for text in lower case, and the number of each name. */
type MonthNames = { pattern: RegExp; numbers: ReadonlyMap<string, number> }

const gatherings = new Map<string, MonthNames>()

/**
 * Collects the month names of a language from a table, or from the platform's locale data for a language that it lacks.
 * Includes long and short names, alone and next to a day (genitive). Gregorian names include the English ones. Cached.
 *
 * @param language A BCP 47 tag; only its language counts.
 * @param calendar `gregory`, or one that `fromCalendar` converts.
 */
export function monthNames(language: string, calendar = 'gregory'): MonthNames {
  const base = language.split('-')[0] ?? ''
  const key = `${base} ${calendar}`
  const known = gatherings.get(key)
  if (known) return known
  const numbers = new Map<string, number>()
  const forms = monthForms[calendar === 'gregory' ? base : key]
  if (forms === undefined)
    for (const locale of localesOf(base)) addMonths(numbers, locale, calendar)
  addForms(numbers, forms?.split('|'), '/')
  if (calendar === 'gregory') {
    addForms(numbers, monthForms['en']?.split('|'), '/')
    addForms(numbers, entriesIn(languages[base]?.months), ' ')
  }
  const gathered = { pattern: patternOf([...numbers.keys()]), numbers }
  gatherings.set(key, gathered)
  return gathered
}

function localesOf(base: string): string[] {
  const own = monthLocales[base] ?? [base]
  return Intl.DateTimeFormat.supportedLocalesOf(own.filter(isWellFormed))
}

function isWellFormed(locale: string): boolean {
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(locale)
}

const hebrew = /^\p{Script=Hebrew}/u // "in" is a prefix of the word

const middleOfGregorianMonths = Array.from({ length: 12 }, (_, month) => Date.UTC(2023, month, 15))

function addMonths(numbers: Map<string, number>, locale: string, calendar: string): void {
  const options = { timeZone: 'UTC', calendar, numberingSystem: 'latn' } as const
  const number = new Intl.DateTimeFormat('en', { ...options, month: 'numeric' })
  for (const month of ['long', 'short'] as const) {
    const alone = new Intl.DateTimeFormat(locale, { ...options, month })
    const nextToDay = new Intl.DateTimeFormat(locale, { ...options, day: 'numeric', month })
    for (const date of middleOfGregorianMonths) {
      const value = Number.parseInt(number.format(date), 10)
      for (const format of [alone, nextToDay]) {
        const name = format.formatToParts(date).find(({ type }) => type === 'month')?.value
        const folded = foldMonth(name ?? '')
        if (!/\p{L}/u.test(folded) || /\d/.test(folded)) continue
        numbers.set(folded, value)
        if (hebrew.test(folded)) numbers.set(`ב${folded}`, value)
      }
    }
  }
}

/** Adds the forms of the twelve months. */
function addForms(
  numbers: Map<string, number>,
  months: readonly string[] | undefined,
  between: string,
): void {
  for (const [index, forms] of months?.entries() ?? [])
    for (const form of forms.trim().split(between)) if (form !== '') numbers.set(form, index + 1)
}

/** Folds the spellings of a month's name: NFKC, lower case, no full stop at the end. */
function foldMonth(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\.$/, '').trim()
}

function patternOf(names: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{M}])(?:${alternatives(names)})(?![\\p{L}\\p{M}])`, 'u')
}
