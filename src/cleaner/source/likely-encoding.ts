import { commonLetters } from '../vocabulary/common-letters.ts'

const sampleLength = 16_384 // bytes; about a thousand words
const minForeign = 24 // bytes beyond ASCII; fewer may be names or symbols
const plausible = 0.2 // mean score; chosen by hand on sentences of each script

/**
 * Guesses the encoding of bytes that are not UTF-8: the one whose text has most of the frequent letters of a script.
 * Knows scripts other than Latin. Decodes about a thousand words with each encoding.
 *
 * @returns The encoding's name in the Encoding Standard, or `null` when no script is plausible.
 */
export function likelyEncoding(page: Uint8Array): string | null {
  const sample = foreignParts(page)
  if (sample.filter((byte) => byte > 0x7f).length < minForeign) return null
  const guesses = commonLetters.flatMap(({ encodings, letters }) =>
    encodings.map((encoding) => ({
      encoding,
      score: meanScore(new TextDecoder(encoding).decode(sample), letters),
    })),
  )
  const best = guesses.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score >= plausible ? best.encoding : null
}

/** The bytes beyond ASCII with their neighbours, as the second byte of a character may be ASCII. */
function foreignParts(page: Uint8Array): Uint8Array {
  const sample = new Uint8Array(sampleLength)
  let length = 0
  let last = -2
  for (let index = 0; index < page.length && length < sampleLength; index++) {
    const isHigh = (page[index] ?? 0) > 0x7f
    if (isHigh) last = index
    if (isHigh || index - last === 1 || (page[index + 1] ?? 0) > 0x7f)
      sample[length++] = page[index] ?? 0
  }
  return sample.subarray(0, length)
}

/**
 * The mean score of the characters beyond ASCII: 1 for the script's most frequent letter, falling to 0. Subtracts 2 for
 * each letter next to an ASCII letter, and for each replacement character.
 */
function meanScore(text: string, letters: string): number {
  const ranks = new Map(
    Array.from(letters, (letter, index) => [letter, 1 - index / letters.length]),
  )
  const mixed = text.match(/[a-z][^\0-\xA0]|[^\0-\xA0][a-z]|\uFFFD/gi)?.length ?? 0
  const foreign = text.match(/[^\0-\x7F]/g) ?? []
  const score = foreign.reduce((sum, letter) => sum + (ranks.get(letter) ?? 0), 0)
  return foreign.length === 0 ? 0 : (score - 2 * mixed) / foreign.length
}
