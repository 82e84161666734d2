/** An image candidate of a `srcset` attribute; what its descriptors do not give is `null`. */
export type Candidate = {
  /** As written, so possibly relative. */
  address: string
  /** In pixels, from the descriptor `600w`. */
  width: number | null
  /** Pixels of the picture for each CSS pixel, from the descriptor `2x`. */
  density: number | null
}

const maxLength = 20_000 // characters of one attribute; the rest is ignored

/**
 * Parses a `srcset` attribute as the HTML standard does: an address ends at white space, its descriptors end at a comma
 * outside parentheses. A candidate with an invalid descriptor is left out. Linear in the attribute's length.
 *
 * @see https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute
 */
export function parseSrcset(value: string): Candidate[] {
  const input = value.slice(0, maxLength)
  const isCut = input.length < value.length
  const candidates: Candidate[] = []
  let at = skip(input, 0, spaceOrComma)
  while (at < input.length) {
    const addressEnd = endOfWord(input, at)
    const word = input.slice(at, addressEnd)
    const address = withoutCommas(word)
    const { words, end } =
      address === word ? descriptorsAt(input, addressEnd) : { words: [], end: addressEnd }
    const candidate = candidateOf(address, words)
    if (candidate && !(isCut && end >= input.length)) candidates.push(candidate)
    at = skip(input, end, spaceOrComma)
  }
  return candidates
}

const space = '\t\n\f\r '
const spaceOrComma = `${space},`

function skip(input: string, from: number, signs: string): number {
  let at = from
  while (at < input.length && signs.includes(input.charAt(at))) at++
  return at
}

function endOfWord(input: string, from: number): number {
  let at = from
  while (at < input.length && !space.includes(input.charAt(at))) at++
  return at
}

function withoutCommas(word: string): string {
  let end = word.length
  while (end > 0 && word.charAt(end - 1) === ',') end--
  return word.slice(0, end)
}

/** The words after an address, up to the comma that ends its candidate; words in parentheses are not split. */
function descriptorsAt(input: string, from: number): { words: string[]; end: number } {
  const words: string[] = []
  let isInParentheses = false
  let start = skip(input, from, space)
  let at = start
  for (; at < input.length; at++) {
    const sign = input.charAt(at)
    if (isInParentheses) isInParentheses = sign !== ')'
    else if (sign === ',') break
    else if (sign === '(') isInParentheses = true
    else if (space.includes(sign)) {
      if (at > start) words.push(input.slice(start, at))
      start = at + 1
    }
  }
  if (at > start) words.push(input.slice(start, at))
  return { words, end: at }
}

const wholeNumber = /^\d+$/
const decimalNumber = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?$/i

/** A candidate; `null` when a descriptor is invalid, is repeated or excludes another one. */
function candidateOf(address: string, descriptors: readonly string[]): Candidate | null {
  let width: number | null = null
  let density: number | null = null
  let height: number | null = null // parsed for `600w 400h`, but not used
  for (const descriptor of descriptors) {
    const written = descriptor.slice(0, -1)
    const number = Number(written)
    const unit = descriptor.at(-1)
    if (unit === 'w' && wholeNumber.test(written) && number > 0) {
      if (width !== null || density !== null) return null
      width = number
    } else if (unit === 'h' && wholeNumber.test(written) && number > 0) {
      if (height !== null || density !== null) return null
      height = number
    } else if (unit === 'x' && decimalNumber.test(written) && number >= 0) {
      if (width !== null || density !== null || height !== null) return null
      density = number
    } else return null
  }
  return height !== null && width === null ? null : { address, width, density }
}
