import { listKey, primaryLanguage, type ListKind } from '../../article/listing.ts'
import { listPath } from '../list-addresses.ts'
import type { Site } from './site.ts'

/** A name that leads to a list of articles; `path` is `null` when nothing is left of it as a key. */
export type ListLink = { name: string; path: string | null }

/** Links what an article names, a topic or an author, to the list of all that name it. */
export function listLink(kind: ListKind, name: string): ListLink {
  const key = listKey(name)
  return { name, path: key === '' ? null : listPath(kind, key) }
}

/** Links a language by its name; `null` when it is not known. */
export function languageLink(lang: string, { formats }: Pick<Site, 'formats'>): ListLink | null {
  const language = primaryLanguage(lang)
  if (language === 'und') return null
  return { name: formats.language(language), path: listPath('language', language) }
}

/** The path of the list of a source's articles, by the domain of the outlet. */
export function sourcePath(domain: string): string {
  return listPath('source', listKey(domain))
}
