import { entriesOf } from './entries.ts'

type Phrase = { text: string; count: number }

/**
 * Counts the phrases in a folded line by which sites speak for themselves; one of `surePrompts` counts as two. Compares
 * only phrases that begin with a word of the line, and those of scripts without spaces.
 *
 * @param words Those of the line, which callers may have.
 */
export function countPrompts(line: string, words: readonly string[] = line.split(' ')): number {
  let total = 0
  let start = 0
  for (const word of words) {
    if (beginnings[signOf(word)] === 1)
      for (const { text, count } of byFirstWord.get(word) ?? none)
        if (line.startsWith(text, start) && endsAt(line, start + text.length)) total += count
    start += word.length + 1
  }
  if (unspacedScript.test(line))
    for (const { text, count } of unspaced) if (line.includes(text)) total += count
  return total
}

function endsAt(line: string, index: number): boolean {
  return index === line.length || line.charCodeAt(index) === 0x20
}

const none: readonly Phrase[] = []
const unspacedScript = /[\u0E00-\u0E7F\u3040-\u30FF\u4E00-\u9FFF]/
const phrases: readonly Phrase[] = [
  ...entriesOf('prompts').map((text) => ({ text, count: 1 })),
  ...entriesOf('surePrompts').map((text) => ({ text, count: 2 })),
]
// Phrases of scripts without spaces may be anywhere in a line.
const unspaced = phrases.filter(({ text }) => unspacedScript.test(text))
const byFirstWord = Map.groupBy(phrases, ({ text }) => text.split(' ', 1)[0] ?? '')

// Most words of a line begin no phrase, which their length and three letters tell without a look-up.
const beginnings = new Uint8Array(1 << 14)
for (const word of byFirstWord.keys()) beginnings[signOf(word)] = 1

/** A number for three letters and the length of a word; others may have the same. */
function signOf(word: string): number {
  const last = word.length - 1
  const letters = (word.charCodeAt(0) << 7) ^ (word.charCodeAt(last >> 1) << 3)
  return (letters ^ (word.charCodeAt(last) << 5) ^ last) & 0x3fff
}
