import { normalForm } from './normal-form.ts'

/**
 * Folds a text to its letters and digits, for comparing what is printed twice.
 *
 * The letters of most alphabets are folded one by one, by a table. A text that holds any other is folded as a whole; of a
 * long one only the words that hold them, as long as they are few.
 */
export function comparableForm(text: string): string {
  return byTable(text) ?? (text.length > maxWhole ? byWords(text) : foldedWhole(text))
}

const maxWhole = 300 // characters
const maxWords = 12 // folded one by one; a text with more is of a script that asks for it

function byWords(text: string): string {
  const parts: string[] = []
  let start = 0
  for (let words = 0; start < text.length; words++) {
    const found = firstNotAlone(text, start)
    const word = Math.max(start, text.lastIndexOf(' ', found) + 1)
    const end = words < maxWords ? wordEnd(text, found) : text.length
    const before = text.slice(start, word)
    parts.push(byTable(before) ?? foldedWhole(before), foldedWhole(text.slice(word, end)))
    start = end
  }
  return parts.filter((part) => part !== '').join(' ')
}

function firstNotAlone(text: string, from: number): number {
  let index = from
  while (index < text.length && foldedUnit(text.charCodeAt(index)) !== notAlone) index++
  return index
}

/** Where the word around a position ends: before a space that nothing joins with. */
function wordEnd(text: string, index: number): number {
  let end = text.indexOf(' ', index)
  while (end >= 0 && foldedUnit(text.charCodeAt(end + 1)) === notAlone)
    end = text.indexOf(' ', end + 1)
  return end < 0 ? text.length : end
}

/** Folds a text by the table, taking over in stretches what is the same folded; `null` when it holds other letters. */
function byTable(text: string): string | null {
  const lower = text.toLowerCase()
  let result = ''
  let start = 0
  let isSpaced = true
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index)
    const unit = foldedUnit(code)
    if (unit === notAlone) return null
    const isSpace = unit === space
    if (unit !== code || (isSpace && isSpaced)) {
      result += lower.slice(start, index)
      start = index + 1
      if (!isSpace || !isSpaced) result += String.fromCharCode(unit)
    }
    isSpaced = isSpace
  }
  return `${result}${lower.slice(start)}`.trimEnd()
}

const space = 0x20
const notAlone = 0 // what a character is folded to depends on those beside it
const notRead = 0xffff
const alphabets = 0x600 // from here on, letters join with their neighbours more often than not
const punctuation = { first: 0x2010, last: 0x2027 }
const table = new Uint16Array(punctuation.last + 1).fill(notRead)

/** What one character is folded to: another, the space, or `notAlone`. Each is read once. */
function foldedUnit(code: number): number {
  if (code >= alphabets && (code < punctuation.first || code > punctuation.last)) return notAlone
  const known = table[code] ?? notAlone
  if (known !== notRead) return known
  const unit = readUnit(String.fromCharCode(code))
  table[code] = unit
  return unit
}

function readUnit(sign: string): number {
  // A Greek sigma folds differently at the end of a word.
  if (/\p{M}|Σ/u.test(sign)) return notAlone
  const inside = foldedWhole(`a${sign}a`)
  if (inside === 'a a') return space
  return inside.length === 3 ? inside.charCodeAt(1) : notAlone
}

// All between letters and digits but a single space, which stands already as it should.
const fold = /(?! [\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+/gu

function foldedWhole(text: string): string {
  // The lower case of the Turkish capital I with a dot keeps the dot as a mark of its own.
  return normalForm(text, 'NFKC').toLowerCase().replaceAll('i\u0307', 'i').replace(fold, ' ').trim()
}
