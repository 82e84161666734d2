import { describe, expect, it } from 'vitest'
import { pageZone } from '../../../../src/cleaner/metadata/time/page-zone.ts'

describe('pageZone()', () => {
  it('takes the country of the domain', () => {
    expect(pageZone('hafenblatt.de', [])).toBe('Europe/Berlin')
    expect(pageZone('harbour.co.uk', ['en-US'])).toBe('Europe/London')
  })

  it('takes the region of the language when the domain has none', () => {
    expect(pageZone('minato.example', ['ja-JP'])).toBe('Asia/Tokyo')
  })

  it('returns null for countries with several zones, worldwide domains and default tags', () => {
    expect(pageZone('porto.br', [])).toBeNull()
    expect(pageZone('harbour.io', [])).toBeNull()
    expect(pageZone('harbour.example', ['en-GB'])).toBeNull()
    expect(pageZone('harbour.example', ['de-AT', 'de-CH'])).toBeNull()
  })
})
