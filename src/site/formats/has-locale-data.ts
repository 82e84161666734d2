/**
 * Whether the runtime can print dates, numbers and lists in a language. Where it cannot, it takes another language
 * (Icelandic dates in English), or has the language by name only (`2026 M10 3` in Uzbek), and mixes the two.
 *
 * Costs a format of dates and one of lists, milliseconds when they are the first, and nothing for the languages of the
 * site's own words.
 *
 * @throws {RangeError} Not of the form of a tag.
 */
export function hasLocaleData(language: string): boolean {
  if (certain.has(primary(language))) return true
  const dates = new Intl.DateTimeFormat(language, { timeZone: 'UTC', month: 'long' })
  const lists = new Intl.ListFormat(language)
  return (
    [dates, lists].every((made) => primary(made.resolvedOptions().locale) === primary(language)) &&
    !monthOfNoLanguage.test(dates.format(0))
  )
}

// Those of the site's own words, which the runtime has: a look would cost every start.
const certain = new Set(['en', 'de', 'es', 'fr', 'ar'])

// https://www.unicode.org/reports/tr35/tr35-dates.html: the root locale names months by their numbers.
const monthOfNoLanguage = /^M\d+$/

// In the tag in use now: `tl` is `fil`.
function primary(language: string): string {
  return new Intl.Locale(language).language
}
