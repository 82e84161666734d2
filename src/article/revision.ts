import { sha256Hex } from '../text/sha256.ts'

/**
 * The revision of an article's content: SHA-256 in hexadecimal over its JSON with sorted keys, without the cleaner's
 * confidence. Equal revisions give equal pages.
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
