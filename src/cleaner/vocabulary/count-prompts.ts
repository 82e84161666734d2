import { promptPhrases } from './prompt-phrases.ts'

/** Counts the phrases of a site's own that a folded line holds, looking only at those that begin with a word of it. */
export function countPrompts(line: string): number {
  const text = `${line} `
  let count = 0
  for (let start = 0; start < line.length;) {
    const end = text.indexOf(' ', start)
    for (const phrase of byFirstWord.get(text.slice(start, end)) ?? [])
      if (text.startsWith(`${phrase} `, start)) count++
    start = end + 1
  }
  return count + unspaced.filter((phrase) => line.includes(phrase)).length
}

// Phrases of scripts without spaces stand anywhere in a line.
const unspaced = promptPhrases.filter((phrase) =>
  /[\u0E00-\u0E7F\u3040-\u30FF\u4E00-\u9FFF]/.test(phrase),
)
const byFirstWord = Map.groupBy(promptPhrases, (phrase) => phrase.split(' ', 1)[0] ?? '')
