import { describe, expect, it } from 'vitest'
import { fingerprint, fingerprintBands, fingerprintDistance } from '../../src/text/fingerprint.ts'

const syllables = ['ka', 'lo', 'mi', 'ren', 'tus', 'vo', 'del', 'pa', 'sor', 'nim']

/** A text of invented words, the same for the same seed. */
function text(seed: number, length = 300): string {
  let state = seed
  const next = () => (state = (state * 48271) % 2147483647)
  const word = () => [0, 0, 0].map(() => syllables[next() % syllables.length]).join('')
  return Array.from({ length }, word).join(' ')
}

describe('fingerprint()', () => {
  it('ignores case and punctuation', () => {
    expect(fingerprint(text(1))).toMatch(/^[0-9a-f]{16}$/)
    expect(fingerprint(text(1).toUpperCase().replaceAll(' ', ', '))).toBe(fingerprint(text(1)))
  })

  it('differs little for a copy with another beginning, much for another text', () => {
    const copy = `Eigener Bericht. ${text(1).split(' ').slice(12).join(' ')}`

    expect(fingerprintDistance(fingerprint(text(1)), fingerprint(copy))).toBeLessThanOrEqual(8)
    for (let seed = 2; seed < 60; seed++) {
      expect(fingerprintDistance(fingerprint(text(1)), fingerprint(text(seed)))).toBeGreaterThan(14)
    }
  })

  it('is empty for a text that is too short', () => {
    expect(fingerprint('Nur ein Satz.')).toBe('')
    expect(fingerprintDistance('', '')).toBe(64)
    expect(fingerprintBands('')).toEqual([])
  })
})

describe('fingerprintBands()', () => {
  it('have one in common when at most three bits differ', () => {
    const bands = fingerprintBands('0123456789abcdef')
    const other = fingerprintBands('1123456689abcdee')

    expect(bands).toEqual(['00123', '14567', '289ab', '3cdef'])
    expect(other.filter((band) => bands.includes(band))).toEqual(['289ab'])
  })
})
