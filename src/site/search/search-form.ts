import { parseDay, type Day } from '../../article/day.ts'
import { printLanguages, type Languages } from '../languages.ts'
import { cursorParameter } from '../parameter-names.ts'
import { parseSearch } from '../parse-search.ts'
import { printQuery } from '../query-parameters.ts'
import { sitePath, type WithBase } from '../site-languages.ts'
import { siteMap } from '../site-map.ts'

/** What a reader entered into the search form; empty fields and unusable values are empty. */
export type SearchForm = {
  words: string
  fromDay: Day | null
  toDay: Day | null
  /** A source by its domain. */
  source: string
  languages: Languages
}

/** Reads the form from the parameters of an address. They may hold anything. */
export function searchForm(parameters: URLSearchParams): SearchForm {
  const { text, source = '', languages = [] } = parseSearch(parameters)
  return {
    words: text,
    fromDay: parseDay(parameters.get('from') ?? ''),
    toDay: parseDay(parameters.get('to') ?? ''),
    source,
    languages,
  }
}

/**
 * The path of a search.
 *
 * @param after Where the results begin; `null` for the first.
 */
export function searchPath(form: SearchForm, after: string | null, site: WithBase): string {
  const { words, fromDay, toDay, source, languages } = form
  const values = {
    q: words,
    from: fromDay,
    to: toDay,
    source,
    lang: printLanguages(languages),
    [cursorParameter]: after,
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, value)
  return sitePath(site, siteMap.search.path) + printQuery(query)
}
