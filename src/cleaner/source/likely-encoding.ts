import { commonLetters } from '../vocabulary/common-letters.ts'

const sampleLength = 16_384 // bytes; some thousand words
const fewest = 24 // bytes beyond ASCII; fewer may be names, quotation marks, currency signs
const plausible = 0.2 // mean worth; chosen by hand, on sentences of each script

/**
 * Guesses the encoding of bytes that are not UTF-8, by how often the letters come out that a script uses
 * most. Knows scripts other than Latin; reads some thousand words, so its cost beyond finding them is fixed.
 *
 * @returns The encoding's name in the Encoding Standard, or `null` when no script is plausible.
 */
export function likelyEncoding(page: Uint8Array): string | null {
  const sample = foreignParts(page)
  if (sample.filter((byte) => byte > 0x7f).length < fewest) return null
  const guesses = commonLetters.flatMap(({ encodings, letters }) =>
    encodings.map((encoding) => ({
      encoding,
      worth: meanWorth(new TextDecoder(encoding).decode(sample), letters),
    })),
  )
  const best = guesses.reduce((one, other) => (other.worth > one.worth ? other : one))
  return best.worth >= plausible ? best.encoding : null
}

/** The bytes beyond ASCII with their neighbours, since the second byte of a character may be ASCII. */
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

/** 1 for the most frequent letter, falling to 0; 2 off where a letter touches one of ASCII, or is none. */
function meanWorth(text: string, letters: string): number {
  const ranks = new Map(
    Array.from(letters, (letter, index) => [letter, 1 - index / letters.length]),
  )
  const mixed = text.match(/[a-z][^\0-\xA0]|[^\0-\xA0][a-z]|\uFFFD/gi)?.length ?? 0
  const foreign = text.match(/[^\0-\x7F]/g) ?? []
  const worth = foreign.reduce((sum, letter) => sum + (ranks.get(letter) ?? 0), 0)
  return foreign.length === 0 ? 0 : (worth - 2 * mixed) / foreign.length
}
