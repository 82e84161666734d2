import { normalForm } from './normal-form.ts'

/**
 * Folds a text to its letters and digits in lower case, so that two printings of one text can be compared.
 *
 * Characters of most alphabets are folded by a table. A text with any other character is folded as a whole.
 * In a long text only the words with such characters are, as long as they are few.
 *
 * @example
 * comparableForm('  “Late” again, TWICE… ') // 'late again twice'
 */
export function comparableForm(text: string): string {
  return byTable(text) ?? (text.length > maxWhole ? byWords(text) : foldedWhole(text))
}

const maxWhole = 300 // characters
const maxWords = 12 // folded one by one; a text with more is in a script that the table does not hold

function byWords(text: string): string {
  const parts: string[] = []
  let start = 0
  for (let words = 0; start < text.length; words++) {
    const found = firstContextual(text, start)
    const word = Math.max(start, text.lastIndexOf(' ', found) + 1)
    const end = words < maxWords ? wordEnd(text, found) : text.length
    const before = text.slice(start, word)
    parts.push(byTable(before) ?? foldedWhole(before), foldedWhole(text.slice(word, end)))
    start = end
  }
  return parts.filter((part) => part !== '').join(' ')
}

function firstContextual(text: string, from: number): number {
  let index = from
  while (index < text.length && foldedUnit(text.charCodeAt(index)) !== contextual) index++
  return index
}

/** The end of the word around a position: a space that no contextual character follows. */
function wordEnd(text: string, index: number): number {
  let end = text.indexOf(' ', index)
  while (end >= 0 && foldedUnit(text.charCodeAt(end + 1)) === contextual)
    end = text.indexOf(' ', end + 1)
  return end < 0 ? text.length : end
}

/** Folds a text by the table, copying unchanged stretches whole; `null` when the text has contextual characters. */
function byTable(text: string): string | null {
  const lower = text.toLowerCase()
  let result = ''
  let start = 0
  let isSpaced = true
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index)
    const known = code < alphabets ? (table[code] ?? notComputed) : notComputed
    const unit = known === notComputed ? foldedUnit(code) : known
    if (unit === contextual) return null
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
const contextual = 0 // the folded character depends on its neighbours
const notComputed = 0xffff
const alphabets = 0x600 // from here on, most letters join with their neighbours
const punctuation = { first: 0x2010, last: 0x2027 }
const table = new Uint16Array(punctuation.last + 1).fill(notComputed)
// ASCII needs no Unicode properties, whose classes take long to compile.
for (let code = 0; code < 0x80; code++)
  table[code] = /[\da-z]/.test(String.fromCharCode(code)) ? code : space

/** The folded form of one character: another character, the space, or `contextual`. Computed once for each. */
function foldedUnit(code: number): number {
  if (code >= alphabets && (code < punctuation.first || code > punctuation.last)) return contextual
  const known = table[code] ?? contextual
  if (known !== notComputed) return known
  const unit = computeUnit(String.fromCharCode(code))
  table[code] = unit
  return unit
}

function computeUnit(character: string): number {
  // A Greek sigma folds differently at the end of a word.
  if (/\p{M}|Σ/u.test(character)) return contextual
  const inside = foldedWhole(`a${character}a`)
  if (inside === 'a a') return space
  return inside.length === 3 ? inside.charCodeAt(1) : contextual
}

// Everything between letters and digits, except a single space, which needs no replacement.
const separators = () =>
  (compiled ??= new RegExp(String.raw`(?! [\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+`, 'gu'))
let compiled: RegExp | null = null

function foldedWhole(text: string): string {
  // The lower case of the Turkish dotted capital I has the dot as a separate mark.
  const lower = normalForm(text, 'NFKC').toLowerCase().replaceAll('i\u0307', 'i')
  return separated(lower).trim()
}

const maxStretch = 10_000 // UTF-16 units; `replace` needs some 100 bytes of memory for each match

function separated(text: string): string {
  if (text.length <= maxStretch) return text.replace(separators(), ' ')
  const parts: string[] = []
  let isSpaced = false
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = start + maxStretch
    if (isLeadSurrogate(text.charCodeAt(end - 1))) end++
    const part = text.slice(start, end).replace(separators(), ' ')
    parts.push(isSpaced && part.startsWith(' ') ? part.slice(1) : part)
    isSpaced = part.endsWith(' ')
  }
  return parts.join('')
}

function isLeadSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00
}
