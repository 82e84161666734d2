import { describe, expect, it } from 'vitest'
import {
  hostsAbove,
  matchesAddress,
  parseAddressPattern,
  printAddressPattern,
} from '../../src/article/address-pattern.ts'

function matches(pattern: string, address: string): boolean {
  const parsed = parseAddressPattern(pattern)
  return parsed !== null && matchesAddress(parsed, new URL(address))
}

describe('parseAddressPattern()', () => {
  it.each([
    ['Quill.example', 'quill.example'],
    ['https://www.quill.example', 'quill.example'],
    ['*.quill.example', '*.quill.example'],
    ['quill.example/sport/**', 'quill.example/sport/*'],
    ['quill.example/', 'quill.example/'],
    ['qüill.example/ä', 'xn--qill-0ra.example/%C3%A4'],
  ])('reads %s', (text, printed) => {
    const pattern = parseAddressPattern(text)

    expect(pattern && printAddressPattern(pattern)).toBe(printed)
  })

  it.each([
    '',
    '*',
    '*.*',
    'example',
    '*.com',
    'a b.example',
    'q*ill.example',
    'x@quill.example',
    'quill.example:80',
    '/sport',
    `${'a.'.repeat(300)}example`,
    '[::1]/x',
    '.example',
  ])('refuses %j', (text) => {
    expect(parseAddressPattern(text)).toBeNull()
  })
})

describe('matchesAddress()', () => {
  it.each([
    ['quill.example', 'https://quill.example/a?b=c', true],
    ['quill.example', 'http://www.quill.example/', true],
    ['quill.example', 'https://m.quill.example/', false],
    ['*.quill.example', 'https://m.quill.example/', true],
    ['*.quill.example', 'https://quill.example/', true],
    ['*.quill.example', 'https://notquill.example/', false],
    ['quill.example/sport/*', 'https://quill.example/sport/a', true],
    ['quill.example/sport/*', 'https://quill.example/culture/sport/a', false],
    ['quill.example/*/live', 'https://quill.example/sport/a/live', true],
    ['quill.example/*/live', 'https://quill.example/live', false],
    ['quill.example/*?id=*', 'https://quill.example/show?id=4', true],
    ['quill.example/a*a', 'https://quill.example/a', false],
    ['quill.example/a*b*c', 'https://quill.example/a-b-c', true],
    ['quill.example/a.c', 'https://quill.example/abc', false],
    ['quill.example/', 'https://quill.example/a', false],
  ])('tells by %s of %s', (pattern, address, isMeant) => {
    expect(matches(pattern, address)).toBe(isMeant)
  })

  it('stays linear in a hostile pattern and address', () => {
    const pattern = `quill.example/${'*a'.repeat(200)}b`
    const address = `https://quill.example/${'a'.repeat(100_000)}`

    expect(matches(pattern, address)).toBe(false)
  })
})

describe('hostsAbove()', () => {
  it('names the host and the domains above it', () => {
    expect(hostsAbove(new URL('https://www.m.quill.example/a'))).toEqual([
      'm.quill.example',
      'quill.example',
    ])
    expect(hostsAbove(new URL('https://localhost/a'))).toEqual([])
  })
})
