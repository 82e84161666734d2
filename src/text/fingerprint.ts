import { hash64 } from './hash64.ts'
import { termsOf } from './tokenize.ts'

const shingleLength = 3 // words
const maxWords = 4000
const bits = 64
const minWords = 40 // a shorter text is too little evidence of a copy

/** The SimHash of a text in 16 hexadecimal digits; `''` for a text that is too short. */
export type Fingerprint = string

/**
 * Computes the fingerprint of a text. Texts with most of their three-word runs in common differ in few bits.
 * Reads the first 4,000 words; linear in their length.
 *
 * @see https://www.cs.princeton.edu/courses/archive/spr04/cos598B/bib/CharikarEstim.pdf
 */
export function fingerprint(text: string): Fingerprint {
  const terms = termsOf(text.slice(0, maxWords * 16)).slice(0, maxWords)
  if (terms.length < minWords) return ''
  const votes = new Int32Array(bits)
  for (let index = 0; index + shingleLength <= terms.length; index++) {
    const [low, high] = hash64(terms.slice(index, index + shingleLength).join(' '))
    for (let bit = 0; bit < 32; bit++) {
      votes[bit] = (votes[bit] ?? 0) + ((low >>> bit) & 1) * 2 - 1
      votes[bit + 32] = (votes[bit + 32] ?? 0) + ((high >>> bit) & 1) * 2 - 1
    }
  }
  let hex = ''
  for (let digit = 0; digit < bits; digit += 4) {
    const nibble = votes
      .slice(digit, digit + 4)
      .reduce((sum, vote, bit) => sum | (vote > 0 ? 1 << bit : 0), 0)
    hex += nibble.toString(16)
  }
  return hex
}

/** The number of bits, of 64, in which two fingerprints differ; 64 when either text has no fingerprint. */
export function fingerprintDistance(a: Fingerprint, b: Fingerprint): number {
  if (a.length !== b.length || a === '') return bits
  let distance = 0
  for (let index = 0; index < a.length; index += 8) {
    let difference =
      Number.parseInt(a.slice(index, index + 8), 16) ^
      Number.parseInt(b.slice(index, index + 8), 16)
    for (; difference; difference &= difference - 1) distance++
  }
  return distance
}

const bandLength = 4 // digits, so four bands of 16 bits

/**
 * Cuts a fingerprint into four bands, by which similar ones are looked up: two fingerprints that differ in at most
 * three bits share a band.
 */
export function fingerprintBands(fingerprint: Fingerprint): string[] {
  const bands = fingerprint.match(new RegExp(`.{${bandLength}}`, 'g')) ?? []
  return bands.map((band, index) => `${index}${band}`)
}
