import { DecodingMode, EntityDecoder as Decoder, fromCodePoint } from 'entities/decode'

// In the package it takes the place of `entities/decode`, whose table of names is 20 KB gzipped; this one has 8. See
// docs/decisions/0047-package.md. `tools/character-references.ts` fills in the table.

/** Names in the order of their characters, with a mark for those that need no semicolon. */
declare const referenceNames: string
/** The distance of each character from the one before, and the second character, if any. */
declare const referenceCharacters: string

export { DecodingMode, fromCodePoint }

/** The parser hands one of these to the decoder, which has its own table. */
export const htmlDecodeTree = new Uint16Array(1)
export const xmlDecodeTree = new Uint16Array(1)

const longestName = 31 // characters
const nameForm = /[A-Za-z\d]*/y
const legacy = '*'

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

/**
 * Decodes a reference as the `EntityDecoder` of `entities` does; numeric ones with it.
 *
 * @see https://html.spec.whatwg.org/#named-character-reference-state
 */
export class EntityDecoder {
  readonly #emit: (codePoint: number, consumed: number) => void
  readonly #numeric: Decoder
  #mode = DecodingMode.Strict
  #read = '' // what came before the input, of a reference that is split
  #isNumeric = false

  constructor(_tree: Uint16Array, emit: (codePoint: number, consumed: number) => void) {
    this.#emit = emit
    this.#numeric = new Decoder(htmlDecodeTree, emit)
  }

  startEntity(mode: DecodingMode): void {
    this.#mode = mode
    this.#read = ''
    this.#isNumeric = false
    this.#numeric.startEntity(mode)
  }

  /** @returns The length of the reference with its `&`; 0 if it is none, -1 if the input ends within it. */
  write(input: string, offset: number): number {
    if (this.#read === '' && input.charAt(offset) === '#') this.#isNumeric = true
    if (this.#isNumeric) return this.#numeric.write(input, offset)
    const rest = this.#read + input.slice(offset, offset + longestName + 2)
    nameForm.lastIndex = 0
    const [name = ''] = nameForm.exec(rest) ?? []
    if (name.length === rest.length && name.length <= longestName) {
      this.#read = rest
      return -1
    }
    return this.#decode(name, rest.charAt(name.length))
  }

  /** Decodes what was read when the page ended. */
  end(): number {
    return this.#isNumeric ? this.#numeric.end() : this.#decode(this.#read, '')
  }

  #decode(name: string, next: string): number {
    const whole = next === ';' ? meaningOf(name) : undefined
    if (whole) return this.#print(whole, name.length + 2)
    if (this.#mode === DecodingMode.Strict) return 0
    // In an attribute `&lt=` and `&lty` are text, as in the query of an address.
    if (this.#mode === DecodingMode.Attribute)
      return next === '=' || !meaningOf(name)?.isLegacy ? 0 : this.#prefix(name, name.length)
    return this.#prefix(name, 2)
  }

  /** Decodes the longest beginning of a name, of at least so many characters, that needs no semicolon. */
  #prefix(name: string, minimum: number): number {
    for (let length = name.length; length >= minimum; length--) {
      const meaning = meaningOf(name.slice(0, length))
      if (meaning?.isLegacy) return this.#print(meaning, length + 1)
    }
    return 0
  }

  #print({ text }: Meaning, consumed: number): number {
    for (const character of text) this.#emit(character.codePointAt(0) ?? 0, consumed)
    return consumed
  }
}
