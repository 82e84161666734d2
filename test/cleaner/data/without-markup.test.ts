import { describe, expect, it } from 'vitest'
import { withoutMarkup } from '../../../src/cleaner/data/without-markup.ts'

describe('withoutMarkup()', () => {
  it.each([
    ['Tide &amp;amp; time', 'Tide & time'],
    ['&#x201E;Flut&#8220; &ndash; f&uuml;r alle', '„Flut“ – für alle'],
    ['<p>One</p><p>two</p>', 'One two'],
    ['2 < 3 &unknown;', '2 < 3 &unknown;'],
  ])('reads %s', (value, expected) => {
    expect(withoutMarkup(value)).toBe(expected)
  })
})
