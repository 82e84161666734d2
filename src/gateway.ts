import { alternateOf } from './read/negotiate.ts'
import { pageParameters } from './read/page-parameters.ts'

/**
 * Turns a reader's request into the one that the pages are cached under, so that whatever else a client
 * sends cannot make, or reach, another copy: the site's own origin, the path, the known query parameters
 * in order, GET. `Accept` is mapped to the address of the alternate it asks for.
 *
 * @param siteUrl The site's origin from configuration; the request's own host is not looked at.
 */
export function pageRequest(request: Request, siteUrl: string): Request {
  const { pathname, searchParams } = new URL(request.url)
  const url = new URL(siteUrl)
  url.pathname = pathname + alternateSuffix(pathname, request.headers.get('accept'))
  const names = pageParameters[pathname.split('/')[1] ?? ''] ?? []
  for (const name of names.toSorted()) {
    const value = searchParams.get(name)
    // What a form leaves empty selects nothing.
    if (value) url.searchParams.set(name, value)
  }
  return new Request(url, { redirect: 'manual' })
}

const articleForm = /^\/news\/\d{4}-\d{2}-\d{2}\/[^/.]+$/

function alternateSuffix(pathname: string, accept: string | null): string {
  const alternate = articleForm.test(pathname) ? alternateOf(accept) : null
  return alternate ? `.${alternate}` : ''
}

/**
 * Answers a conditional request from a page's validator: 304 without a body when the reader's copy is the
 * current one.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2
 */
export function revalidated(response: Response, ifNoneMatch: string | null): Response {
  const etag = response.headers.get('etag')
  if (!ifNoneMatch || !etag || response.status !== 200 || !matches(ifNoneMatch, etag))
    return response
  void response.body?.cancel()
  const headers = new Headers(response.headers)
  for (const name of ['content-length', 'content-type', 'content-encoding']) headers.delete(name)
  return new Response(null, { status: 304, headers })
}

function matches(ifNoneMatch: string, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag))
}
