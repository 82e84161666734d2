import { middleDots } from './fold-characters.ts'
import { foldWord, letterApostrophes } from './fold-words.ts'

/** A word as it is compared and indexed, and its position in the text (UTF-16 offsets, end exclusive). */
export type Token = { term: string; start: number; end: number }

// Scripts whose words are not (in Korean, not reliably) separated by spaces. `scx` includes the Japanese length mark,
// and punctuation, which `letter` excludes again. Digits form a word in any script.
const scripts =
  String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}` +
  String.raw`\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}`
// Invisible characters, such as soft hyphens and joiners, do not end a word.
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
// Half-width sound marks belong to the character before them, although Unicode counts them as letters.
const characters = /[^\p{M}\uFF9E\uFF9F][\p{M}\uFF9E\uFF9F\p{Default_Ignorable_Code_Point}]*/gu

/**
 * Yields the words of a text in order, folded by `foldWord`. Linear in the length.
 *
 * In scripts without spaces, each two neighbouring characters (a bigram) are a token, and so is the last character of
 * a run. Any part of such a run can then be found as a phrase.
 */
export function* tokenize(text: string): Generator<Token, void, undefined> {
  for (const run of text.matchAll(runs)) {
    const start = run.index
    if (run.groups?.['unspaced']) yield* pairs(run[0], start)
    else {
      const term = foldWord(run[0])
      // Empty for a run of vowel points alone.
      if (term !== '') yield { term, start, end: start + run[0].length }
    }
  }
}

/**
 * The folded words of a text; see `tokenize`.
 *
 * @example
 * termsOf('L’Éclair, 東京港') // ['l', 'eclair', '東京', '京港', '港']
 */
export function termsOf(text: string): string[] {
  return Array.from(tokenize(text), ({ term }) => term)
}

const unspacedForm = new RegExp(`^${unspaced}`, 'v')

/** Whether a word begins in a script without spaces between words. */
export function isUnspaced(word: string): boolean {
  return unspacedForm.test(word)
}

// One character at a time: a hostile run may be as long as a page.
function* pairs(run: string, offset: number): Generator<Token, void, undefined> {
  let before: Token | null = null
  for (const { 0: sign, index } of run.matchAll(characters)) {
    const start = offset + index
    const end = start + sign.length
    if (before) yield { term: foldPair(before.term + sign), start: before.start, end }
    before = { term: sign, start, end }
  }
  if (before) yield { ...before, term: foldPair(before.term) }
}

// Folding is most of the work, and the same pairs are in most texts of a language.
const foldedPairs = new Map<string, string>()
const maxFoldedPairs = 20_000 // some 2 MB; a language uses that many
const maxPairLength = 8 // UTF-16 units; a sign may have any number of marks

function foldPair(pair: string): string {
  if (pair.length > maxPairLength) return foldWord(pair)
  const known = foldedPairs.get(pair)
  if (known !== undefined) return known
  if (foldedPairs.size >= maxFoldedPairs) foldedPairs.clear()
  const folded = foldWord(pair)
  foldedPairs.set(pair, folded)
  return folded
}
