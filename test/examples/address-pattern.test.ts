import { expect, it } from 'vitest'
import { parseAddressPattern } from '../../src/article/address-pattern.ts'

it('parseAddressPattern()', () => {
  expect(parseAddressPattern('*.quill.example')).toMatchObject({ isWide: true, path: '*' })
  expect(parseAddressPattern('quill.example/sport/*')).toMatchObject({ path: '/sport/*' })
})
