import type { ReaderPage } from '../cache/reader-page.ts'
import { isCurrent } from '../http/if-none-match.ts'
import { securityHeaders, type PictureMode } from './security-headers.ts'

const always = {
  proxy: new Headers(securityHeaders.proxy),
  source: new Headers(securityHeaders.source),
} // copied as a whole, since setting headers one by one costs more

const ofTheBody = ['content-length', 'content-type', 'content-encoding']

/**
 * Makes the response to one request from a page, with the headers that every response has. A reader whose copy is
 * current gets 304, HEAD gets the headers alone.
 *
 * @param page Its body is consumed. Its own headers take precedence.
 * @param timing The value of `Server-Timing`.
 * @param mode Decides which servers the page may ask for pictures.
 */
export function readerResponse(
  page: ReaderPage,
  request: Request,
  timing: string,
  mode: PictureMode,
): Response {
  const { headers } = page
  const isSame =
    page.status === 200 && isCurrent(request.headers.get('if-none-match'), headers['etag'])
  const hasBody = !isSame && request.method !== 'HEAD'
  const answer = new Response(hasBody ? page.body : null, {
    status: isSame ? 304 : page.status,
    headers: always[mode],
  })
  for (const name in headers) answer.headers.set(name, headers[name] ?? '')
  answer.headers.set('server-timing', timing)
  if (isSame) for (const name of ofTheBody) answer.headers.delete(name)
  if (!hasBody && page.body instanceof ReadableStream) void page.body.cancel()
  return answer
}
