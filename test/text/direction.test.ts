import { describe, expect, it } from 'vitest'
import { direction } from '../../src/text/direction.ts'

describe('direction()', () => {
  it.each([
    ['ar', 'rtl'],
    ['he', 'rtl'],
    ['fa-IR', 'rtl'],
    ['az-Arab', 'rtl'],
    ['de', 'ltr'],
    ['zh-Hant-TW', 'ltr'],
    ['und', 'auto'],
  ])('writes %s %s', (lang, expected) => {
    expect(direction(lang)).toBe(expected)
  })
})
