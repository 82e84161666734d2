import { joined } from '../../unpack/joined.ts'
import { maxPartBytes } from './capture-fault.ts'
import { linePieces } from './line-pieces.ts'
import { mediaParameter, mediaTypeOf, mimeFields, type MimeFields } from './mime-fields.ts'

/** A part of a message that holds no others. */
export type MimePart = {
  /** Counts from 1. */
  readonly number: number
  readonly fields: MimeFields
  /** The `start` of the multipart that it belongs to. */
  readonly start: string | null
  /** As transferred; `null` if nobody wants it or it is over 16 MiB. */
  readonly body: Uint8Array<ArrayBuffer> | null
  /** In bytes, as transferred. */
  readonly length: number
  /** Whether a delimiter follows it. */
  readonly isClosed: boolean
}

type Multipart = { delimiter: string; start: string | null }

const maxHeaderLines = 1000 // of one part
const maxDepth = 10 // of multiparts inside each other

/**
 * Splits a MIME message into its parts, in one pass. Their bytes stay as they are. Only wanted bodies are held, so that
 * memory does not grow with the pictures.
 *
 * @param isWanted Whether the body of a part is to be held.
 * @returns The fields of the message itself.
 * @see https://www.rfc-editor.org/rfc/rfc2046#section-5.1
 */
export async function* mimeParts(
  chunks: AsyncIterable<Uint8Array>,
  isWanted: (fields: MimeFields) => boolean,
): AsyncGenerator<MimePart, MimeFields> {
  const around: Multipart[] = []
  let message: MimeFields | null = null
  let place: 'header' | 'body' | 'between' = 'header'
  let header: string[] = []
  let part = emptyPart()
  let number = 0
  const closed = (isClosed: boolean): MimePart => {
    const { fields, isHeld, parts, length } = part
    // The line break before a delimiter belongs to the delimiter.
    const body = isHeld && length <= maxPartBytes ? joined(parts) : null
    const start = around.at(-1)?.start ?? null
    return { number: ++number, fields, start, body: body && withoutBreak(body), length, isClosed }
  }
  for await (const { bytes, isStart } of linePieces(chunks)) {
    const line = isStart && bytes.length < maxLine ? latin(bytes).trimEnd() : null
    const end = line?.startsWith('--') ? endOf(line, around) : null
    if (end) {
      if (place === 'body') yield closed(true)
      around.length = end.depth
      place = end.isLast ? 'between' : 'header'
      header = []
    } else if (place === 'body') {
      part.length += bytes.length
      if (part.length > maxPartBytes) part.parts = []
      else if (part.isHeld) part.parts.push(bytes.slice())
    } else if (place === 'header') {
      if (line === '' && (message || header.length > 0)) {
        const fields = mimeFields(header)
        message ??= fields
        const inner = multipartOf(fields)
        if (inner && around.length < maxDepth) around.push(inner)
        place = inner ? 'between' : 'body'
        part = emptyPart(fields, isWanted(fields))
      } else if (!message && header.length === 0 && line?.startsWith('--')) {
        // The body of a multipart without its message, as HTTP transfers it.
        around.push({ delimiter: line, start: null })
        message = mimeFields([])
      } else if (line !== null && line !== '' && header.length < maxHeaderLines) header.push(line)
    }
  }
  if (place === 'body') yield closed(around.length === 0)
  return message ?? mimeFields(header)
}

const maxLine = 4096 // bytes; longer lines are neither delimiters nor fields

function emptyPart(fields: MimeFields = mimeFields([]), isHeld = false) {
  const parts: Uint8Array[] = []
  return { fields, isHeld, parts, length: 0 }
}

function multipartOf(fields: MimeFields): Multipart | null {
  const boundary = mediaParameter(fields, 'boundary')
  if (!mediaTypeOf(fields).startsWith('multipart/') || !boundary) return null
  return { delimiter: `--${boundary.trimEnd()}`, start: mediaParameter(fields, 'start') }
}

/** What a delimiter ends: how many multiparts are still open after it. */
function endOf(
  line: string,
  around: readonly Multipart[],
): { depth: number; isLast: boolean } | null {
  for (let at = around.length - 1; at >= 0; at--) {
    const { delimiter } = around[at] ?? { delimiter: null }
    if (line === delimiter) return { depth: at + 1, isLast: false }
    if (line === `${delimiter}--`) return { depth: at, isLast: true }
  }
  return null
}

function withoutBreak(body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (body.at(-1) !== 0x0a) return body
  return body.slice(0, body.at(-2) === 0x0d ? -2 : -1)
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes)
}
