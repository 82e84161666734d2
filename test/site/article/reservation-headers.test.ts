import { describe, expect, it } from 'vitest'
import { reservationHeaders } from '../../../src/site/article/reservation-headers.ts'
import { siteConfig } from '../specimen.ts'

const free = { isNoindex: false, isTdmReserved: false }

describe('reservationHeaders()', () => {
  it('lets an article be listed when nothing speaks against it', () => {
    expect(reservationHeaders(free, siteConfig)).toEqual({
      'x-robots-tag': 'max-image-preview:large',
    })
  })

  it('repeats that the source does not want to be listed', () => {
    expect(reservationHeaders({ ...free, isNoindex: true }, siteConfig)['x-robots-tag']).toBe(
      'noindex',
    )
  })

  it('repeats that the source reserves mining, and names the policy', () => {
    const reserved = { ...free, isTdmReserved: true }
    const tdmPolicy = 'https://times.example/mining.json'

    expect(reservationHeaders(reserved, siteConfig)).toMatchObject({ 'tdm-reservation': '1' })
    expect(reservationHeaders(reserved, { ...siteConfig, tdmPolicy })).toMatchObject({
      'tdm-reservation': '1',
      'tdm-policy': tdmPolicy,
    })
  })
})
