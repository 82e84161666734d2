import { describe, expect, it } from 'vitest'
import { retryDelaySeconds } from '../../src/outgoing/retry-delay.ts'

const now = new Date('2026-10-05T10:00:00Z')

describe('retryDelaySeconds()', () => {
  it('grows from a minute to a day, and ends after ten attempts in three days', () => {
    const delays = Array.from({ length: 10 }, (_, index) => retryDelaySeconds(index + 1, null, now))

    expect(delays).toEqual([60, 600, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, null])
    expect(delays.reduce<number>((sum, delay) => sum + (delay ?? 0), 0) / 86_400).toBeCloseTo(
      3.2,
      1,
    )
  })

  it.each([
    ['seconds', '900', 900],
    ['a date', 'Mon, 05 Oct 2026 10:20:00 GMT', 1200],
    ['less than the pause', '5', 60],
    ['more than a day', '999999999', 86_400],
    ['a time that is past', 'Mon, 05 Oct 2026 09:00:00 GMT', 60],
    ['nonsense', 'soon', 60],
  ])('waits as an answer asks by %s', (_what, asked, seconds) => {
    expect(retryDelaySeconds(1, asked, now)).toBe(seconds)
  })
})
