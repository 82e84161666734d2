import { describe, expect, it } from 'vitest'
import { href, matcherOf, routePath } from '../../src/site/address.ts'
import { addressesOf, siteMap } from '../../src/site/site-map.ts'

const pages = matcherOf(addressesOf('pages'))
const api = matcherOf(addressesOf('api'))

describe('matcherOf()', () => {
  it.each([
    '/',
    '/latest',
    '/search',
    '/search/feed.xml',
    '/news',
    '/news/2026',
    '/news/2026-10',
    '/news/2026-10-03',
    '/news/2026-10-03/feed.xml',
    '/news/2026-10-03/licht-x7k2m9qd4hte',
    '/news/2026-10-03/x7k2m9qd4hte.md',
    '/news/2026-10-03/caf%C3%A9-x7k2m9qd4hte.json',
    '/topic',
    '/topic/caf%C3%A9',
    '/topic/a%2Fb/atom.xml',
    '/source/hafen.example',
    '/sitemap-2026-10.xml',
    '/.well-known/security.txt',
    '/robots.txt',
    '/favicon.ico',
    '/about',
  ])('finds %s among the pages', (path) => {
    expect(pages.test(path)).toBe(true)
    expect(api.test(path)).toBe(false)
  })

  it.each([
    '/wp-login.php',
    '/.env',
    '/.git/config',
    '/latest/x',
    '/news/tomorrow',
    '/news/2026-10-03/x',
    '/news/2026-10-03/x7k2m9qd4hteu',
    '/news/2026-10-03/licht-x7k2m9qd4hte/x',
    '/topic/a/b',
    '/sitemap-x.xml',
    '/%',
    '/healthz/x',
  ])('finds %s nowhere', (path) => {
    expect(pages.test(path)).toBe(false)
    expect(api.test(path)).toBe(false)
  })

  it.each(['/ingest', '/clean', '/articles/x7k2m9qd4hte', '/healthz', '/openapi.json'])(
    'finds %s in the API',
    (path) => {
      expect(api.test(path)).toBe(true)
      expect(pages.test(path)).toBe(false)
    },
  )
})

describe('href()', () => {
  it.each([
    [href(siteMap.about), '/about'],
    [href(siteMap.topic, { name: 'harbour ferry' }), '/topic/harbour%20ferry'],
    [href(siteMap.topic, { name: 'a/b?c&$1' }), '/topic/a%2Fb%3Fc%26%241'],
    [href(siteMap.feedOfDay, { day: '2026-10-03', file: 'feed.xml' }), '/news/2026-10-03/feed.xml'],
    [href(siteMap.sitemap, { period: '2026-10' }), '/sitemap-2026-10.xml'],
  ])('writes %s', (path, expected) => {
    expect(path).toBe(expected)
  })
})

describe('routePath()', () => {
  it.each([
    [siteMap.about, '/about'],
    [siteMap.topic, '/topic/:name'],
    [siteMap.period, '/news/:period{[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?}'],
    [siteMap.sitemap, '/:period{sitemap-[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?\\.xml}'],
  ])('writes $path as the router has it', (address, expected) => {
    expect(routePath(address)).toBe(expected)
  })
})
