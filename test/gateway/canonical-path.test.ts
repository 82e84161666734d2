import { array, assert, constantFrom, property, string, webPath } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalPath, isCanonicalAtSight } from '../../src/gateway/canonical-path.ts'

describe('canonicalPath()', () => {
  it.each([
    ['/', '/'],
    ['/news/', '/news'],
    ['//evil.example//x', '/evil.example/x'],
    ['/News/2026-10-03/Licht-X7K2M9QD4HTE', '/news/2026-10-03/licht-x7k2m9qd4hte'],
    ['/%6eews', '/news'],
    ['/about/caf%c3%a9', '/about/caf%C3%A9'],
    ['/about/CAF%C3%89', '/about/caf%C3%89'],
    ['/topic/CAF%C3%89', '/topic/cafe'],
    ['/topic/Caf%C3%89/feed.xml', '/topic/cafe/feed.xml'],
    ['/source/Www.M%C3%BChl.example/', '/source/www.muhl.example'],
    ['/lang/de-AT', '/lang/de'],
    ['/topic/', '/topic'],
    ['/Topic/%23', '/topic/%23'],
    ['/topic/a,b', '/topic/a%2Cb'],
    ['/news%2F2026', '/news%2F2026'],
    ['/news/%252e', '/news/%252e'],
  ])('writes %s as %s', (path, canonical) => {
    expect(canonicalPath(path)).toBe(canonical)
  })

  it.each(['/%', '/%ff', '/a/%c3/B'])('leaves %s, which is not UTF-8', (path) => {
    expect(canonicalPath(path)).toBe(path)
  })

  it('is done in one step, and never leads to another host', () => {
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

describe('isCanonicalAtSight()', () => {
  it.each([
    '/',
    '/latest',
    '/feed.xml',
    '/news/2026-10-03/licht-x7k2m9qd4hte.json',
    '/topic/caf%C3%A9',
    "/author/o'brien",
  ])('knows %s at sight', (path) => {
    expect(isCanonicalAtSight(path)).toBe(true)
  })

  it.each([
    '',
    '//x',
    '/x/',
    '/X',
    '/%6e',
    '/caf%c3%a9',
    '/é',
    '/a b',
    '/a/../b',
    '/./b',
    '/x?y',
    '/x#y',
  ])('does not accept %s at sight', (path) => {
    expect(isCanonicalAtSight(path)).toBe(false)
  })

  it('accepts at sight only what parsing and writing leave unchanged', () => {
    const sign = constantFrom(...'/.aZ-_~%2eC3A9', '%C3%A9', '%2E', '%', 'é', '#', '?', ' ', "'")
    assert(
      property(array(sign), (signs) => {
        const path = `/${signs.join('')}`
        if (!isCanonicalAtSight(path)) return
        const { pathname, search, hash } = new URL(`https://times.example${path}`)

        expect(pathname + search + hash).toBe(path)
        expect(canonicalPath(pathname)).toBe(path)
      }),
      { numRuns: 5000 },
    )
  })
})
