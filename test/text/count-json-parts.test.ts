import { describe, expect, it } from 'vitest'
import { countJsonParts } from '../../src/text/count-json-parts.ts'

describe('countJsonParts()', () => {
  it.each([
    ['{"url":"a","html":"b"}', 2],
    ['{"html":"<p>[,{ \\"[,{\\\\"}', 1],
    ['[[],{"a":[1,2]}]', 6],
    ['"[[[', 0],
  ])('of %s is %i', (json, count) => {
    expect(countJsonParts(json, 100)).toBe(count)
  })

  it('goes no further than the limit', () => {
    expect(countJsonParts('['.repeat(1_000_000), 100)).toBe(101)
  })
})
