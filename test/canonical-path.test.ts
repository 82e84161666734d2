import { assert, property, string, webPath } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalPath } from '../src/canonical-path.ts'

describe('canonicalPath()', () => {
  it.each([
    ['/', '/'],
    ['/news/', '/news'],
    ['//evil.example//x', '/evil.example/x'],
    ['/News/2026-10-03/Licht-X7K2M9QD4HTE', '/news/2026-10-03/licht-x7k2m9qd4hte'],
    ['/%6eews', '/news'],
    ['/topic/caf%c3%a9', '/topic/caf%C3%A9'],
    ['/topic/CAF%C3%89', '/topic/caf%C3%89'],
    ['/topic/a,b', '/topic/a%2Cb'],
    ['/news%2F2026', '/news%2F2026'],
    ['/news/%252e', '/news/%252e'],
  ])('writes %s as %s', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical)
  })

  it.each(['/%', '/%ff', '/a/%c3/B'])('leaves %s, which is not UTF-8', (path) => {
    expect(canonicalPath(path)).toBe(path)
  })

  it('is done after once, and never leads to another host', () => {
    assert(
      property(string(), webPath(), (beginning, rest) => {
        const url = new URL('https://times.example')
        url.pathname = encodeURI(beginning.toWellFormed()) + rest
        const { pathname } = url
        const path = canonicalPath(pathname)

        expect(canonicalPath(new URL(path, 'https://times.example').pathname)).toBe(path)
        expect(path).not.toMatch(/^\/[/\\]/)
      }),
    )
  })
})
