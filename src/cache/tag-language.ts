import { primaryLanguage } from '../text/language-tag.ts'
import { parseTags } from './cache-control.ts'
import { tagIn } from './tags.ts'

/**
 * Repeats each tag of a page for its language, so that pages in one language of the site can be purged alone. Does
 * nothing to a page without tags.
 *
 * @param headers Of a page that was just rendered; changed.
 * @param language The language of the site that the page is in. Its primary tag counts.
 */
export function tagLanguage(headers: Headers, language: string): void {
  const tags = parseTags(headers.get('cache-tag'))
  if (tags.length === 0) return
  const lang = primaryLanguage(language)
  headers.set('cache-tag', [...tags, ...tags.map((tag) => tagIn(tag, lang))].join(','))
}
