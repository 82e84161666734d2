import { describe, expect, it } from 'vitest'
import { machineTime } from '../../../../src/cleaner/metadata/time/written-time.ts'
import { toMoment } from '../../../../src/cleaner/metadata/time/written-time.ts'

const moment = (value: string, zone: string | null = null) => {
  const time = machineTime(value)
  return time && toMoment(time, zone)
}

describe('machineTime()', () => {
  it.each([
    ['2023-04-28T18:16:04+02:00', '2023-04-28T16:16:04.000Z'],
    ['2023-04-28 18:16:04.389000+0000', '2023-04-28T18:16:04.389Z'],
    ['2023-04-28T18:16Z', '2023-04-28T18:16:00.000Z'],
    ['20230428T181604+0900', '2023-04-28T09:16:04.000Z'],
    ['1700000000', '2023-11-14T22:13:20.000Z'],
    ['1700000000123', '2023-11-14T22:13:20.123Z'],
    ['2023-04-28', '2023-04-28'],
    ['2023/04/28', '2023-04-28'],
  ])('reads %s', (value, expected) => {
    expect(moment(value)).toBe(expected)
  })

  it('reads a time without an offset as a day, unless the zone is known', () => {
    expect(moment('2023-04-28T18:16:04')).toBe('2023-04-28')
    expect(moment('2023-04-28T18:16:04', 'Europe/Berlin')).toBe('2023-04-28T16:16:04.000Z')
    expect(moment('2023-01-28T18:16:04', 'Europe/Berlin')).toBe('2023-01-28T17:16:04.000Z')
  })

  it('reads midnight without an offset as a day', () => {
    expect(moment('2023-04-28T00:00:00', 'Europe/Berlin')).toBe('2023-04-28')
  })

  it.each([
    '2023-02-30',
    '2023-13-01',
    '0001-01-01T00:00:00Z',
    '2023-04-28T25:00',
    'yesterday',
    '',
  ])('returns null for "%s"', (value) => {
    expect(moment(value)).toBeNull()
  })
})
