import { describe, expect, it } from 'vitest'
import { safeUrl } from '../../../src/article/safe-url.ts'
import { fitsPattern, ruleFor, type SiteRule } from '../../../src/cleaner/site-rule/site-rule.ts'

const rule = (domain: string, more: Partial<SiteRule> = {}): SiteRule => ({
  domain,
  isWithSubdomains: false,
  addressPattern: null,
  selectors: {},
  tests: [],
  ...more,
})

describe('ruleFor()', () => {
  const whole = rule('quill.example')
  const wide = rule('quill.example', { isWithSubdomains: true })
  const blog = rule('blog.quill.example')
  const live = rule('quill.example', { addressPattern: '/live/*' })

  it.each([
    ['https://www.quill.example/a', [whole], whole],
    ['https://quill.example/a', [whole], whole],
    ['https://m.quill.example/a', [whole], whole],
    ['https://blog.quill.example/a', [whole], null],
    ['https://blog.quill.example/a', [wide], wide],
    ['https://notquill.example/a', [wide], null],
    ['https://blog.quill.example/a', [wide, blog], blog],
    ['https://quill.example/live/a?b=1', [wide, live], live],
    ['https://quill.example/news/a', [live], null],
  ])('chooses for %s', (url, rules, chosen) => {
    expect(ruleFor(rules, safeUrl(url)!)).toBe(chosen)
  })
})

describe('fitsPattern()', () => {
  it.each([
    ['/news/a', '/news/*', true],
    ['/news/', '/news/*', true],
    ['/x/news/a', '/news/*', false],
    ['/de/news/a.html', '/*/news/*.html', true],
    ['/ab', '/ab*b', false],
    ['/a', '/a', true],
    ['/a/b', '/a', false],
    ['/?p=12', '/?p=*', true],
    ['/aaa', '*', true],
  ])('%s has the form %s: %s', (text, pattern, expected) => {
    expect(fitsPattern(text, pattern)).toBe(expected)
  })

  it('takes hostile patterns and addresses', () => {
    expect(fitsPattern(`/${'a'.repeat(8000)}`, `${'*a'.repeat(90)}*b`)).toBe(false)
  })
})
