import type { ReaderPage } from '../cache/reader-page.ts'
import { isCurrent } from '../http/if-none-match.ts'
import { securityHeaders } from './security-headers.ts'

const always = new Headers(securityHeaders) // copied as a whole: a header set by name costs more

const ofTheBody = ['content-length', 'content-type', 'content-encoding']

/**
 * Makes of a page the answer to one request, with the headers of every answer: 304 when the reader's copy is the
 * current one, nothing but the headers to HEAD.
 *
 * @param page Is used up. What it says itself comes before what every answer says.
 * @param timing The answer's `Server-Timing`.
 */
export function readerResponse(page: ReaderPage, request: Request, timing: string): Response {
  const { headers } = page
  const isSame =
    page.status === 200 && isCurrent(request.headers.get('if-none-match'), headers['etag'])
  const hasBody = !isSame && request.method !== 'HEAD'
  const answer = new Response(hasBody ? page.body : null, {
    status: isSame ? 304 : page.status,
    headers: always,
  })
  for (const name in headers) answer.headers.set(name, headers[name] ?? '')
  answer.headers.set('server-timing', timing)
  if (isSame) for (const name of ofTheBody) answer.headers.delete(name)
  if (!hasBody && page.body instanceof ReadableStream) void page.body.cancel()
  return answer
}
