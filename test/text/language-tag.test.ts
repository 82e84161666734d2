import { describe, expect, it } from 'vitest'
import { canonicalTag, primaryLanguage } from '../../src/text/language-tag.ts'

describe('canonicalTag()', () => {
  it.each([
    ['DE-ch', 'de-CH'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['null', 'und'],
    ['en-a', 'und'],
    ['', 'und'],
  ])('of %j is %s', (lang, tag) => {
    expect(canonicalTag(lang)).toBe(tag)
  })
})

describe('primaryLanguage()', () => {
  it('leaves script and region out', () => {
    expect(primaryLanguage('zh-Hant-TW')).toBe('zh')
  })
})
