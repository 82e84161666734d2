import { normalForm } from './normal-form.ts'

// Controls but tab and line feed; the non-characters that HTML and XML forbid are of no use either.
const controls = /[\0-\x08\v\f\x0E-\x1F\x7F-\x9F\p{Noncharacter_Code_Point}]/gu
// All but Latin letters, signs of ASCII and Latin-1, dashes, quotation marks and the ellipsis: tidy as they stand.
const mayBeUntidy = /[^\t\n\x20-\x7E\xA0-\xAC\xAE-\u02FF\u2010-\u2027]/
// Where a line may, or must not, break: soft hyphen, zero-width spaces, word joiner.
const breaks = /[\u00AD\u2060\uFEFF]+|\u200B+/gu
// Scripts without spaces whose writers set words apart by a zero-width space.
const parted =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tai_Tham}\p{Script=New_Tai_Lue}\p{Script=Tai_Le}\p{Script=Tai_Viet}\p{Script=Cham}]/u
// Explicit direction controls can swap what follows them on the page; the page isolates titles instead.
const bidiControls = /[\u202A-\u202E\u2066-\u2069]/g
// Fillers, joiners and marks without a letter show nothing, nor does the blank of Braille.
const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{C}\p{M}\u2800]/u

/**
 * Makes any string fit for storing: well-formed Unicode, no control characters but tab and line feed, no
 * hints where a line may break within a word (`dropBreaks`), NFC.
 * Its cost is linear in the length.
 */
export function tidyText(value: string): string {
  if (!mayBeUntidy.test(value)) return value
  const text = value.toWellFormed().replace(/\r\n?/g, '\n').replace(controls, '')
  return normalForm(dropBreaks(text), 'NFC')
}

/**
 * Drops what says where a line may or must not break within a word and is never seen: they belong to a page's layout,
 * and would make two words of one. The zero-width space stays between two letters of scripts that set words apart
 * with it, as Khmer and Thai; joiners, which Persian and Indic spelling needs, stay everywhere.
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
 * Makes any string fit for one line: tidy, without direction controls, white space folded (but for the
 * single no-break space that French sets before its signs and the wide one of Japanese), no longer than
 * `maxLength` characters (cut at a word where there is one, with an ellipsis). A line that shows nothing is empty.
 */
export function tidyLine(value: string, maxLength = 500): string {
  const text = value.length > 8 * maxLength ? value.slice(0, 8 * maxLength) : value
  const tidy = mayBeUntidy.test(text) ? tidyText(text).replace(bidiControls, '') : text
  const line = tidy.replace(/\s{2,}|[^\S \u00A0\u202F\u3000]/g, ' ').trim()
  return visible.test(line) ? truncate(line, maxLength) : ''
}

/** Cuts a text at a word end, or within a word when it is longer than half the room. */
export function truncate(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const head = text
    .slice(0, maxLength - 1)
    .toWellFormed()
    .replace(/\uFFFD$/u, '')
  const space = head.lastIndexOf(' ')
  return `${(space > maxLength / 2 ? head.slice(0, space) : head).trimEnd()}…`
}
