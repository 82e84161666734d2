import { describe, expect, it } from 'vitest'
import { withNoBreakSpaces } from '../../../src/site/model/no-break-spaces.ts'

describe('withNoBreakSpaces()', () => {
  it.each([
    ['La « Mouette » est là : enfin !', 'La «\u00A0Mouette\u00A0» est là\u00A0: enfin\u00A0!'],
    ['“Mutual solidarity”: who?', '“Mutual solidarity”: who?'],
  ])('keeps the signs of %j with their words', (title, expected) => {
    expect(withNoBreakSpaces(title)).toBe(expected)
  })
})
