import { describe, expect, it } from 'vitest'
import { isMoment, parseDay } from '../../src/article/day.ts'

describe('parseDay()', () => {
  it('takes days of the calendar only', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29')
    expect(parseDay('2023-02-29')).toBeNull()
    expect(parseDay('2023-2-9')).toBeNull()
    expect(parseDay('2023-13-01')).toBeNull()
  })
})

describe('isMoment()', () => {
  it('takes a day, and an instant of UTC with milliseconds', () => {
    expect(isMoment('2026-10-03')).toBe(true)
    expect(isMoment('2026-10-03T08:15:00.000Z')).toBe(true)
  })

  it.each(['2026-10-03T08:15:00Z', '2026-10-03T08:15:00.000+00:00', '2026-10-32', 'today', ''])(
    'declines %s',
    (value) => {
      expect(isMoment(value)).toBe(false)
    },
  )
})
