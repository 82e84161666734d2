import { normalForm } from './normal-form.ts'

// Control characters except tab and line feed, and the noncharacters that HTML and XML forbid.
const controls = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\p{Noncharacter_Code_Point}]/gu
// All but Latin letters, symbols of ASCII and Latin-1, dashes, quotation marks and the ellipsis, which need no change.
const mayBeUntidy = /[^\t\n\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027]/
// Invisible hints where a line may or must not break: soft hyphen, zero-width spaces, word joiner.
const breaks = /[\u00AD\u2060\uFEFF]+|\u200B+/gu
// Scripts without spaces that may separate words by a zero-width space.
const parted =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Tham}\p{Script=New_Tai_Lue}\p{Script=Tai_Le}\p{Script=Tai_Viet}\p{Script=Cham}]/u
// Explicit direction controls can reorder what follows them on our pages, which isolate titles themselves.
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g
// Fillers, joiners, marks without a letter and the Braille blank are invisible.
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{C}\p{M}\u2800]/u

/**
 * Makes any string fit for storing: well-formed Unicode in NFC, with line feeds as the only line breaks. Drops control
 * characters except the tab, and hints for line breaks (see `dropBreaks`). Linear in the length.
 */
export function tidyText(value: string): string {
  if (!mayBeUntidy.test(value)) return value
  const text = value.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '')
  return normalForm(dropBreaks(text), 'NFC')
}

/**
 * Drops invisible hints for line breaks within a word, which belong to a page's layout and would split the word.
 * Keeps zero-width spaces between letters of scripts that separate words with them, such as Khmer and Thai. Keeps the
 * joiners that Persian and Indic spelling needs.
 *
 * @see https://www.unicode.org/reports/tr14/#SA
 */
export function dropBreaks(text: string): string {
  return text.replace(breaks, (found, at: number) => {
    const isBetween =
      parted.test(text.charAt(at - 1)) && parted.test(text.charAt(at + found.length))
    return found.startsWith('\u200B') && isBetween ? '\u200B' : ''
  })
}

/**
 * Makes any string fit for one line: tidy, without direction controls, white space collapsed, truncated to `maxLength`
 * UTF-16 units. Single no-break spaces (French) and ideographic spaces (Japanese) stay.
 *
 * @returns The empty string when nothing in the line is visible.
 */
export function tidyLine(value: string, maxLength = 500): string {
  const text = value.length > 8 * maxLength ? value.slice(0, 8 * maxLength) : value
  const tidy = mayBeUntidy.test(text) ? tidyText(text).replace(bidiControls, '') : text
  const line = tidy.replace(/\s{2,}|[^\S \u00A0\u202F\u3000]/g, ' ').trim()
  return /[!-~]/.test(line) || visible.test(line) ? truncate(line, maxLength) : ''
}

/** Truncates a text with an ellipsis to `maxLength` UTF-16 units: at a space in the second half, else within a word. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const head = text
    .slice(0, maxLength - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
  const space = head.lastIndexOf(' ')
  return `${(space > maxLength / 2 ? head.slice(0, space) : head).trimEnd()}…`
}
