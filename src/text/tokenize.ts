import { foldWord, letterApostrophes } from './fold-words.ts'
import { middleDots } from './fold-characters.ts'

/** A word as it is compared and indexed, and where it stands in its text (UTF-16 offsets, end exclusive). */
export type Token = { term: string; start: number; end: number }

// Scripts whose words are not (or, in Korean, not reliably) set apart by spaces; `scx` brings in the Japanese
// length mark, and punctuation that only letters and marks are kept of. Digits make a word in any script.
const scripts =
  String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}` +
  String.raw`\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}`
// What shows nothing, as soft hyphens and joiners, parts no word.
const invisible = String.raw`\p{Default_Ignorable_Code_Point}`
const letter = String.raw`[[\p{L}\p{M}\p{N}]--[${letterApostrophes}${invisible}]]`
const unspaced = String.raw`[[[${scripts}]--\p{Nd}]&&${letter}]`
const spaced = `[${letter}--${unspaced}]`
const catalanDot = `(?<=[lL])[${middleDots}](?=[lL])`
const runs = new RegExp(
  `(?<unspaced>${unspaced}+(?:${invisible}+${unspaced}+)*)|` +
    `${spaced}+(?:(?:${invisible}+|${catalanDot})${spaced}+)*`,
  'gv',
)
// Half-width sound marks are letters to Unicode, and belong to the sign before them all the same.
const characters = /[^\p{M}\uFF9E\uFF9F][\p{M}\uFF9E\uFF9F\p{Default_Ignorable_Code_Point}]*/gu

/**
 * Yields the words of a text, folded, in order. Where a script sets none apart, every two neighbouring
 * characters are a word, and the last of a run is one alone: so any part of a run is found as a phrase.
 * The same text always gives the same words; linear in the length.
 */
export function* tokenize(text: string): Generator<Token, void, undefined> {
  for (const run of text.matchAll(runs)) {
    const start = run.index
    if (run.groups?.['unspaced']) yield* pairs(run[0], start)
    else {
      const term = foldWord(run[0])
      if (term !== '') yield { term, start, end: start + run[0].length } // not of points alone
    }
  }
}

/** The folded words of a text; see `tokenize`. */
export function termsOf(text: string): string[] {
  return Array.from(tokenize(text), ({ term }) => term)
}

const unspacedForm = new RegExp(`^${unspaced}`, 'v')

/** Whether a word begins in a script whose words are not set apart. */
export function isUnspaced(word: string): boolean {
  return unspacedForm.test(word)
}

// One sign at a time: a hostile run may be as long as a page.
function* pairs(run: string, offset: number): Generator<Token, void, undefined> {
  let before: Token | null = null
  for (const { 0: sign, index } of run.matchAll(characters)) {
    const start = offset + index
    const end = start + sign.length
    if (before) yield { term: foldWord(before.term + sign), start: before.start, end }
    before = { term: sign, start, end }
  }
  if (before) yield { ...before, term: foldWord(before.term) }
}
