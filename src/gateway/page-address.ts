import { isArticlePage } from '../article/address.ts'
import { canonicalPath, isCanonicalAtSight } from './canonical-path.ts'
import { Refusal } from '../http/problem.ts'
import { parseLanguages, printLanguages } from '../site/languages.ts'
import { languagesParameter } from '../site/parameter-names.ts'
import { negotiateAlternate } from './negotiate.ts'
import { parametersOf, printQuery } from '../site/query-parameters.ts'

const maxAddressLength = 4096 // characters of path and query; the longest that a page links to has 2,000

/** The one page that a reader's request is for. */
export type PageAddress = {
  readonly path: string
  /** Path and query as the site writes them; where the reader is sent who wrote the path otherwise. */
  readonly address: string
  readonly isMoved: boolean
  /** What the cached pages are asked for: the site's origin, the address or that of the form. */
  readonly url: string
}

/**
 * Finds the page that a request is for, so that whatever else a client sends cannot make, or reach, another
 * copy: of the address only the path and the known query parameters count, the first of each, in order of
 * their names, and of languages all; of the headers only `Accept`, by the form that it chooses.
 *
 * A reader who wrote the path or the languages otherwise than the site does is sent to where these are.
 *
 * @param siteUrl The site's origin from configuration; the request's own host is not looked at.
 * @throws {Refusal} `address_too_long`.
 */
export function pageAddress(request: Request, siteUrl: string): PageAddress {
  const asked = split(request.url)
  const path = asked.isCanonical ? asked.path : canonicalPath(asked.path)
  const query = asked.query === '' ? noQuery : knownQuery(path, asked.query)
  const address = path + query.text
  if (address.length > maxAddressLength)
    throw new Refusal('address_too_long', { limit: maxAddressLength })
  const url = siteUrl + path + alternateSuffix(path, request) + query.text
  return { path, address, isMoved: path !== asked.path || query.isMoved, url }
}

// Parsing a URL is a large part of what a page from the cache costs, so it is left to paths that need it.
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
  const names = parametersOf(path)
  if (names.length === 0) return noQuery
  const given = new URLSearchParams(query)
  const known = new URLSearchParams()
  let isMoved = false
  for (const name of names.toSorted()) {
    if (!given.has(name)) continue
    const isLanguages = name === languagesParameter
    const value = isLanguages ? languagesIn(given) : given.get(name)?.trim()
    // What a form leaves empty selects nothing.
    if (value) known.set(name, value)
    if (isLanguages) isMoved = value === '' || value !== given.get(name)
  }
  return { text: printQuery(known), isMoved }
}

// A form sends a language for each box that is ticked.
function languagesIn(given: URLSearchParams): string {
  return printLanguages(parseLanguages(given.getAll(languagesParameter).join(',')))
}
