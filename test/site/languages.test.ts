import { describe, expect, it } from 'vitest'
import {
  asksForOwnWords,
  inOwnWords,
  maxLanguages,
  parseLanguages,
  withLanguages,
} from '../../src/site/languages.ts'

describe('parseLanguages()', () => {
  it.each([
    ['de', ['de']],
    ['fr,de', ['de', 'fr']],
    [' FR , de-AT,de,zh-Hant-TW', ['de', 'fr', 'zh']],
    ['x,<p>,1,,abcdefghi,und', ['und']],
    ['original,de', ['de']],
    ['', []],
    [null, []],
  ])('reads %j as %j', (value, languages) => {
    expect(parseLanguages(value)).toEqual(languages)
  })

  it('takes no more than a page can be read of', () => {
    const many = Array.from({ length: 26 }, (_, index) => `a${String.fromCharCode(97 + index)}`)

    expect(parseLanguages(many.join(','))).toEqual(many.slice(0, maxLanguages))
  })
})

describe('withLanguages()', () => {
  it('adds them to what the address holds', () => {
    expect(withLanguages('/', ['de', 'fr'])).toBe('/?lang=de,fr')
    expect(withLanguages('/latest?after=1a', ['de'])).toBe('/latest?after=1a&lang=de')
    expect(withLanguages('/latest', [])).toBe('/latest')
  })
})

describe('asksForOwnWords()', () => {
  it.each([
    ['original', true],
    ['de, ORIGINAL', true],
    ['originals', false],
    ['de', false],
    [null, false],
  ])('reads %j as %j', (value, asks) => {
    expect(asksForOwnWords(value)).toBe(asks)
  })
})

describe('inOwnWords()', () => {
  it.each([
    ['/feed.xml', '/feed.xml?lang=original'],
    ['/feed.xml?lang=de,fr', '/feed.xml?lang=de,fr,original'],
    ['/search/feed.xml?q=lang', '/search/feed.xml?q=lang&lang=original'],
    ['/search/feed.xml?q=a&lang=de&to=2026', '/search/feed.xml?q=a&lang=de,original&to=2026'],
  ])('adds to %s', (path, expected) => {
    expect(inOwnWords(path)).toBe(expected)
  })
})
