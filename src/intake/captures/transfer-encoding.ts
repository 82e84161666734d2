import { base64Bytes } from './base64-bytes.ts'

/** The transfer encodings of MIME; the others leave bytes as they are. */
export type TransferEncoding = 'quoted-printable' | 'base64' | 'identity'

/** Reads `Content-Transfer-Encoding`; `null` for one that MIME does not know. */
export function transferEncoding(value: string): TransferEncoding | null {
  const name = value.trim().toLowerCase()
  if (name === 'quoted-printable' || name === 'base64') return name
  return ['', '7bit', '8bit', 'binary'].includes(name) ? 'identity' : null
}

/**
 * Decodes the body of a part. Bytes that quoted-printable does not allow are kept.
 *
 * @returns `null` for invalid base64.
 * @see https://www.rfc-editor.org/rfc/rfc2045#section-6
 */
export function decodeTransfer(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: TransferEncoding,
): Uint8Array<ArrayBuffer> | null {
  if (encoding === 'identity') return bytes
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(bytes)
  // Part of a group of four at the end: the file was cut.
  const text = new TextDecoder('latin1').decode(bytes).replace(/[^A-Za-z0-9+/]/g, '')
  return base64Bytes(text.length % 4 === 1 ? text.slice(0, -1) : text)
}

const equals = 0x3d
const lineFeed = 0x0a
const carriageReturn = 0x0d

function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const decoded = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    const softEnd = byte === equals ? endOfSoftBreak(bytes, at + 1) : 0
    if (softEnd > 0) {
      at = softEnd - 1
      continue
    }
    const value = byte === equals ? hexValue(bytes[at + 1]) * 16 + hexValue(bytes[at + 2]) : NaN
    decoded[length++] = Number.isNaN(value) ? byte : value
    if (!Number.isNaN(value)) at += 2
  }
  return decoded.slice(0, length)
}

/** Where a soft line break ends that begins after its `=`, with spaces that were added on the way; 0 for none. */
function endOfSoftBreak(bytes: Uint8Array, start: number): number {
  let at = start
  while (bytes[at] === 0x20 || bytes[at] === 0x09) at++
  if (at >= bytes.length || bytes[at] === lineFeed) return at + 1
  return bytes[at] === carriageReturn && bytes[at + 1] === lineFeed ? at + 2 : 0
}

function hexValue(byte = 0): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const letter = byte & ~0x20
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : Number.NaN
}
