import { listKey, listKinds, type ListKind } from '../article/listing.ts'
import { primaryLanguage } from '../text/language-tag.ts'
import { href } from './address.ts'
import { sitePath, type WithBase } from './site-languages.ts'
import { siteMap } from './site-map.ts'

/** The addresses of each kind of list: the index of all, and one list. */
export const listAddresses = {
  source: { index: siteMap.sources, list: siteMap.source },
  topic: { index: siteMap.topics, list: siteMap.topic },
  author: { index: siteMap.authors, list: siteMap.author },
  language: { index: siteMap.languages, list: siteMap.language },
} as const satisfies Readonly<Record<ListKind, object>>

/** The path of the index of all lists of a kind: `/topic`. */
export function listIndexPath(kind: ListKind, site: WithBase): string {
  return sitePath(site, listAddresses[kind].index.path)
}

/** The path of a list's page, percent-encoded: `/topic/harbour%20ferry`. */
export function listPath(kind: ListKind, key: string, site: WithBase): string {
  return sitePath(site, href(listAddresses[kind].list, { name: key }))
}

/** The key of a list, by its name in an address; `null` if no list can have the name. */
export function listKeyIn(kind: ListKind, name: string): string | null {
  const key = kind === 'language' ? primaryLanguage(name) : listKey(name)
  return key === '' ? null : key
}

/** The list that a path leads to, by its first two segments; `null` if there can be none. */
export function listAt(segment: string, name: string): { kind: ListKind; key: string } | null {
  const kind = listKinds.find((one) => listAddresses[one].index.path === `/${segment}`)
  const key = kind && listKeyIn(kind, name)
  return key ? { kind, key } : null
}
