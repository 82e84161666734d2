import { describe, expect, it } from 'vitest'
import { foldedKey, listKindAt, listPath } from '../../src/read/list-path.ts'

describe('listPath()', () => {
  it.each([
    ['source', 'rheinblick.example', '/source/rheinblick.example'],
    ['topic', 'harbour ferry', '/topic/harbour%20ferry'],
    ['author', 'ida morgenrot', '/author/ida%20morgenrot'],
    ['language', 'de', '/lang/de'],
    ['topic', 'a/b?c#d', '/topic/a%2Fb%3Fc%23d'],
  ] as const)('of the %s %s is %s', (kind, key, path) => {
    expect(listPath(kind, key)).toBe(path)
  })
})

describe('listKindAt()', () => {
  it('knows the first segment of every kind and no other', () => {
    expect(listKindAt('lang')).toBe('language')
    expect(listKindAt('news')).toBeNull()
  })
})

describe('foldedKey()', () => {
  it('takes a language without its region, other names in lower case', () => {
    expect(foldedKey('language', 'DE-at')).toBe('de')
    expect(foldedKey('topic', '#Harbour  Ferry')).toBe('harbour ferry')
  })
})
