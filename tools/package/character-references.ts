import { replaceCodePoint } from 'entities/decode'

// In the package it takes the place of `entities/decode`, whose table of names is 20 KB gzipped; this one has 8. See
// docs/decisions/0047-package.md. `tools/character-references.ts` fills in the table.

/** Names in the order of their characters, with a mark for those that need no semicolon. */
declare const referenceNames: string
/** The distance of each character from the one before, and the second character, if any. */
declare const referenceCharacters: string

const reference = /&(?:#(?:x([\da-f]+)|(\d+));?|([a-z][a-z\d]*)(;?))/gi
const legacy = '*'

/**
 * Decodes the references in a text, as `decodeHTML` of `entities` does.
 *
 * @see https://html.spec.whatwg.org/#named-character-reference-state
 */
export function decodeHTML(text: string): string {
  return decode(text, false)
}

/** Decodes only the references that end with a semicolon. */
export function decodeHTMLStrict(text: string): string {
  return text.replace(reference, (whole) => (whole.endsWith(';') ? decodeWhole(whole) : whole))
}

function decodeWhole(whole: string): string {
  return whole.startsWith('&#') ? decodeHTML(whole) : (meaningOf(whole.slice(1, -1))?.text ?? whole)
}

/** Decodes the references in an attribute, where `&lt=` and `&lty` are text, as in the query of an address. */
export function decodeHTMLAttribute(text: string): string {
  return decode(text, true)
}

type Match = [whole: string, hex?: string, decimal?: string, name?: string, semicolon?: string]

function decode(text: string, isAttribute: boolean): string {
  return text.replace(
    reference,
    (...[whole, hex, decimal, name, semicolon, at]: [...Match, number]) => {
      if (name === undefined)
        return String.fromCodePoint(replaceCodePoint(hex ? parseInt(hex, 16) : Number(decimal)))
      const meant = meaningOf(name)
      if (meant && (semicolon || meant.isLegacy))
        return isAttribute && !semicolon && text[at + whole.length] === '=' ? whole : meant.text
      return isAttribute ? whole : decodePrefix(name, whole)
    },
  )
}

/** Decodes the longest beginning of a name that needs no semicolon. */
function decodePrefix(name: string, whole: string): string {
  for (let length = Math.min(name.length, longestLegacy); length > 1; length--) {
    const meaning = meaningOf(name.slice(0, length))
    if (meaning?.isLegacy) return meaning.text + whole.slice(length + 1)
  }
  return whole
}

const longestLegacy = 6 // characters, of `Aacute`; longer names need their semicolon

/** What a name means, and whether it needs a semicolon. */
type Meaning = { text: string; isLegacy: boolean }

let meanings: ReadonlyMap<string, Meaning> | null = null

/** The meaning of a name without `&` and `;`. The table is read on the first call, in a millisecond. */
function meaningOf(name: string): Meaning | undefined {
  meanings ??= readTable()
  return meanings.get(name)
}

function readTable(): ReadonlyMap<string, Meaning> {
  const steps = referenceCharacters.split(' ')
  let code = 0
  return new Map(
    referenceNames.split(' ').map((marked, index) => {
      const [step = '', ...others] = (steps[index] ?? '')
        .split('+')
        .map((part) => parseInt(part, 36))
      code += Number(step)
      const isLegacy = marked.endsWith(legacy)
      const text = String.fromCodePoint(code, ...others)
      return [isLegacy ? marked.slice(0, -1) : marked, { text, isLegacy }]
    }),
  )
}

/** Decodes a named reference as the package `decode-named-character-reference` does; `false` for an unknown name. */
export function decodeNamedCharacterReference(name: string): string | false {
  return meaningOf(name)?.text ?? false
}
