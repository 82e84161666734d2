import type { Element } from './dom.ts'
import { matchesOf, type Matches, type WordList } from './word-list.ts'

/** The words of an element's names, and the lists that they stand in. */
export type ClassWords = { readonly words: readonly string[]; readonly matches: Matches }

// Where authors and frameworks write what an element is for.
const attributes = [
  'class',
  'id',
  'data-testid',
  'data-component',
  'data-qa',
  'data-module',
  'role',
  'itemprop',
]
const cache = new Map<string, ClassWords>()
// Names recur within a page. Kept few: each is a piece of its page's source, which it would keep in memory.
const maxCached = 500
const maxLength = 400 // characters of one attribute; utility classes run long

/**
 * Splits an element's class, id and kindred names into lower-case words: `StoryElement-leadText` gives
 * `story`, `element`, `lead`, `text`.
 */
export function classWords(element: Element): ClassWords {
  let names = ''
  for (const name of attributes) {
    const value = element.getAttribute(name)
    // Headings and sections often take their id from their title.
    if (!value || (name === 'id' && idSeparators(value) > maxIdSeparators)) continue
    names = names === '' ? value : `${names}${between}${value}`
  }
  return names === '' ? none : wordsOf(names)
}

/** The first word or phrase of a list among an element's words, or `null`. */
export function matchWord({ matches }: ClassWords, list: WordList): string | null {
  return matches.get(list) ?? null
}

const none: ClassWords = { words: [], matches: new Map() }
const between = '\0' // two attributes; one that holds it is only parted there

const maxIdSeparators = 3

function idSeparators(id: string): number {
  return id.length > 100 ? id.length : id.split(/[-_ ]/).length - 1
}

function wordsOf(names: string): ClassWords {
  const known = cache.get(names)
  if (known) return known
  const words = names.split(between).flatMap(split)
  const found = { words, matches: matchesOf(words) }
  if (cache.size > maxCached) cache.clear()
  cache.set(names, found)
  return found
}

function split(value: string): string[] {
  const words: string[] = []
  for (const name of value.slice(0, maxLength).split(/\s+/)) {
    for (const word of parted(name)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u))
      if (word !== '') words.push(word)
    // An empty word stands between two names, so that no phrase reaches over both.
    words.push('')
  }
  return words
}

/** Parts `leadText` and `HTMLBody` where a new word starts. */
function parted(name: string): string {
  return /[A-Z]/.test(name)
    ? name.replace(/([a-z\d])([A-Z])/g, '$1 $2').replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    : name
}
