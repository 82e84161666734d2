import { entriesOf } from './entries.ts'

type Phrase = { text: string; count: number }

/**
 * Counts the phrases in a folded line by which sites speak for themselves; one of `surePrompts` counts as two. Compares
 * only phrases that begin with a word of the line, and those of scripts without spaces.
 */
export function countPrompts(line: string): number {
  let total = 0
  for (let start = 0; start < line.length;) {
    const space = line.indexOf(' ', start)
    const end = space < 0 ? line.length : space
    if (beginnings[signOf(line, start, end)] === 1)
      for (const { text, count } of byFirstWord.get(line.slice(start, end)) ?? none)
        if (line.startsWith(text, start) && endsAt(line, start + text.length)) total += count
    start = end + 1
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
for (const word of byFirstWord.keys()) beginnings[signOf(word, 0, word.length)] = 1

/** A number for three letters and the length of a word; others may have the same. */
function signOf(line: string, start: number, end: number): number {
  const middle = (start + end) >> 1
  const letters = (line.charCodeAt(start) << 7) ^ (line.charCodeAt(middle) << 3)
  return (letters ^ (line.charCodeAt(end - 1) << 5) ^ (end - start)) & 0x3fff
}
