import { describe, expect, it } from 'vitest'
import { countPrompts } from '../../../src/cleaner/vocabulary/count-prompts.ts'

describe('countPrompts()', () => {
  it.each([
    ['the tide turned at noon', 0],
    ['follow us on the quay', 1],
    ['sign up for more and follow us on the quay', 2],
    ['the following us online', 0],
    ['每天关注我们的潮汐', 1],
  ])('counts in "%s" %i phrases', (line, count) => {
    expect(countPrompts(line)).toBe(count)
  })

  it.each(['the harbour newsletter', 'google news of the harbour'])(
    'counts a phrase that no article says by chance as two: "%s"',
    (line) => {
      expect(countPrompts(line)).toBe(2)
    },
  )
})
