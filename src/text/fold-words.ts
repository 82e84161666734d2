import { foldCharacters, middleDots } from './fold-characters.ts'

const maxTermLength = 64

/**
 * Characters used as an apostrophe that Unicode counts as letters, to be put into a character class. A new word begins
 * after them, as after an apostrophe.
 */
export const letterApostrophes = String.raw`\u02B9-\u02BF\u02C8\u02CA\u02CB\u02EE\u07F4\u07F5\uA78B\uA78C`

const ascii = /^[a-zA-Z0-9]*$/
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Me}]/gu

/**
 * Folds a word for search: compatibility forms, case, accents, digits, and letters that are written for one another.
 * `Éclair`, `ＥＣＬＡＩＲ` and `eclair` become one. Keeps the first 64 UTF-16 units. Folding twice changes nothing more.
 */
export function foldWord(word: string): string {
  if (ascii.test(word)) return word.slice(0, maxTermLength).toLowerCase()
  const visible = beginning(word.replace(invisible, ''), maxTermLength)
  const folded = foldCharacters(visible.normalize('NFKD').toLowerCase()).normalize('NFC')
  return beginning(folded, maxTermLength)
}

const loneSurrogate = /[\uD800-\uDBFF]$/u

/** The beginning of a text, at most `maxLength` UTF-16 units, without half a surrogate pair at the end. */
export function beginning(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : text.slice(0, maxLength).replace(loneSurrogate, '')
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
const umlaut = /[äöüåø]/giu

/**
 * Folds a word with its umlauts written out, as on keyboards without them: `muehlbach` for `Mühlbach`.
 *
 * @returns `null` for a word without umlauts.
 */
export function spellOutUmlauts(word: string): string | null {
  if (word.search(umlaut) < 0) return null
  return foldWord(word.replace(umlaut, (letter) => umlauts[letter.toLowerCase()] ?? letter))
}

const word = /[\p{L}\p{M}\p{N}]+/gu
const catalanDot = new RegExp(`(l)[${middleDots}](?=l)`, 'giu')

/**
 * Folds the words of a text in place and leaves the characters between them. The caller has replaced the apostrophes
 * that are letters. Cheaper than `tokenize`, so it may run on every page.
 */
export function foldWords(text: string): string {
  return text.replace(catalanDot, '$1').replace(word, foldWord)
}
