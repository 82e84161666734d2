import type { ArticleContent } from './article.ts'

/** The kinds of lists that articles stand in. */
export const listKinds = ['source', 'topic', 'author', 'language'] as const
export type ListKind = (typeof listKinds)[number]

/** A list that an article stands in: its key is folded and finds it, its label is for people. */
export type Listing = readonly [kind: ListKind, key: string, label: string]

const maxKeyLength = 100 // characters; a key is also a part of the list's address

/** Names the lists that an article stands in, each once. */
export function listingsOf(article: ArticleContent): Listing[] {
  const language = primaryLanguage(article.lang)
  const all: Listing[] = [
    ['source', listKey(article.source.domain), article.source.name],
    ['language', language, language],
    ...article.tags.map((tag) => ['topic', listKey(tag), listLabel(tag)] as const),
    ...article.byline.map((name) => ['author', listKey(name), listLabel(name)] as const),
  ]
  const unique = new Map(all.map((listing) => [`${listing[0]} ${listing[1]}`, listing]))
  return [...unique.values()].filter(([, key]) => key !== '')
}

/** Folds a list's name, as printed or typed: NFKC, lower case, white space, no `#` in front, no slash. */
export function listKey(name: string): string {
  return name
    .slice(0, maxKeyLength)
    .toWellFormed()
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[#\s]+/u, '')
    .replace(/[\s/]+/gu, ' ')
    .trim()
}

const hash = /^[#\s]+/u

// What is read of a list's name: without the mark that makes a word a topic.
function listLabel(name: string): string {
  return name.replace(hash, '').trim()
}

/** The language alone, without script and region: `zh` of `zh-Hant-TW`. */
export function primaryLanguage(lang: string): string {
  return (lang.split('-', 1)[0] ?? lang).toLowerCase()
}
