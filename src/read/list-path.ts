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

/** Folds a list's name as it stands in a path into the key that finds it. */
export function foldedKey(kind: ListKind, name: string): string {
  return kind === 'language' ? primaryLanguage(name) : listKey(name)
}
