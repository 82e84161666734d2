import { entriesOf } from './entries.ts'

type Phrase = { text: string; count: number }

/**
 * Counts the phrases in a folded line by which sites speak for themselves; one of `surePrompts` counts as two. Compares
 * only phrases that begin with a word of the line, and those of scripts without spaces.
 */
export function countPrompts(line: string): number {
  const padded = `${line} `
  let total = 0
  for (let start = 0; start < line.length;) {
    const end = padded.indexOf(' ', start)
    for (const { text, count } of byFirstWord.get(padded.slice(start, end)) ?? [])
      if (padded.startsWith(`${text} `, start)) total += count
    start = end + 1
  }
  for (const { text, count } of unspaced) if (line.includes(text)) total += count
  return total
}

const phrases: readonly Phrase[] = [
  ...entriesOf('prompts').map((text) => ({ text, count: 1 })),
  ...entriesOf('surePrompts').map((text) => ({ text, count: 2 })),
]
// Phrases of scripts without spaces may be anywhere in a line.
const unspaced = phrases.filter(({ text }) =>
  /[\u0E00-\u0E7F\u3040-\u30FF\u4E00-\u9FFF]/.test(text),
)
const byFirstWord = Map.groupBy(phrases, ({ text }) => text.split(' ', 1)[0] ?? '')
