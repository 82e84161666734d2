import * as v from 'valibot'
import { countJsonParts } from '../../text/count-json-parts.ts'
import { base64Bytes } from './base64-bytes.ts'
import { damagedPart, maxPartBytes, oversizePart } from './capture-fault.ts'
import type { CaptureItem, CaptureSource } from './captured-page.ts'
import { jsonElements, type JsonElement } from './json-elements.ts'
import { timeOf } from './time-of.ts'

const maxJsonParts = 20_000 // of an entry; a request with many cookies has a few hundred

const entrySchema = v.object({
  startedDateTime: v.optional(v.string()),
  /** Of Chromium; `document` for frames, too. */
  _resourceType: v.optional(v.string()),
  request: v.object({
    method: v.optional(v.string(), 'GET'),
    url: v.string(),
    headers: v.fallback(v.array(v.object({ name: v.string(), value: v.string() })), []),
  }),
  response: v.object({
    status: v.number(),
    content: v.optional(
      v.object({
        mimeType: v.optional(v.string(), ''),
        text: v.optional(v.string()),
        encoding: v.optional(v.string()),
      }),
      {},
    ),
  }),
})

type Entry = v.InferOutput<typeof entrySchema>

/**
 * Reads an archive of HTTP requests as browsers export it: each HTML document that was answered with 2xx. Frames and
 * what scripts fetched are left out where the archive tells them apart.
 *
 * Text in it is decoded already, whatever `charset` its label still has. Holds one entry at a time.
 *
 * @param maxBytes The limit of an entry; a longer one is read without being held.
 *
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export async function* readHar(
  { chunks }: CaptureSource,
  maxBytes = maxPartBytes,
): AsyncGenerator<CaptureItem> {
  let number = 0
  const elements = jsonElements(chunks, maxBytes)
  let next = await elements.next()
  for (; !next.done; next = await elements.next()) {
    const value = next.value.isWhole ? parseElement(next.value) : undefined
    // `pages`, which browsers write first, are no entries.
    if (value !== undefined && !isEntryLike(value)) continue
    number++
    const place = `entry ${number}`
    const item = value === undefined ? unread(next.value, place, maxBytes) : pageOf(value, place)
    if (item) yield item
  }
  if (!next.value) yield damagedPart(`entry ${number + 1}`, afterLast(number))
}

function afterLast(number: number): string {
  return number === 0
    ? 'The archive is not JSON with {"log": {"entries": […]}}, or breaks off before the first entry'
    : `The archive breaks off after entry ${number}`
}

function parseElement({ bytes }: JsonElement): unknown {
  const json = new TextDecoder().decode(bytes)
  if (countJsonParts(json, maxJsonParts) > maxJsonParts) return undefined
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function isEntryLike(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'request' in value && 'response' in value
}

const address = /"url"\s?:\s?"([^"\\]{1,2048})"/
const htmlLabel = /"mimeType"\s?:\s?"(?:text\/html|application\/xhtml)/

/** A fault for an entry that cannot be read, unless it is a picture, a video or the like. */
function unread(
  { bytes, isWhole }: JsonElement,
  place: string,
  maxBytes: number,
): CaptureItem | null {
  const head = new TextDecoder().decode(bytes)
  const url = address.exec(head)?.[1] ?? null
  if (isWhole) return damagedPart(place, 'The entry is not JSON, or has too many values', url)
  return htmlLabel.test(head) ? oversizePart(place, maxBytes, url) : null
}

function pageOf(value: unknown, place: string): CaptureItem | null {
  const parsed = v.safeParse(entrySchema, value)
  if (!parsed.success) return damagedPart(place, 'The entry has no address, status or content')
  const { request, response, startedDateTime } = parsed.output
  if (!isDocument(parsed.output)) return null
  const { text = '', encoding, mimeType } = response.content
  const { url } = request
  if (text === '')
    return damagedPart(
      place,
      'The entry holds no body; record or export it with content, which some tools omit',
      url,
    )
  const bytes = encoding === 'base64' ? base64Bytes(text) : null
  if (encoding === 'base64' && !bytes)
    return damagedPart(place, 'The body of the entry is not valid base64', url)
  const capturedAt = timeOf(startedDateTime)
  const page = { url, page: bytes ?? text, contentType: bytes && mimeType, place, capturedAt }
  return { kind: 'page', page }
}

const withoutBody = new Set([204, 205])
const html = /^\s*(?:text\/html|application\/xhtml\+xml)\b/i

function isDocument({ _resourceType: type = 'document', request, response }: Entry): boolean {
  const { status, content } = response
  const purpose = request.headers.find(({ name }) => name.toLowerCase() === 'sec-fetch-dest')
  return (
    status >= 200 &&
    status < 300 &&
    !withoutBody.has(status) &&
    request.method !== 'HEAD' &&
    html.test(content.mimeType) &&
    type === 'document' &&
    (purpose?.value ?? 'document') === 'document'
  )
}
