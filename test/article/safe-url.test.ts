import { describe, expect, it } from 'vitest'
import { isSafeUrl, linkSchemes, safeUrl } from '../../src/article/safe-url.ts'

const base = 'https://rheinblick.example/stadt/hafen.html'

describe('safeUrl()', () => {
  it.each([
    ['https://bild.example/a.png', 'https://bild.example/a.png'],
    ['bild.png', 'https://rheinblick.example/stadt/bild.png'],
    ['//bild.example/a b.png', 'https://bild.example/a%20b.png'],
    [' \t/ä\n ', 'https://rheinblick.example/%C3%A4'],
    ['HTTP://BILD.example:80/', 'http://bild.example/'],
  ])('makes %j absolute', (value, expected) => {
    expect(safeUrl(value, base)).toBe(expected)
  })

  it.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://rheinblick.example/1',
    'file:///etc/passwd',
    'about:blank',
    'mailto:marta@rheinblick.example',
    'https://name@rheinblick.example/',
    'https://name:word@rheinblick.example/',
    'https://',
    'https://[::bad',
    `https://rheinblick.example/${'a'.repeat(2048)}`,
    `https://${'rheinblick.'.repeat(24)}example/`,
  ])('declines %j', (value) => {
    expect(safeUrl(value, base)).toBeNull()
  })

  it('declines what is not a string, and relative addresses without a base', () => {
    expect(safeUrl(null)).toBeNull()
    expect(safeUrl({ toString: () => 'https://a.example/' })).toBeNull()
    expect(safeUrl('bild.png')).toBeNull()
  })

  it('accepts mail addresses where links may have them', () => {
    expect(safeUrl('mailto:marta@rheinblick.example', base, linkSchemes)).toBe(
      'mailto:marta@rheinblick.example',
    )
    expect(safeUrl('javascript:alert(1)', base, linkSchemes)).toBeNull()
  })
})

describe('isSafeUrl()', () => {
  it('requires the printed form', () => {
    expect(isSafeUrl('https://rheinblick.example/')).toBe(true)
    expect(isSafeUrl('https://rheinblick.example')).toBe(false)
    expect(isSafeUrl('HTTPS://rheinblick.example/')).toBe(false)
  })

  it('gives the same result for an address that has passed before', () => {
    const address = safeUrl('https://rheinblick.example/pegel')!

    expect(isSafeUrl(address)).toBe(true)
    expect(isSafeUrl(address, linkSchemes)).toBe(true)
    expect(isSafeUrl(`${address} `)).toBe(false)
    expect(isSafeUrl(address, new Set(['mailto:']))).toBe(false)
    expect(isSafeUrl(safeUrl('http://rheinblick.example/'), new Set(['https:']))).toBe(false)
    expect(isSafeUrl(safeUrl('mailto:marta@rheinblick.example', undefined, linkSchemes))).toBe(
      false,
    )
  })
})
