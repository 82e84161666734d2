import { isArticlePage } from '../article/article-address.ts'
import type { Config } from '../config/config.ts'
import { Refusal } from '../http/problem.ts'
import type { LanguageValues } from '../site/address.ts'
import { asksForOwnWords, parseLanguages, printLanguages } from '../site/languages.ts'
import { languagesParameter, ownWordsValue } from '../site/parameter-names.ts'
import { parametersOf, printQuery } from '../site/query-parameters.ts'
import { languagePrefixes, siteAt, sitePath } from '../site/site-languages.ts'
import { canonicalPath, isCanonicalAtSight } from './canonical-path.ts'
import { negotiateAlternate } from './negotiate.ts'

const maxAddressLength = 4096 // characters of path and query; the longest that a page links to has 2,000

type Settings = Config['site']

/** The one page that a reader's request is for. */
type SourceAddress = {
  /** The settings of the site in the language of the address. */
  readonly site: Settings
  /** The path within the site in that language, so without its prefix. */
  readonly path: string
  /** Path and query as the site writes them. A reader who wrote them differently is redirected here. */
  readonly address: string
  readonly isMoved: boolean
  /** The URL under which the page is cached: the site's origin with the address, or with the address of the form. */
  readonly url: string
}

/**
 * Finds the page that a request is for. Only these parts of a request count, so that a client cannot create or reach
 * another copy of a page:
 *
 * - Of the address, the path and the known query parameters, sorted by name. Of each parameter, the first value; of the
 *   languages, all. An article has no choice of languages, only the one between its translation and its own words.
 * - Of the headers, the form that `Accept` chooses.
 *
 * A reader who wrote the path or the languages in another way is redirected to the site's own. So is one who wrote the
 * prefix of the main language.
 *
 * @param main The site's settings from the configuration. The request's own host is not used.
 * @throws {Refusal} `address_too_long`.
 */
export function pageAddress(request: Request, main: Settings): SourceAddress {
  const asked = split(request.url)
  const written = asked.isCanonical ? asked.path : canonicalPath(asked.path, languagePrefixes(main))
  const { site, path } = siteAt(main, written)
  const query = asked.query === '' ? noQuery : knownQuery(path, asked.query)
  const fullPath = sitePath(site, path)
  const address = fullPath + query.text
  if (address.length > maxAddressLength)
    throw new Refusal('address_too_long', { limit: maxAddressLength })
  const url = site.url + fullPath + alternateSuffix(path, request) + query.text
  return { site, path, address, isMoved: fullPath !== asked.path || query.isMoved, url }
}

// Parsing a URL is a large part of the cost of a cached page, so only paths that need it are parsed.
function split(url: string): { path: string; query: string; isCanonical: boolean } {
  const start = url.indexOf('/', 'https://'.length)
  const mark = url.indexOf('?', start)
  const path = mark < 0 ? url.slice(start) : url.slice(start, mark)
  if (start > 0 && isCanonicalAtSight(path))
    return { path, query: mark < 0 ? '' : beforeHash(url.slice(mark)), isCanonical: true }
  const { pathname, search } = new URL(url)
  return { path: pathname, query: search, isCanonical: false }
}

function beforeHash(query: string): string {
  const hash = query.indexOf('#')
  return hash < 0 ? query : query.slice(0, hash)
}

function alternateSuffix(path: string, { headers }: Request): string {
  const alternate = isArticlePage(path) ? negotiateAlternate(headers.get('accept')) : null
  return alternate ? `.${alternate}` : ''
}

type Query = { text: string; isMoved: boolean }

const noQuery: Query = { text: '', isMoved: false }

function knownQuery(path: string, query: string): Query {
  const { query: names, lang = 'chosen' } = parametersOf(path)
  if (names.length === 0) return noQuery
  const given = new URLSearchParams(query)
  const known = new URLSearchParams()
  let isMoved = false
  for (const name of names.toSorted()) {
    if (!given.has(name)) continue
    const isLanguages = name === languagesParameter
    const value = isLanguages ? languagesIn(given, lang) : given.get(name)?.trim()
    // An empty field of a form selects nothing.
    if (value) known.set(name, value)
    if (isLanguages) isMoved = value === '' || value !== given.get(name)
  }
  return { text: printQuery(known), isMoved }
}

// A form sends one parameter for each ticked box.
function languagesIn(given: URLSearchParams, lang: LanguageValues): string {
  const value = given.getAll(languagesParameter).join(',')
  const chosen = lang === 'original' ? [] : parseLanguages(value)
  const isInOwnWords = lang !== 'chosen' && asksForOwnWords(value)
  return printLanguages(isInOwnWords ? [...chosen, ownWordsValue] : chosen)
}
