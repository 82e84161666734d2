import { comparableForm } from '../../src/text/comparable-form.ts'

const runLength = 4 // words, as in the score of bench/cleaner

/** Tells which share of a line the right text holds. */
export type TruthShare = (line: string) => number

/**
 * Indexes the forms of a page's right text. A line's share is that of its runs of four words; a shorter line must be a
 * line of the text, or words of one with no letter between them and its ends.
 */
export function truthShare(texts: readonly string[]): TruthShare {
  const lines = texts.flatMap((text) => text.split('\n')).map(comparableForm)
  const whole = new Set(lines)
  const runs = new Set(texts.flatMap((text) => runsOf(wordsIn(text))))
  return (line) => {
    const folded = comparableForm(line)
    if (folded === '') return 0
    const words = wordsIn(line)
    if (words.length >= runLength) {
      const own = runsOf(words)
      return own.filter((run) => runs.has(run)).length / own.length
    }
    if (whole.has(folded)) return 1
    const isHeld = lines.some((one) => one.startsWith(`${folded} `) || one.endsWith(` ${folded}`))
    return words.length > 1 && isHeld ? 1 : 0
  }
}

const unspaced = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}]/u

function wordsIn(text: string): string[] {
  return comparableForm(text)
    .split(' ')
    .flatMap((word) => (unspaced.test(word) ? [...word] : [word]))
    .filter((word) => word !== '')
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(runLength - 1)
    .map((_, start) => words.slice(start, start + runLength).join(' '))
}
