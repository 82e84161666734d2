import { expect, it } from 'vitest'
import { comparableForm } from '../../src/text/comparable-form.ts'

it('comparableForm()', () => {
  expect(comparableForm('  “Late” again, TWICE… ')).toEqual('late again twice')
})
