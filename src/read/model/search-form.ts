import { parseDay, type Day } from '../../article/day.ts'
import { listKey, primaryLanguage } from '../../article/listing.ts'
import type { Search } from '../../store/search.ts'

/** What a reader put into the search form; empty where nothing, or nothing that can be used. */
export type SearchForm = {
  words: string
  fromDay: Day | null
  toDay: Day | null
  /** A source by its domain. */
  source: string
  language: string
}

const maxWordsLength = 300 // characters; the store reads no more

/** Reads the form from the parameters of an address, whatever they hold. */
export function readSearchForm(parameter: (name: string) => string | undefined): SearchForm {
  return {
    words: (parameter('q') ?? '').slice(0, maxWordsLength).toWellFormed().trim(),
    fromDay: parseDay(parameter('from') ?? ''),
    toDay: parseDay(parameter('to') ?? ''),
    source: listKey(parameter('source') ?? ''),
    language: primaryLanguage(listKey(parameter('lang') ?? '')),
  }
}

/** What the form asks of the store; both of its days are meant to be searched. */
export function searchOf({ words, fromDay, toDay, source, language }: SearchForm): Search {
  return {
    text: words,
    ...(fromDay && { from: new Date(fromDay) }),
    ...(toDay && { to: dayAfter(toDay) }),
    ...(source && { source }),
    ...(language && { language }),
  }
}

/**
 * The path of a search.
 *
 * @param after Where the results begin; `null` for the first.
 */
export function searchPath(form: SearchForm, after: string | null): string {
  const { words, fromDay, toDay, source, language } = form
  const values = { q: words, from: fromDay, to: toDay, source, lang: language, after }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value)
  return query.size > 0 ? `/search?${query}` : '/search'
}

function dayAfter(day: Day): Date {
  const date = new Date(day)
  date.setUTCDate(date.getUTCDate() + 1)
  return date
}
