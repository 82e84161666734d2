import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/article/day.ts'
import { formats } from '../../../src/site/formats/formats.ts'

const instant = '2023-04-28T22:50:15.070Z' as Moment
const day = '2023-04-28' as Moment

describe('formats()', () => {
  it('prints an instant in the language and zone of the site', () => {
    const { moment } = formats('de', 'Europe/Berlin')

    expect(moment(instant)).toBe('29. April 2023 um 00:50 MESZ')
  })

  it('prints a day as that day in every zone', () => {
    const { moment, briefDay, dayOfYear, localDay } = formats('en-GB', 'America/Los_Angeles')

    expect(moment(day)).toBe('28 April 2023')
    expect([briefDay(day), dayOfYear(day), localDay(day)]).toEqual([
      '28 Apr 2023',
      '28 Apr',
      '2023-04-28',
    ])
  })

  it('prints the hour and the day of an instant as the zone has them', () => {
    const { clock, briefDay, localDay } = formats('en', 'Europe/Berlin')

    expect([clock(instant), briefDay(instant), localDay(instant)]).toEqual([
      '00:50',
      'Apr 29, 2023',
      '2023-04-29',
    ])
  })

  it.each([
    ['2023', '2023'],
    ['2023-04', 'April 2023'],
    ['2023-04-28', '28 April 2023'],
  ])('prints the period %s', (period, printed) => {
    expect(formats('en-GB', 'UTC').period(period)).toBe(printed)
  })

  it('joins names as the language does', () => {
    const parts = formats('de', 'UTC').names(['Ida', 'Piet', 'Nele'])

    expect(parts.map(({ value }) => value).join('')).toBe('Ida, Piet und Nele')
    expect(parts.filter(({ type }) => type === 'element')).toHaveLength(3)
  })
})
