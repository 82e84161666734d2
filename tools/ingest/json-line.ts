import { gzipSync } from 'node:zlib'
import type { HeldPage } from './found-page.ts'

/**
 * Prints a page as a line of JSON lines, without its line break.
 *
 * Bytes are sent as they are, packed: the site keeps them so, and need not pack them itself. Text is sent as text.
 */
export function jsonLine({ url, page, contentType, overrides }: HeldPage): string {
  if (typeof page === 'string') return JSON.stringify({ url, html: page, ...overrides })
  const gzip = gzipSync(page).toString('base64')
  return JSON.stringify({ url, gzip, ...(contentType !== null && { contentType }), ...overrides })
}
