/** A word as it is compared and indexed, and where it stands in its text (UTF-16 offsets, end exclusive). */
export type Word = { term: string; start: number; end: number }

const maxTermLength = 64

// Scripts whose words are not (or, in Korean, not reliably) set apart by spaces; `scx` brings in the Japanese
// length mark, and punctuation that only letters, digits and marks are kept of.
const unspaced =
  String.raw`\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}` +
  String.raw`\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}`
const letters = String.raw`[\p{L}\p{M}\p{N}]`
const runs = new RegExp(
  `(?<unspaced>[[${unspaced}]&&${letters}]+)|[${letters}--[${unspaced}]]+`,
  'gv',
)
const characters = /\P{M}\p{M}*/gu

/**
 * Yields the words of a text, folded, in order. Where a script sets none apart, every two neighbouring
 * characters are a word, and the last of a run is one alone: so any part of a run is found as a phrase.
 * The same text always gives the same words; linear in the length.
 */
export function* words(text: string): Generator<Word, void, undefined> {
  for (const run of text.matchAll(runs)) {
    const start = run.index
    if (run.groups?.['unspaced']) yield* pairs(run[0], start)
    else yield { term: fold(run[0]), start, end: start + run[0].length }
  }
}

/** The folded words of a text; see `words`. */
export function termsOf(text: string): string[] {
  return Array.from(words(text), ({ term }) => term)
}

const unspacedForm = new RegExp(`^[${unspaced}]`, 'v')

/** Says whether a word begins in a script whose words are not set apart. */
export function isUnspaced(word: string): boolean {
  return unspacedForm.test(word)
}

// One sign at a time: a hostile run may be as long as a page.
function* pairs(run: string, offset: number): Generator<Word, void, undefined> {
  let before: Word | null = null
  for (const { 0: sign, index } of run.matchAll(characters)) {
    const start = offset + index
    const end = start + sign.length
    if (before) yield { term: fold(before.term + sign), start: before.start, end }
    before = { term: sign, start, end }
  }
  if (before) yield { ...before, term: fold(before.term) }
}

// Scripts in which accents and vowel points may be left out, and the Arabic stroke that only stretches.
const pointed =
  /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}]/u
const points = /[\p{Mn}\u0640]/gu
const plain = /^[a-z0-9]*$/
// Letters that Unicode does not take apart, by what writers without them put in their place.
const twins: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  ى: 'ي',
}
const twinLetters = new RegExp(`[${Object.keys(twins).join('')}]`, 'gu')

/** Folds a word: compatibility forms, case and accents, so that `Éclair`, `ＥＣＬＡＩＲ` and `eclair` are one. */
export function fold(word: string): string {
  if (word.length <= maxTermLength && plain.test(word)) return word
  const plainForm = word.slice(0, maxTermLength).normalize('NFKD').toLowerCase()
  const pointless = pointed.test(plainForm) ? plainForm.replace(points, '') : plainForm
  return pointless.replace(twinLetters, (letter) => twins[letter] ?? letter).normalize('NFC')
}
