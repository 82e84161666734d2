import { expect, it } from 'vitest'
import { termsOf } from '../../src/text/tokenize.ts'

it('termsOf()', () => {
  expect(termsOf('L’Éclair, 東京港')).toEqual(['l', 'eclair', '東京', '京港', '港'])
})
