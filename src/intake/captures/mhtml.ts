import { damagedPart, maxPartBytes, oversizePart } from './capture-fault.ts'
import type { CaptureItem, CaptureSource } from './captured-page.ts'
import { mediaTypeOf, type MimeFields } from './mime-fields.ts'
import { mimeParts, type MimePart } from './mime-parts.ts'
import { timeOf } from './time-of.ts'
import { decodeTransfer, transferEncoding } from './transfer-encoding.ts'

/**
 * Reads a page that a browser saved with its pictures: Chromium's and WebKit's MHTML, and old files of Internet
 * Explorer and Opera.
 *
 * The page is the part that `start` names, else the first of HTML. Other parts of HTML are its frames. Its bytes and
 * label stay as they were: browsers keep the encoding and often name none. Pictures named by `cid:` get the address of
 * their part.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2557
 */
export async function* readMhtml({ chunks }: CaptureSource): AsyncGenerator<CaptureItem> {
  const parts = mimeParts(chunks, isHtml)
  const addresses = new Map<string, string>()
  const pages: MimePart[] = []
  let next = await parts.next()
  for (; !next.done; next = await parts.next()) {
    const part = next.value
    const [id, address] = [contentId(part.fields), webAddress(part.fields.get('content-location'))]
    if (id && address) addresses.set(id, address)
    // The first one, and a better one; frames are not held.
    if (isHtml(part.fields) && (pages.length === 0 || isStart(part))) pages.push(part)
  }
  const message = next.value
  const saved = message.get('snapshot-content-location')
  const part = pages.findLast(isStart) ?? pages[0]
  if (!part) {
    yield damagedPart('the file', 'The file has no part of HTML, or breaks off before it')
    return
  }
  const { fields } = part
  const url = addressOf(saved, fields.get('content-location'), message.get('content-location'))
  const place = `part ${part.number}`
  if (!part.body) {
    yield oversizePart(place, maxPartBytes, url)
    return
  }
  const page = decodedPage(part.body, part)
  if (typeof page === 'string') {
    yield damagedPart(place, page, url)
    return
  }
  const contentType = fields.get('content-type') ?? null
  const capturedAt = timeOf(message.get('date'))
  yield {
    kind: 'page',
    page: { url, page: withAddresses(page, addresses), contentType, place, capturedAt },
  }
}

const htmlTypes = new Set(['text/html', 'application/xhtml+xml'])

function isHtml(fields: MimeFields): boolean {
  return htmlTypes.has(mediaTypeOf(fields))
}

function contentId(fields: MimeFields): string | null {
  return fields.get('content-id')?.replace(/^<|>$/g, '') ?? null
}

function isStart({ fields, start }: MimePart): boolean {
  return start !== null && contentId(fields) === start.replace(/^<|>$/g, '')
}

/** The bytes of a page, or why it cannot be read. */
function decodedPage(
  body: Uint8Array<ArrayBuffer>,
  { fields, isClosed }: MimePart,
): Uint8Array<ArrayBuffer> | string {
  const encoding = transferEncoding(fields.get('content-transfer-encoding') ?? '')
  if (!encoding) return 'The part has an unknown Content-Transfer-Encoding'
  const page = decodeTransfer(body, encoding)
  if (!page) return 'The part is not valid base64'
  if (!isClosed && !/<\/html>\s*$/i.test(latin(page.subarray(-maxEnd))))
    return 'The file breaks off in the page itself'
  return page
}

const maxEnd = 1000 // bytes at the end of a page

const contentReference = /cid:([^\s"'<>)&]{1,300})/gi

/** Replaces `cid:` by the address of the part. The bytes are read as Latin 1, which keeps each of them. */
function withAddresses(
  page: Uint8Array<ArrayBuffer>,
  addresses: ReadonlyMap<string, string>,
): Uint8Array<ArrayBuffer> {
  const source = addresses.size > 0 ? binaryString(page) : ''
  const named = source.replace(contentReference, (reference, id: string) => {
    return addresses.get(id) ?? reference
  })
  return named === source ? page : Uint8Array.from(named, (sign) => sign.charCodeAt(0))
}

// Not TextDecoder('latin1'), which reads windows-1252.
function binaryString(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}

/** An address of the Web without characters that break out of an attribute; `null` for others. */
function webAddress(value = ''): string | null {
  return /^https?:\/\/[^\s"'<>]+$/i.test(value) && /^[\x21-\x7e]+$/.test(value) ? value : null
}

/** The first address of the Web; else the first of any kind, which says at least what the file states. */
function addressOf(...values: readonly (string | undefined)[]): string | null {
  const known = values.filter((value) => value !== undefined && !/^(?:cid|mid):/i.test(value))
  return known.find((value) => /^https?:/i.test(value ?? '')) ?? known[0] ?? null
}
