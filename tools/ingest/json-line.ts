import { isUtf8 } from 'node:buffer'
import type { HeldPage } from './found-page.ts'

/**
 * Prints a page as a line of JSON lines, without its line break.
 *
 * Text is sent as text, and so are bytes that the cleaner would certainly read as UTF-8. All others are sent as they
 * are, in base64, which is a third longer.
 */
export function jsonLine({ url, page, contentType, overrides }: HeldPage): string {
  const html = typeof page === 'string' ? page : certainText(page)
  if (html !== null) return JSON.stringify({ url, html, ...overrides })
  const base64 = Buffer.from(page).toString('base64')
  return JSON.stringify({ url, base64, ...(contentType !== null && { contentType }), ...overrides })
}

const proof = 8 // bytes beyond ASCII; fewer can be valid UTF-8 by accident

/** The text of bytes of which no declaration could make another. */
function certainText(bytes: Uint8Array): string | null {
  const isOther = bytes.includes(escape) || bytes.includes(0) // ISO-2022-JP, and UTF-16, are valid UTF-8
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (isOther || hasMark || !isUtf8(bytes)) return null
  const text = new TextDecoder().decode(bytes)
  const beyond = bytes.length - text.length
  return beyond === 0 || beyond >= proof ? text : null
}

const escape = 0x1b
