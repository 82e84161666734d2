import { foldCharacters, middleDots } from './fold-characters.ts'

const maxTermLength = 64

/**
 * Signs that stand for an apostrophe and that Unicode counts as letters, as a part of a class of signs: with
 * them as with the apostrophe itself a new word begins.
 */
export const letterApostrophes = String.raw`\u02B9-\u02BF\u02C8\u02CA\u02CB\u02EE\u07F4\u07F5\uA78B\uA78C`

const ascii = /^[a-zA-Z0-9]*$/
const showsNothing = /[\p{Default_Ignorable_Code_Point}\p{Me}]/gu

/**
 * Folds a word: compatibility forms, case, accents, digits and letters that are written for one another, so that
 * `Éclair`, `ＥＣＬＡＩＲ` and `eclair` are one. Of a long word only the beginning counts. What is folded stays as it
 * is when it is folded again.
 */
export function foldWord(word: string): string {
  if (ascii.test(word)) return word.slice(0, maxTermLength).toLowerCase()
  const visible = beginning(word.replace(showsNothing, ''), maxTermLength)
  const folded = foldCharacters(visible.normalize('NFKD').toLowerCase()).normalize('NFC')
  return beginning(folded, maxTermLength)
}

const half = /[\uD800-\uDBFF]$/u

/** The first characters of a text (UTF-16 units), without half a sign at the end. */
export function beginning(text: string, maxLength: number): string {
  return text.length <= maxLength ? text : text.slice(0, maxLength).replace(half, '')
}

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }
const umlaut = /[äöüåø]/giu

/**
 * Folds a word with its umlauts written out, `muehlbach` for `Mühlbach`, as people do who lack the letters.
 *
 * @returns `null` for a word without one.
 */
export function spellOutUmlauts(word: string): string | null {
  if (word.search(umlaut) < 0) return null
  return foldWord(word.replace(umlaut, (letter) => umlauts[letter.toLowerCase()] ?? letter))
}

const word = /[\p{L}\p{M}\p{N}]+/gu
const catalanDot = new RegExp(`(l)[${middleDots}](?=l)`, 'giu')

/**
 * Folds the words of a text in their places, and leaves what stands between them; without apostrophes that are
 * letters, which the caller has taken out. Cheap enough for every page, which `tokenize` is not.
 */
export function foldWords(text: string): string {
  return text.replace(catalanDot, '$1').replace(word, foldWord)
}
