import { Refusal } from './problem.ts'

const defaultMaxBytes = 64 * 1024

/**
 * Reads a form that a page of this host sent.
 *
 * Browsers add `Sec-Fetch-Site` and `Origin`, which no page can set. A request with neither is of no browser of today
 * and is refused, too.
 *
 * @param maxBytes The most that is read of it.
 * @throws {Refusal} `forbidden` for a form of another site; `body_too_large`, `unsupported_media_type`,
 *   `body_unreadable`.
 * @see https://www.w3.org/TR/fetch-metadata/
 */
export async function readOwnForm(request: Request, maxBytes = defaultMaxBytes): Promise<FormData> {
  if (!isOwn(request)) throw new Refusal('forbidden', { detail: 'The form is of another site' })
  const type = request.headers.get('content-type') ?? ''
  if (!formType.test(type))
    throw new Refusal('unsupported_media_type', { detail: 'Not a form', contentType: type })
  const body = await readWithin(request, maxBytes)
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    throw new Refusal('body_unreadable', { detail: 'The form cannot be read' })
  }
}

const formType = /^(?:application\/x-www-form-urlencoded|multipart\/form-data)(?:;|$)/i

function isOwn({ url, headers }: Request): boolean {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  if (site === null && origin === null) return false
  return (site ?? 'same-origin') === 'same-origin' && (origin ?? ownOrigin(url)) === ownOrigin(url)
}

function ownOrigin(url: string): string {
  return new URL(url).origin
}

async function readWithin({ body }: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of body ?? []) {
    bytes += part.byteLength
    if (bytes > limit) throw new Refusal('body_too_large', { limit })
    parts.push(part)
  }
  const whole = new Uint8Array(bytes)
  let place = 0
  for (const part of parts) {
    whole.set(part, place)
    place += part.byteLength
  }
  return whole
}
