import { describe, expect, it } from 'vitest'
import { unbroken } from '../../../src/site/model/no-break-spaces.ts'

describe('unbroken()', () => {
  it.each([
    ['La « Mouette » est là : enfin !', 'La «\u00A0Mouette\u00A0» est là\u00A0: enfin\u00A0!'],
    ['“Mutual solidarity”: who?', '“Mutual solidarity”: who?'],
  ])('keeps the signs of %j with their words', (title, expected) => {
    expect(unbroken(title)).toBe(expected)
  })
})
