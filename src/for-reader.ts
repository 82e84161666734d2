import type { ShownPage } from './cache/edge-cache.ts'
import { isCurrent } from './cache/if-none-match.ts'
import { securityHeaders } from './read/security-headers.ts'

/**
 * Makes of a page the answer to one request, with the headers of every answer: 304 when the reader's copy is the
 * current one, nothing but the headers to HEAD.
 *
 * @param page Is used up. What it says itself comes before what every answer says.
 * @param timing The answer's `Server-Timing`.
 */
export function forReader(page: ShownPage, request: Request, timing: string): Response {
  const { status, body } = page
  const headers: Record<string, string> = {
    ...securityHeaders,
    ...page.headers,
    'server-timing': timing,
  }
  if (status === 200 && isCurrent(request.headers.get('if-none-match'), page.headers['etag'])) {
    discard(body)
    const { 'content-type': _type, ...kept } = headers
    return new Response(null, { status: 304, headers: kept })
  }
  if (request.method !== 'HEAD') return new Response(body, { status, headers })
  discard(body)
  return new Response(null, { status, headers })
}

function discard(body: ShownPage['body']): void {
  if (body instanceof ReadableStream) void body.cancel()
}
