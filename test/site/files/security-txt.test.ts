import { describe, expect, it } from 'vitest'
import { securityTxt } from '../../../src/site/files/security-txt.ts'

const site = { url: 'https://times.example', contact: 'mailto:desk@times.example', language: 'de' }

describe('securityTxt()', () => {
  it('names contact, languages and its own address', () => {
    expect(securityTxt(site, new Date('2026-10-03T12:34:56Z')).split('\n')).toEqual([
      'Contact: mailto:desk@times.example',
      'Expires: 2027-04-01T00:00:00.000Z',
      'Preferred-Languages: de, en',
      'Canonical: https://times.example/.well-known/security.txt',
      '',
    ])
  })

  it('reads the same all day', () => {
    const morning = securityTxt(site, new Date('2026-10-03T00:00:00Z'))
    const evening = securityTxt(site, new Date('2026-10-03T23:59:59Z'))

    expect(evening).toBe(morning)
  })
})
