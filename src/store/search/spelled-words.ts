import { spellOutUmlauts } from '../../text/fold-words.ts'
import { tokenize, type Token } from '../../text/tokenize.ts'
import type { Clause } from './search-query.ts'

/** A word with its umlauts written out; the same where it has none. */
export type SpelledWord = Token & { spelling: string }

/** The words of a text in order, as a query is compared with them. */
export function spelledWords(text: string): SpelledWord[] {
  return Array.from(tokenize(text), (word) => ({
    ...word,
    spelling: spellOutUmlauts(text.slice(word.start, word.end)) ?? word.term,
  }))
}

/**
 * Whether the words of a clause are those from a place on: both as they are written, or one of them with its umlauts
 * written out.
 */
export function matchesAt(all: readonly SpelledWord[], index: number, clause: Clause): boolean {
  const { terms, isPrefix } = clause
  return terms.every((term, offset) => {
    const word = all[index + offset]
    if (!word) return false
    const isBegun = isPrefix && offset === terms.length - 1
    const is = (found: string, wanted: string) =>
      isBegun ? found.startsWith(wanted) : found === wanted
    const spelling = clause.spelledOut[offset] ?? term
    return is(word.term, term) || is(word.spelling, term) || is(word.term, spelling)
  })
}
