import { describe, expect, it } from 'vitest'
import { calendar } from '../../../src/site/archive/calendar.ts'
import { formats } from '../../../src/site/formats/formats.ts'

const numbers = (month: string, language: string) =>
  calendar(month, [], formats(language, 'UTC').weekdays).map((week) =>
    week.map((day) => day?.number ?? 0),
  )

describe('calendar()', () => {
  it('begins its weeks as the language does', () => {
    expect(numbers('2023-04', 'de')[0]).toEqual([0, 0, 0, 0, 0, 1, 2])
    expect(numbers('2023-04', 'en-US')[0]).toEqual([0, 0, 0, 0, 0, 0, 1])
  })

  it('holds every day of the month once in whole weeks', () => {
    const weeks = numbers('2024-02', 'de')

    expect(weeks.every((week) => week.length === 7)).toBe(true)
    expect(weeks.flat().filter(Boolean)).toEqual(Array.from({ length: 29 }, (_, day) => day + 1))
  })

  it('counts the articles of each day', () => {
    const counts = [{ period: '2023-04-28', count: 7 }]

    const days = calendar('2023-04', counts, formats('en', 'UTC').weekdays).flat()

    expect(days.find((day) => day?.day === '2023-04-28')?.count).toBe(7)
    expect(days.find((day) => day?.day === '2023-04-27')?.count).toBe(0)
  })
})
