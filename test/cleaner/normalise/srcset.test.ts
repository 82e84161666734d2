import { describe, expect, it } from 'vitest'
import { bestCandidate } from '../../../src/cleaner/normalise/srcset.ts'

describe('bestCandidate()', () => {
  it('takes the widest candidate up to 2,000 pixels', () => {
    expect(bestCandidate(['/s.jpg 320w, /l.jpg 1600w, /xl.jpg 4000w'])).toBe('/l.jpg')
  })

  it('takes the narrowest when all are wider', () => {
    expect(bestCandidate(['/xl.jpg 4000w, /l.jpg 2400w'])).toBe('/l.jpg')
  })

  it('compares densities', () => {
    expect(bestCandidate(['/a.jpg, /b.jpg 2x'])).toBe('/b.jpg')
  })

  it('keeps commas that belong to an address', () => {
    expect(
      bestCandidate([
        'https://i.example/w_100,h_50/a.jpg 100w, https://i.example/w_900,h_450/a.jpg 900w',
      ]),
    ).toBe('https://i.example/w_900,h_450/a.jpg')
  })

  it('has none for data addresses', () => {
    expect(bestCandidate(['data:image/gif;base64,AAAA 1w'])).toBeNull()
  })
})
