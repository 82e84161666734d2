import { describe, expect, it } from 'vitest'
import { listTime, siteNow, siteThisYear } from '../../../src/site/model/list-time.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { loadPhrases } from '../../../src/site/phrases/phrases-for.ts'
import { moment } from '../../fixtures/articles.ts'
import { siteConfig } from '../specimen.ts'

const now = new Date('2026-11-26T12:00:00.000Z')
const site = (language: string, timeZone = 'UTC') =>
  siteModel({ ...siteConfig, language, timeZone })
const told = (time: string, language = 'en-GB', timeZone = 'UTC') =>
  listTime(moment(time), siteNow(site(language, timeZone), now))

await Promise.all(['de', 'es', 'fr', 'ar'].map(loadPhrases))

describe('listTime()', () => {
  it.each([
    ['en-GB', '10:53', '25 Nov', '26 Nov 2025'],
    ['en', '10:53', 'Nov 25', 'Nov 26, 2025'],
    ['de', '10:53', '25. Nov.', '26. Nov. 2025'],
    ['es', '10:53', '25 nov', '26 nov 2025'],
    ['fr', '10:53', '25 nov.', '26 nov. 2025'],
    ['ar', '10:53', '25 نوفمبر', '26 نوفمبر 2025'],
  ])('tells the hour today, the day this year, else the whole day in %s', (language, ...all) => {
    const times = [
      '2026-11-26T10:53:00.000Z',
      '2026-11-25T10:53:00.000Z',
      '2025-11-26T10:53:00.000Z',
    ]

    expect(times.map((time) => told(time, language))).toEqual(all)
  })

  it('goes by the days of the site', () => {
    expect(told('2026-11-25T23:30:00.000Z', 'en-GB', 'Europe/Berlin')).toBe('00:30')
    expect(told('2026-11-26T03:30:00.000Z', 'en-GB', 'America/New_York')).toBe('25 Nov')
    expect(told('2026-01-01T03:30:00.000Z', 'en-GB', 'America/New_York')).toBe('31 Dec 2025')
  })

  it('tells the day when the hour is not known', () => {
    expect(told('2026-11-26')).toBe('26 Nov')
    expect(told('2026-11-26', 'en-GB', 'Europe/Berlin')).toBe('26 Nov')
  })

  it('tells no hour on a page that is kept longer, and the year on one that is kept for ever', () => {
    const time = moment('2026-11-26T10:53:00.000Z')

    expect(listTime(time, siteThisYear(site('en-GB'), now))).toBe('26 Nov')
    expect(listTime(time, site('en-GB'))).toBe('26 Nov 2026')
  })
})
