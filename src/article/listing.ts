import { middleDots } from '../text/fold-characters.ts'
import { beginning, foldWords, letterApostrophes } from '../text/fold-words.ts'
import { primaryLanguage } from '../text/language-tag.ts'
import type { ArticleContent } from './article-content.ts'
import { outletDomain } from './outlet.ts'

/** The kinds of lists that contain articles. */
export const listKinds = ['source', 'topic', 'author', 'language'] as const
export type ListKind = (typeof listKinds)[number]

/**
 * An article's entry in a list. The key is folded and identifies the list, the label is its name for people. The most
 * frequent label names the list; between equally frequent ones, that of the lowest rank.
 */
export type Listing = readonly [kind: ListKind, key: string, label: string, rank: number]

const maxKeyLength = 100 // characters; a key is also a part of the list's address

/** The lists that contain an article, each once, with the label of the lowest rank. */
export function listingsOf(article: ArticleContent): Listing[] {
  const language = primaryLanguage(article.lang)
  const all: Listing[] = [
    listing('source', listKey(outletDomain(article.source)), article.source.name),
    listing('language', language, language),
    ...article.tags.map((tag) => listing('topic', listKey(tag), tag)),
    ...article.byline.map((name) => listing('author', listKey(name), name)),
  ]
  const ofKey = Map.groupBy(
    all.filter(([, key]) => key !== ''),
    ([kind, key]) => `${kind} ${key}`,
  )
  return [...ofKey.values()].flatMap((some) => some.toSorted((a, b) => a[3] - b[3]).slice(0, 1))
}

const apostrophes = new RegExp(
  String.raw`[\u0060\u00B4\u2018\u2019\u201B\u2032\u055A\u05F3\uFF07\uFF40${letterApostrophes}]`,
  'gu',
)
const quotes = /[\u00AB\u00BB\u201C-\u201F\u2033\u2034\u2057\u05F4\uFF02]/gu
const dashes = /[\p{Pd}\u2212]/gu
const dots = new RegExp(String.raw`[${middleDots}\u30FB]`, 'gu')
const invisible = /\p{Default_Ignorable_Code_Point}/gu
const hash = /^[#\s]+/u

/**
 * Folds the printed or typed name of a list to its key. The key of a key is the key itself.
 *
 * - Words are folded as for search.
 * - Apostrophes, quotation marks, dashes and white space take one form each.
 * - A leading `#` and slashes are dropped.
 * - Other symbols stay, so `c`, `c++` and `c#` are three lists.
 */
export function listKey(name: string): string {
  const plain = beginning(name, maxKeyLength).toWellFormed().normalize('NFC')
  // Before NFKC, which decomposes spacing accents and double primes.
  const signs = plain.replace(apostrophes, "'").replace(quotes, '"').normalize('NFKC')
  const even = signs.replace(invisible, '').replace(dashes, '-').replace(dots, '·')
  const key = foldWords(even)
    .replace(/[\s/]+/gu, ' ')
    .replace(hash, '')
  return beginning(key, maxKeyLength).trim()
}

function listing(kind: ListKind, key: string, name: string): Listing {
  const label = name.replace(hash, '').trim()
  return [kind, key, label, labelRank(label)]
}

const maxAbbreviation = 4 // characters

// The best spelling ranks lowest: with a capital, all in capitals only when short, with its accents.
function labelRank(label: string): number {
  const isShouted = label === label.toUpperCase() && label !== label.toLowerCase()
  const isSmall = /^\p{Ll}/u.test(label)
  const casing = isSmall ? 2 : isShouted && label.length > maxAbbreviation ? 1 : 0
  return 2 * casing + (/^\p{ASCII}*$/u.test(label) ? 1 : 0)
}
