/**
 * Whether the runtime can print dates, numbers and lists in a language. Otherwise it would mix languages: it takes
 * another one (Icelandic dates in English), or knows the language by name only (`2026 M10 3` in Uzbek).
 *
 * Makes a format of dates and one of lists, which takes milliseconds if they are the first. The languages of the site's
 * own words cost nothing.
 *
 * @throws {RangeError} Not a well-formed tag.
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

// The languages of the site's own words, which the runtime has. Checking them would cost every start.
const certain = new Set(['en', 'de', 'es', 'fr', 'ar'])

// https://www.unicode.org/reports/tr35/tr35-dates.html: the root locale names months by their numbers.
const monthOfNoLanguage = /^M\d+$/

// The tag in current use: `tl` is `fil`.
function primary(language: string): string {
  return new Intl.Locale(language).language
}
