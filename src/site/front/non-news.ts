import { isUnspaced, termsOf } from '../../text/tokenize.ts'
import { nonNewsSections, nonNewsTitles } from './non-news-words.ts'

type Described = {
  title: string
  section: string | null
  tags: readonly string[]
  source: { url: string }
}

// A front page is printed every minute or so, from much the same articles, and folding their words takes milliseconds.
const known = new Map<string, boolean>()
const maxKnown = 500

/**
 * Whether an article sells, tells fortunes or lists winning numbers. Its section, its tags, the folders of its source's
 * address and its title tell. An article that reports on such things is rarely mistaken for one.
 */
export function isNonNews(article: Described): boolean {
  const { title, section, tags, source } = article
  const key = JSON.stringify([title, section, tags, source.url])
  const before = known.get(key)
  if (before !== undefined) return before
  if (known.size >= maxKnown) known.clear()
  const found = sells(article)
  known.set(key, found)
  return found
}

function sells({ title, section, tags, source }: Described): boolean {
  const named = [section ?? '', ...tags, ...folders(source.url)]
  return named.some(isPlace) || isTitle(title)
}

// The last segment of a path is the name of the article itself.
function folders(address: string): string[] {
  const segments = new URL(address).pathname.split('/').slice(1, -1)
  return segments.map((segment) => decoded(segment).replace(/[-_+.]+/g, ' '))
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

// Folded for the first front page, since it takes a millisecond.
let places: ReadonlySet<string> | undefined
let titles: { spaced: string[]; unspaced: string[] } | undefined

// `Deals & Coupons`, `Loterías y apuestas`
const signs = /[^\p{L}\p{M}\p{N}\s]+|\s(?:and|und|et|y|e|i|en|og|och|ja|ve|и|і|και)\s/u

function isPlace(name: string): boolean {
  const listedPlaces = (places ??= new Set(listed(nonNewsSections).map(folded)))
  return [name, ...name.split(signs)].some((part) => listedPlaces.has(folded(part)))
}

// In a script without spaces a phrase may be anywhere; elsewhere it has to be of whole words.
function isTitle(title: string): boolean {
  titles ??= {
    spaced: listed(nonNewsTitles)
      .filter((phrase) => !isUnspaced(phrase))
      .map((phrase) => ` ${folded(phrase)} `),
    unspaced: listed(nonNewsTitles).filter(isUnspaced).map(compatible),
  }
  const plain = compatible(title)
  const words = ` ${folded(title)} `
  return (
    titles.unspaced.some((phrase) => plain.includes(phrase)) ||
    titles.spaced.some((phrase) => words.includes(phrase))
  )
}

function listed(vocabulary: Readonly<Record<string, string>>): string[] {
  return Object.values(vocabulary).flatMap((list) => list.split(', '))
}

function folded(text: string): string {
  return termsOf(text).join(' ')
}

function compatible(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
