/** A list of words and phrases to look for in names; `share*` stands for all words that begin so. */
export type WordList = { readonly entries: readonly string[] }

/** The lists that one of some words stands in, each with the first of its words or phrases that does. */
export type Matches = ReadonlyMap<WordList, string>

// Where each entry of all lists is found: words and the first words of phrases, and stems by their first letters.
const phrases = new Map<string, { list: WordList; words: readonly string[] }[]>()
const stems = new Map<string, { list: WordList; stem: string }[]>()
let count = 0

/** How many lists there are; what was found before a further one was read does not tell of it. */
export const listCount = (): number => count

/** Reads a vocabulary written as lines of comma-separated words and phrases. */
export function wordList(source: string): WordList {
  const entries = source
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  const list = { entries }
  count++
  // Words go before phrases that begin with them.
  for (const entry of entries.toSorted(
    (a, b) => Number(a.includes(' ')) - Number(b.includes(' ')),
  )) {
    if (entry.endsWith('*')) {
      const stem = entry.slice(0, -1)
      push(stems, firstLetters(stem), { list, stem })
    } else {
      const words = entry.split(' ')
      push(phrases, words[0] ?? '', { list, words })
    }
  }
  return list
}

/**
 * Finds what all lists hold of some words. One look-up a word, whatever the number of lists.
 *
 * @param words In lower case; an empty word parts two names, so that no phrase reaches over both.
 */
export function matchesOf(words: readonly string[]): Matches {
  const matches = new Map<WordList, string>()
  for (const [index, word] of words.entries()) {
    if (word === '') continue
    for (const { list, words: phrase } of phrases.get(word) ?? [])
      if (!matches.has(list) && phrase.every((each, offset) => words[index + offset] === each))
        matches.set(list, phrase.join(' '))
    for (const { list, stem } of stems.get(firstLetters(word)) ?? [])
      if (!matches.has(list) && word.startsWith(stem)) matches.set(list, word)
  }
  return matches.size > 0 ? matches : none
}

const none: Matches = new Map()

function firstLetters(word: string): string {
  return word.slice(0, 2)
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
