import { parseDay, type Day } from '../article/day.ts'
import { listKey } from '../article/listing.ts'
import type { Search } from '../store/search/search-articles.ts'
import { tidyLine } from '../text/tidy-text.ts'
import { parseLanguages } from './languages.ts'
import type { searchParameters } from './parameter-names.ts'

const maxTextLength = 200 // characters

/** Reads a search from a form or a link. Values that cannot be read count as absent. */
export function parseSearch(parameters: URLSearchParams): Search {
  const value = (name: (typeof searchParameters)[number]) => parameters.get(name)?.trim() ?? ''
  const source = listKey(value('source'))
  const languages = parseLanguages(value('lang'))
  const from = parseDay(value('from'))
  const to = parseDay(value('to'))
  return {
    text: tidyLine(value('q'), maxTextLength),
    ...(source && { source }),
    ...(languages.length > 0 && { languages }),
    ...(from && { from: startOf(from) }),
    ...(to && { to: startOf(to, 1) }),
  }
}

// The beginning of a day, or of one some days later.
function startOf(day: Day, later = 0): Date {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + later)
  return date
}
