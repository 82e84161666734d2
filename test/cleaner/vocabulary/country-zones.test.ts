import { describe, expect, it } from 'vitest'
import { countryZones, worldwideDomains } from '../../../src/cleaner/vocabulary/country-zones.ts'

describe('countryZones', () => {
  it('names zones that the platform knows', () => {
    for (const zone of countryZones.values())
      expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow()
  })

  it('leaves out countries whose clocks differ', () => {
    expect(
      ['AU', 'BR', 'CA', 'ES', 'ID', 'MX', 'PT', 'RU', 'US'].filter((code) =>
        countryZones.has(code),
      ),
    ).toEqual([])
  })
})

describe('worldwideDomains', () => {
  it('holds labels of two lower-case letters', () => {
    expect([...worldwideDomains].filter((label) => !/^[a-z]{2}$/.test(label))).toEqual([])
  })
})
