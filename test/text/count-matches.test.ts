import { expect, it } from 'vitest'
import { countMatches } from '../../src/text/count-matches.ts'

it('countMatches() counts from the beginning each time', () => {
  const letter = /\p{L}/gu

  expect(countMatches('a1b2', letter)).toBe(2)
  expect(countMatches('a1b2', letter)).toBe(2)
  expect(countMatches('12', letter)).toBe(0)
})
