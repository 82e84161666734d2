import { foldTitle } from '../data/article-nodes.ts'

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

const minSentence = 20 // characters; shorter headings are labels
const minUnspacedSentence = 8 // characters, in scripts without spaces

/** Whether a heading is long enough to be a title, and not a label. */
export function isSentence(heading: string): boolean {
  return heading.length >= (unspaced.test(heading) ? minUnspacedSentence : minSentence)
}

/** The Dice similarity of two titles, from 0 to 1: words in common over words in both. */
export function titleLikeness(one: string, other: string): number {
  const a = wordsOf(one)
  const b = wordsOf(other)
  const common = [...a].filter((word) => b.has(word)).length
  return (2 * common) / Math.max(1, a.size + b.size)
}

function wordsOf(title: string): Set<string> {
  return new Set(
    foldTitle(title)
      .split(' ')
      .flatMap((word) => (unspaced.test(word) ? Array.from(word) : word.length > 0 ? [word] : [])),
  )
}
