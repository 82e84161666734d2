import { countMatches } from '../../text/count-matches.ts'
import type { Rejection } from '../page/rejection.ts'
import { fileSignatures } from '../vocabulary/file-signatures.ts'

const lessThan = 0x3c
const headerLength = 1445 // bytes; the resource header of the MIME Sniffing Standard

/**
 * Rejects bytes with the signature of another format: pictures, videos, fonts, archives, programs. Runs before
 * decoding, which would turn any byte into a letter. Reads 1,445 bytes.
 *
 * Bytes without a signature, such as brotli, pass; `controlText` recognises them once they are decoded.
 *
 * @param page Bytes, or text that was decoded from them before.
 */
export function binaryFormat(page: Uint8Array | string): Rejection | null {
  if (page[0] === '<' || page[0] === lessThan) return null // a tag
  const header = typeof page === 'string' ? page.slice(0, headerLength) : byteString(page)
  if (/^(?:\xFE\xFF|\xFF\xFE|\xEF\xBB\xBF)/.test(header)) return null // a byte order mark: text
  const [, name] = fileSignatures.find(([signature]) => signature.test(header)) ?? []
  return name ? { reason: 'not_html', detail: `The page is ${name}, not HTML` } : null
}

function byteString(page: Uint8Array): string {
  return String.fromCharCode(...page.subarray(0, headerLength))
}

// The binary data bytes of the MIME Sniffing Standard and DEL, without NUL. Browsers drop NUL, and old pages and
// undeclared UTF-16 are full of it. Escape is not among them, as ISO-2022-JP uses it.
const controls = /[\x01-\x08\x0B\x0E-\x1A\x1C-\x1F\x7F]/g
const charactersPerControl = 40 // compressed bytes have one in 10; one of 834 real pages has a single one

const stretches = 16 // compressed data looks the same everywhere, so that some of a text is enough
const stretchLength = 512 // characters

/**
 * Rejects decoded text with so many control characters that it must be binary data, such as brotli or encrypted bytes.
 * Nearly every charset keeps control characters. Reads 8,192 characters at most, from all over the text.
 */
export function controlText(text: string): Rejection | null {
  const sample = sampleOf(text)
  const count = countMatches(sample, controls)
  if (count * charactersPerControl <= sample.length) return null
  return {
    reason: 'not_html',
    detail: `The page is binary data, not HTML: ${count} of ${sample.length} characters are control characters`,
  }
}

function sampleOf(text: string): string {
  if (text.length <= stretches * stretchLength) return text
  const step = (text.length - stretchLength) / (stretches - 1)
  const starts = Array.from({ length: stretches }, (_, index) => Math.floor(index * step))
  return starts.map((start) => text.slice(start, start + stretchLength)).join('')
}
