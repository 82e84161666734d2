import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/article/day.ts'
import { dateFormats } from '../../../src/read/model/date-formats.ts'

const instant = '2023-04-28T22:50:15.070Z' as Moment
const day = '2023-04-28' as Moment

describe('dateFormats()', () => {
  it('prints an instant in the language and zone of the site', () => {
    const { moment } = dateFormats('de', 'Europe/Berlin')

    expect(moment(instant)).toBe('29. April 2023 um 00:50 MESZ')
  })

  it('prints a day as that day in every zone', () => {
    const { moment, brief } = dateFormats('en-GB', 'America/Los_Angeles')

    expect(moment(day)).toBe('28 April 2023')
    expect(brief(day)).toBe('28 Apr 2023')
  })

  it('prints an instant in short without its zone', () => {
    const { brief } = dateFormats('en-GB', 'UTC')

    expect(brief(instant)).toBe('28 Apr 2023, 22:50')
  })

  it.each([
    ['2023', '2023'],
    ['2023-04', 'April 2023'],
    ['2023-04-28', '28 April 2023'],
  ])('prints the period %s', (period, printed) => {
    expect(dateFormats('en-GB', 'UTC').period(period)).toBe(printed)
  })
})
