import { canonicalPath, isPlainlyCanonical } from './canonical-path.ts'
import { Refusal } from './problem.ts'
import { alternateOf } from './read/negotiate.ts'
import { pageParameters } from './read/page-parameters.ts'

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
 * their names; of the headers only `Accept`, by the form that it chooses.
 *
 * @param siteUrl The site's origin from configuration; the request's own host is not looked at.
 * @throws {Refusal} `address_too_long`.
 */
export function pageAddress(request: Request, siteUrl: string): PageAddress {
  const asked = split(request.url)
  const path = asked.isCanonical ? asked.path : canonicalPath(asked.path)
  const query = asked.query === '' ? '' : knownQuery(path, asked.query)
  const address = path + query
  if (address.length > maxAddressLength)
    throw new Refusal('address_too_long', { limit: maxAddressLength })
  const url = siteUrl + path + alternateSuffix(path, request) + query
  return { path, address, isMoved: path !== asked.path, url }
}

// Parsing a URL is a large part of what a page from the cache costs, so it is left to paths that need it.
function split(url: string): { path: string; query: string; isCanonical: boolean } {
  const start = url.indexOf('/', 'https://'.length)
  const mark = url.indexOf('?', start)
  const path = mark < 0 ? url.slice(start) : url.slice(start, mark)
  if (start > 0 && isPlainlyCanonical(path))
    return { path, query: mark < 0 ? '' : beforeHash(url.slice(mark)), isCanonical: true }
  const { pathname, search } = new URL(url)
  return { path: pathname, query: search, isCanonical: false }
}

function beforeHash(query: string): string {
  const hash = query.indexOf('#')
  return hash < 0 ? query : query.slice(0, hash)
}

const articleForm = /^\/news\/\d{4}-\d{2}-\d{2}\/[^/.]+$/

function alternateSuffix(path: string, { headers }: Request): string {
  const alternate = articleForm.test(path) ? alternateOf(headers.get('accept')) : null
  return alternate ? `.${alternate}` : ''
}

function knownQuery(path: string, query: string): string {
  const names = pageParameters[path.split('/')[1] ?? '']
  if (!names) return ''
  const given = new URLSearchParams(query)
  const known = new URLSearchParams()
  for (const name of names.toSorted()) {
    const value = given.get(name)?.trim()
    // What a form leaves empty selects nothing.
    if (value) known.set(name, value)
  }
  return known.size > 0 ? `?${known}` : ''
}
