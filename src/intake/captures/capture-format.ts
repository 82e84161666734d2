import type { CaptureFormat } from './captured-page.ts'
import { mediaTypeOf, mimeFields, type MimeFields } from './mime-fields.ts'

/** How many bytes at the beginning of a file `captureFormat` reads at most. */
export const signatureBytes = 16_384

export type CaptureClues = {
  /** The `Content-Type` that the sender gives; many give `text/html` for anything. */
  contentType: string | null
  /** The name of the file, if there is one. */
  name?: string | null
  /** The first bytes, unpacked. */
  head: Uint8Array
}

// oxfmt-ignore
const mediaTypes: ReadonlyMap<string, CaptureFormat> = new Map([
  ['multipart/related', 'mhtml'], ['application/x-mimearchive', 'mhtml'], ['message/mhtml', 'mhtml'],
  ['application/x-webarchive', 'webarchive'],
  ['application/har+json', 'har'], ['application/x-har+json', 'har'],
  ['application/x-ndjson', 'json-lines'], ['application/ndjson', 'json-lines'], ['application/jsonl', 'json-lines'],
  ['application/x-jsonl', 'json-lines'], ['application/jsonlines', 'json-lines'],
  ['application/json-lines', 'json-lines'], ['application/x-jsonlines', 'json-lines'],
  ['application/warc', 'warc'], ['application/x-warc', 'warc'],
  ['application/wacz', 'wacz'], ['application/x-wacz', 'wacz'], ['application/wacz+zip', 'wacz'],
  ['message/rfc822', 'mail'], ['message/global', 'mail'], ['application/mbox', 'mail'],
])

// oxfmt-ignore
const endings: ReadonlyMap<string, CaptureFormat> = new Map([
  ['mhtml', 'mhtml'], ['mht', 'mhtml'], ['webarchive', 'webarchive'], ['har', 'har'], ['jsonl', 'json-lines'],
  ['ndjson', 'json-lines'], ['warc', 'warc'], ['wacz', 'wacz'], ['eml', 'mail'], ['mbox', 'mail'],
])

/**
 * Recognises a capture: by its signature, else by its media type, else by its name's ending.
 *
 * A file that begins as HTML is no capture, whatever its label; SingleFile's pages are HTML. One object on one line
 * labelled `application/json` is the JSON form of a page.
 *
 * @returns `null` for anything else.
 */
export function captureFormat({ contentType, name, head }: CaptureClues): CaptureFormat | null {
  const mediaType = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  const text = new TextDecoder('latin1').decode(head.subarray(0, signatureBytes))
  const start = text.replace(/^(?:ï»¿)?\s*/, '')
  const signed = bySignature(text, start, mediaType === 'application/json')
  if (signed) return signed
  if (/^<[a-z!?/]/i.test(start)) return null
  const ending = /\.([a-z]+)(?:\.gz)?$/i.exec(name ?? '')?.[1]?.toLowerCase() ?? ''
  return mediaTypes.get(mediaType) ?? endings.get(ending) ?? null
}

function bySignature(text: string, start: string, isForm: boolean): CaptureFormat | null {
  if (text.startsWith('bplist00')) return 'webarchive'
  if (/^WARC\/\d/.test(start)) return 'warc'
  if (text.startsWith('PK\x03\x04')) return zipOfPages.test(text) ? 'wacz' : null
  if (/^\{\s*"log"\s*:\s*\{/.test(start)) return 'har'
  if (start.startsWith('{')) return isJsonLines(start, isForm) ? 'json-lines' : null
  if (start.startsWith('<?xml'))
    return /<plist[\s>][\s\S]*<key>WebMainResource</.test(start) ? 'webarchive' : null
  return messageKind(start)
}

// Names of files in a WACZ, as they are in front of each file of a zip.
const zipOfPages =
  /PK\x03\x04[\s\S]{26}(?:datapackage\.json|datapackage-digest\.json|pages\/(?:pages|extraPages)\.jsonl|archive\/[^\0/]{1,200}\.warc|indexes\/index\.(?:cdx|idx))/

/** Whether text that begins with `{` has a whole object on its first line, or a page's `html` or `url` in it. */
function isJsonLines(start: string, isForm: boolean): boolean {
  const end = start.indexOf('\n')
  if (end < 0) return !isForm && /^\{(?:[^\n]*,)?\s*"(?:html|url)"\s*:/.test(start)
  const [line, next] = [start.slice(0, end), start.slice(end + 1).trimStart()]
  if (!line.trimEnd().endsWith('}') || !/"(?:html|url)"\s*:/.test(line)) return false
  return !isForm || next.startsWith('{')
}

/** MHTML is a message as mail is; it has an address, and no mail server has handled it. */
function messageKind(start: string): CaptureFormat | null {
  if (/^--\S{1,72}\r?\nContent-/i.test(start)) return 'mhtml'
  const isMailbox = /^From \S[^\n]*\d\d:\d\d[^\n]*\n/.test(start)
  const header = start.replace(/^From [^\n]*\n/, '').split(/\r?\n\r?\n/, 1)[0] ?? ''
  if (!/^[!-9;-~]{1,60}:/.test(header)) return null
  const fields = mimeFields(header.split(/\r?\n/))
  if (isMhtml(fields)) return 'mhtml'
  return isMailbox || isMail(fields) ? 'mail' : null
}

// oxfmt-ignore
const transportFields = [
  'received', 'return-path', 'delivered-to', 'message-id', 'dkim-signature', 'list-unsubscribe', 'list-id', 'to',
]

function isMhtml(fields: MimeFields): boolean {
  if (fields.has('snapshot-content-location')) return true
  if (/^["<]?Saved by/i.test(fields.get('from') ?? '')) return true
  if (transportFields.some((name) => fields.has(name))) return false
  return mediaTypeOf(fields) === 'multipart/related' || fields.has('content-location')
}

function isMail(fields: MimeFields): boolean {
  const isHandled = transportFields.some((name) => name !== 'to' && fields.has(name))
  const names = ['from', 'to', 'date', 'subject'].filter((name) => fields.has(name))
  const isLetter = names.length > 1 && fields.get('from')?.includes('@')
  return isHandled || fields.has('mime-version') || Boolean(isLetter)
}
