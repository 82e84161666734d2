import type { Rejection } from '../page/rejection.ts'
import { fileSignatures } from '../vocabulary/file-signatures.ts'

const headerLength = 1445 // bytes; the resource header of the MIME Sniffing Standard

/**
 * Declines bytes that are a file of another kind, by their signature: pictures, films, fonts, archives, programs.
 * Looks before anything is decoded, since a charset makes letters of any byte. Reads 1,445 bytes.
 *
 * Bytes without a signature, as of brotli, pass; `controlText` tells them once they are decoded.
 *
 * @param page Bytes, or text that somebody made of them.
 */
export function binaryFormat(page: Uint8Array | string): Rejection | null {
  const header = typeof page === 'string' ? page.slice(0, headerLength) : byteString(page)
  if (/^(?:\xFE\xFF|\xFF\xFE|\xEF\xBB\xBF)/.test(header)) return null // a byte order mark: text
  const [, name] = fileSignatures.find(([signature]) => signature.test(header)) ?? []
  return name ? { reason: 'not_html', detail: `The page is ${name}, not HTML` } : null
}

function byteString(page: Uint8Array): string {
  return String.fromCharCode(...page.subarray(0, headerLength))
}

// The binary data bytes of the MIME Sniffing Standard and DEL, but NUL: browsers drop it, and old pages and UTF-16
// that nobody declared are full of it. Escape, of ISO-2022-JP, is none.
const controls = /[\x01-\x08\x0B\x0E-\x1A\x1C-\x1F\x7F]/g
const charactersPerControl = 40 // compressed bytes have one in 10; of 834 real pages one has a control, and only one

/**
 * Declines text with so many control characters that it is none: bytes without a signature, as of brotli or
 * encryption, keep theirs in nearly every charset. Linear.
 */
export function controlText(text: string): Rejection | null {
  const count = text.match(controls)?.length ?? 0
  if (count * charactersPerControl <= text.length) return null
  return {
    reason: 'not_html',
    detail: `The page is binary data, not HTML: ${count} of its ${text.length} characters are control characters`,
  }
}
