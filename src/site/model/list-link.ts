import { listKey, type ListKind } from '../../article/listing.ts'
import { primaryLanguage } from '../../text/language-tag.ts'
import { listPath } from '../list-addresses.ts'
import type { WithBase } from '../site-languages.ts'
import type { Site } from './site.ts'

/** A name with the path of its list; `path` is `null` if the name gives no key. */
export type ListLink = { name: string; path: string | null }

/** Links a topic or an author of an article to the list of all articles that name it. */
export function listLink(kind: ListKind, name: string, site: WithBase): ListLink {
  const key = listKey(name)
  return { name, path: key === '' ? null : listPath(kind, key, site) }
}

/** Links a language by its name; `null` if it is not known. */
export function languageLink(lang: string, site: Pick<Site, 'formats' | 'base'>): ListLink | null {
  const language = primaryLanguage(lang)
  if (language === 'und') return null
  return { name: site.formats.language(language), path: listPath('language', language, site) }
}

/** The path of the list of a source's articles, by the domain of the outlet. */
export function sourcePath(domain: string, site: WithBase): string {
  return listPath('source', listKey(domain), site)
}
