import { describe, expect, it } from 'vitest'
import { selectorFault } from '../../../src/cleaner/site-rule/selector-fault.ts'

describe('selectorFault()', () => {
  it.each([
    'article',
    '.story-body > p',
    '#main [data-part="text" i], main .content:not(.ad, .promo)',
    'meta[property="og:title"]',
    'h1 + p',
    'h1 ~ .lede',
    'div:has(> h1 b)',
    ':is(h1, h2).title',
    'ul li:nth-child(2n + 1):last-of-type',
    '.größe, .本文, #\\31 23',
  ])('accepts %s', (selector) => {
    expect(selectorFault(selector)).toBeNull()
  })

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['a'.repeat(201), '200 characters'],
    ['p\u0000', 'control character'],
    ['div >', 'no element after it'],
    ['[unclosed', 'cannot be read'],
    ['..a', 'no class after a dot'],
    ['p::first-line', 'Pseudo-elements'],
    ['a:hover', ':hover is not taken'],
    ['p:contains("x")', ':contains is not taken'],
    [':scope p', ':scope is not taken'],
    ['svg|a', 'namespace'],
    ['p:nth-child(2 of .x)', 'no such position'],
    ['a || b', 'columns'],
    [Array.from({ length: 9 }, (_, at) => `.a${at}`).join(), '8 alternatives'],
    ['* '.repeat(9).trim(), '8 elements in a row'],
    ['p + p + p + p + p', '3 parts that ask for siblings'],
    ['* ~ * ~ *', 'Next to ~'],
    ['p:nth-child(2) ~ p', 'Next to ~'],
    [':is(:nth-child(2), p) ~ p', 'Next to ~'],
    [':has(a):has(b)', 'more than one :has'],
    [':has(:has(a))', 'inside of another function'],
    [':not(:has(a))', 'inside of another function'],
    [':not(:not(:not(a)))', 'inside of another function'],
    [':is(a b)', 'only single elements'],
    [':has(a + b)', 'In or next to :has()'],
    [':has(a) + b', 'In or next to :has()'],
    [':has(p:first-child)', 'In or next to :has()'],
    [`:is(${Array.from({ length: 9 }, (_, at) => `b${at}`).join()})`, '8 alternatives'],
  ])('refuses %s, and says why', (selector, why) => {
    expect(selectorFault(selector)).toContain(why)
  })
})
