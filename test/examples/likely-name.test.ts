import { expect, it } from 'vitest'
import { likelyName } from '../../src/api/ingest/likely-name.ts'

it('likelyName()', () => {
  expect(likelyName('tilte', ['title', 'lang'])).toEqual('title')
})
