import { describe, expect, it } from 'vitest'
import { embedProviders } from '../../../src/cleaner/vocabulary/embed-providers.ts'
import { languageEncodings } from '../../../src/cleaner/vocabulary/language-encodings.ts'
import { scriptLanguages } from '../../../src/cleaner/vocabulary/scripts.ts'
import { zoneAbbreviations } from '../../../src/cleaner/vocabulary/zone-abbreviations.ts'

describe('embedProviders', () => {
  it('is keyed by host names', () => {
    const hosts = [...embedProviders.keys()]

    expect(hosts.filter((host) => new URL(`https://${host}/`).hostname !== host)).toEqual([])
  })
})

describe('languageEncodings', () => {
  it('names encodings that the platform decodes', () => {
    for (const { encodings } of languageEncodings)
      for (const encoding of encodings) expect(new TextDecoder(encoding).encoding).toBe(encoding)
  })

  it('names a language once', () => {
    const languages = languageEncodings.flatMap((each) => each.languages)

    expect(new Set(languages).size).toBe(languages.length)
  })
})

describe('scriptLanguages', () => {
  it.each([
    ['ひらがな', 'ja'],
    ['한국어', 'ko'],
    ['Ελληνικά', 'el'],
    ['עברית', 'he'],
    ['Русский', 'ru'],
    ['العربية', 'ar'],
    ['ไทย', 'th'],
  ])('knows the script of %s', (text, language) => {
    const script = scriptLanguages.find(({ pattern }) => text.match(pattern))

    expect(script?.languages).toContain(language)
  })
})

describe('zoneAbbreviations', () => {
  it('is in lower case and within the offsets of the earth', () => {
    for (const [name, minutes = Number.NaN] of Object.entries(zoneAbbreviations)) {
      expect(name).toMatch(/^\p{Ll}{1,5}$/u)
      expect(Math.abs(minutes)).toBeLessThanOrEqual(14 * 60)
    }
  })
})
