import type { Element } from './dom.ts'
import { classAttribute } from './read-attributes.ts'

// Where authors and frameworks write what an element is for.
const attributes = [
  classAttribute,
  'id',
  'data-testid',
  'data-component',
  'data-qa',
  'data-module',
  'role',
  'itemprop',
]
const cache = new Map<string, readonly string[]>()
// Names recur within a page. Kept few: each is a piece of its page's source, which it would keep in memory.
const maxCached = 500
const maxLength = 400 // characters of one attribute; utility classes run long

/**
 * Splits an element's class, id and kindred names into lower-case words: `StoryElement-leadText` gives
 * `story`, `element`, `lead`, `text`.
 */
export function classWords(element: Element): readonly string[] {
  let names = ''
  for (const name of attributes) {
    const value = element.getAttribute(name)
    // Headings and sections often take their id from their title.
    if (!value || (name === 'id' && idSeparators(value) > maxIdSeparators)) continue
    names = names === '' ? value : `${names}${between}${value}`
  }
  return names === '' ? none : wordsOf(names)
}

const none: readonly string[] = []
const between = '\0' // two attributes; one that holds it is only parted there

const maxIdSeparators = 3

function idSeparators(id: string): number {
  return id.length > 100 ? id.length : id.split(/[-_ ]/).length - 1
}

function wordsOf(names: string): readonly string[] {
  const known = cache.get(names)
  if (known) return known
  const words = names.split(between).flatMap(split)
  if (cache.size > maxCached) cache.clear()
  cache.set(names, words)
  return words
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

/** A list of words and phrases to look for; `share*` stands for all words that begin so. */
export type WordList = {
  readonly exact: ReadonlySet<string>
  /** The words of phrases by the first of them. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>
  /** Stems by their first letters. */
  readonly stems: ReadonlyMap<string, readonly string[]>
  /** What was found in the words of names that were looked at before. */
  readonly found: Map<readonly string[], string | null>
}

/** Reads a vocabulary written as lines of comma-separated words and phrases. */
export function wordList(source: string): WordList {
  const entries = source
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return {
    exact: new Set(entries.filter((entry) => !/[ *]/.test(entry))),
    phrases: Map.groupBy(
      entries.filter((entry) => entry.includes(' ')).map((entry) => entry.split(' ')),
      ([first = '']) => first,
    ),
    stems: Map.groupBy(
      entries.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1)),
      firstLetters,
    ),
    found: new Map(),
  }
}

function firstLetters(word: string): string {
  return word.slice(0, 2)
}

/** Finds the first word or phrase of a list among an element's words; each list of words is read once. */
export function matchWord(words: readonly string[], list: WordList): string | null {
  if (words.length === 0) return null
  const { found } = list
  const known = found.get(words)
  if (known !== undefined) return known
  const word = firstMatch(words, list)
  if (found.size > maxCached) found.clear()
  found.set(words, word)
  return word
}

function firstMatch(words: readonly string[], list: WordList): string | null {
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word) continue
    if (list.exact.has(word)) return word
    for (const phrase of list.phrases.get(word) ?? [])
      if (phrase.every((each, offset) => words[index + offset] === each)) return phrase.join(' ')
    for (const stem of list.stems.get(firstLetters(word)) ?? [])
      if (word.startsWith(stem)) return word
  }
  return null
}
