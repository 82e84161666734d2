import { listKey, listKinds, primaryLanguage, type ListKind } from '../article/listing.ts'

/** The first segment of a list's path. */
const listSegments: Readonly<Record<ListKind, string>> = {
  source: 'source',
  topic: 'topic',
  author: 'author',
  language: 'lang',
}

/** The kind of list that a first segment leads to; `null` for any other page. */
export function listKindAt(segment: string): ListKind | null {
  return listKinds.find((kind) => listSegments[kind] === segment) ?? null
}

/** The path of the index of all lists of a kind: `/topic`. */
export function listIndexPath(kind: ListKind): string {
  return `/${listSegments[kind]}`
}

/** The path of a list's page, percent-encoded: `/topic/harbour%20ferry`. */
export function listPath(kind: ListKind, key: string): string {
  return `/${listSegments[kind]}/${encodeURIComponent(key)}`
}

/** The list that a path leads to, by its first two segments as they are written; `null` when there can be none. */
export function listAt(segment: string, name: string): { kind: ListKind; key: string } | null {
  const kind = listKindAt(segment)
  if (!kind) return null
  const key = kind === 'language' ? primaryLanguage(name) : listKey(name)
  return key === '' ? null : { kind, key }
}
