import type { Context } from 'hono'
import { caching } from '../cache/policies.ts'
import { listTag } from '../cache/tags.ts'
import type { ListEntry } from '../store/archive.ts'
import type { ArticleList } from '../store/lists.ts'
import type { Wording } from '../store/read-article.ts'
import { asksForOwnWords, parseLanguages, withLanguages, type Languages } from './languages.ts'
import { cursorParameter, languagesParameter } from './parameter-names.ts'
import type { SiteEnv } from './site-env.ts'
import { sitePath } from './site-languages.ts'

/** The languages that a reader chose, by the address; none for all. */
export function languagesOf(c: Context<SiteEnv>): Languages {
  return parseLanguages(c.req.query(languagesParameter) ?? null)
}

/** In which words an address asks for articles: `original` for their own, nothing for the reader's language. */
export function wordingOf(c: Context<SiteEnv>): Wording | undefined {
  return asksForOwnWords(c.req.query(languagesParameter) ?? null) ? 'original' : undefined
}

/** The list of all articles in some languages; in all of them if none is named. */
export function listIn(languages: Languages): ArticleList {
  return languages.length > 0 ? { kind: 'languages', languages } : { kind: 'all' }
}

/**
 * Redirects a choice that names languages without articles to one without them, so that each choice has one address. A
 * choice of all languages, or of none that is known, leads to the page of all. `null` if the address is right already.
 *
 * @param known All languages that have articles.
 */
export function redirectToKnownLanguages(
  c: Context<SiteEnv>,
  chosen: Languages,
  known: readonly ListEntry[],
): Response | null {
  if (chosen.length === 0) return null
  const found = chosen.filter((language) => known.some(({ key }) => key === language))
  const kept = found.length === known.length ? [] : found
  if (kept.length === chosen.length) return null
  const cursor = c.req.query(cursorParameter)
  const part = cursor === undefined ? c.req.path : `${c.req.path}?${cursorParameter}=${cursor}`
  const location = withLanguages(sitePath(c.var.config.site, part), kept)
  // Not cached for long: the first article in a language makes it known.
  return c.body(null, 301, { ...caching.missing(listTag), location })
}
