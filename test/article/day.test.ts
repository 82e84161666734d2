import { describe, expect, it } from 'vitest'
import { isMoment, parseDay } from '../../src/article/day.ts'

describe('parseDay()', () => {
  it('accepts only days of the calendar', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29')
    expect(parseDay('2023-02-29')).toBeNull()
    expect(parseDay('2023-2-9')).toBeNull()
    expect(parseDay('2023-13-01')).toBeNull()
  })

  it('agrees with JavaScript’s calendar at the end of every month', () => {
    const days = [0, 4, 1900, 2000, 2023, 2024, 2100, 9999].flatMap((year) =>
      Array.from({ length: 14 }, (_, month) =>
        [0, 1, 28, 29, 30, 31, 32].map((day) =>
          [String(year).padStart(4, '0'), month, day]
            .map((part) => String(part).padStart(2, '0'))
            .join('-'),
        ),
      ).flat(),
    )
    const isReal = (day: string) => {
      const date = new Date(`${day}T00:00:00Z`)
      return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
    }

    expect(days.filter((day) => (parseDay(day) === day) !== isReal(day))).toEqual([])
  })
})

describe('isMoment()', () => {
  it('accepts a day, and an instant of UTC with milliseconds', () => {
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
