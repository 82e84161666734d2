import type { Context } from 'hono'
import { caching } from '../cache/policies.ts'
import { listTag } from '../cache/tags.ts'
import type { ListEntry } from '../store/archive.ts'
import type { ArticleList } from '../store/lists.ts'
import { parseLanguages, withLanguages, type Languages } from './languages.ts'
import { cursorParameter, languagesParameter } from './parameter-names.ts'
import type { SiteEnv } from './site-env.ts'

/** The languages that a reader keeps to, by the address; none for all. */
export function languagesOf(c: Context<SiteEnv>): Languages {
  return parseLanguages(c.req.query(languagesParameter) ?? null)
}

/** All articles in some languages; of none named, in all. */
export function listIn(languages: Languages): ArticleList {
  return languages.length > 0 ? { kind: 'languages', languages } : { kind: 'all' }
}

/**
 * Sends a reader to the page of the languages that there are articles in, so that each has one address; to that of all
 * when every one or none of them is chosen. `null` for who is there already.
 *
 * @param known All languages that there are articles in.
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
  const location = withLanguages(part, kept)
  // Not for long: the first article in a language makes it known.
  return c.body(null, 301, { ...caching.missing(listTag), location })
}
