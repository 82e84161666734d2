import { sha256Hex } from '../text/sha256.ts'

/**
 * Fingerprints what a reader sees of an article: SHA-256 in hex over its content as JSON with sorted keys,
 * the cleaner's confidence left out. Equal revisions need no new page.
 */
export function revision<Content extends { readonly confidence: unknown }>({
  confidence: _confidence,
  ...content
}: Content): Promise<string> {
  return sha256Hex(JSON.stringify(content, sortKeys))
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}
