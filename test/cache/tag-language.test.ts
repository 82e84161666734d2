import { describe, expect, it } from 'vitest'
import { tagLanguage } from '../../src/cache/tag-language.ts'

describe('tagLanguage()', () => {
  it('repeats each tag of a page for its language', () => {
    const headers = new Headers({ 'cache-tag': 'day:2026-10-03,lists:2026-10' })

    tagLanguage(headers, 'de-AT')

    expect(headers.get('cache-tag')).toBe(
      'day:2026-10-03,lists:2026-10,day:2026-10-03@de,lists:2026-10@de',
    )
  })

  it('adds none to a page without tags', () => {
    const headers = new Headers()

    tagLanguage(headers, 'de')

    expect(headers.has('cache-tag')).toBe(false)
  })
})
