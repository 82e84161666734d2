import { isCurrent } from './cache/if-none-match.ts'
import { canonicalPath } from './canonical-path.ts'
import { Refusal } from './problem.ts'
import { alternateOf } from './read/negotiate.ts'
import { pageParameters } from './read/page-parameters.ts'

const maxAddressLength = 4096 // characters of path and query; the longest that a page links to has 2,000

/** The one page that a reader's request is for. */
export type PageAddress = {
  /** Path and query as the site writes them; where the reader is sent who wrote the path otherwise. */
  readonly address: string
  readonly isMoved: boolean
  /** What the cached pages are asked: the site's origin, the address or that of the form, GET, no headers. */
  readonly request: Request
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
  const { pathname, searchParams } = new URL(request.url)
  const path = canonicalPath(pathname)
  const query = knownQuery(path, searchParams)
  const address = path + query
  if (address.length > maxAddressLength)
    throw new Refusal('address_too_long', { limit: maxAddressLength })
  const url = siteUrl + path + alternateSuffix(path, request.headers.get('accept')) + query
  return {
    address,
    isMoved: path !== pathname,
    request: new Request(url, { redirect: 'manual' }),
  }
}

const articleForm = /^\/news\/\d{4}-\d{2}-\d{2}\/[^/.]+$/

function alternateSuffix(path: string, accept: string | null): string {
  const alternate = articleForm.test(path) ? alternateOf(accept) : null
  return alternate ? `.${alternate}` : ''
}

function knownQuery(path: string, given: URLSearchParams): string {
  const names = pageParameters[path.split('/')[1] ?? ''] ?? []
  const known = new URLSearchParams()
  for (const name of names.toSorted()) {
    const value = given.get(name)?.trim()
    // What a form leaves empty selects nothing.
    if (value) known.set(name, value)
  }
  return known.size > 0 ? `?${known}` : ''
}

/**
 * Answers a conditional request from a page's validator: 304 without a body when the reader's copy is the
 * current one.
 */
export function revalidated(response: Response, ifNoneMatch: string | null): Response {
  if (response.status !== 200 || !isCurrent(ifNoneMatch, response.headers.get('etag')))
    return response
  void response.body?.cancel()
  const headers = new Headers(response.headers)
  for (const name of ['content-length', 'content-type', 'content-encoding']) headers.delete(name)
  return new Response(null, { status: 304, headers })
}
