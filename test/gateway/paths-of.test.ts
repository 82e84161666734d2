import { describe, expect, it } from 'vitest'
import { apiApp, pagesApp } from '../../src/app.ts'
import { pathsOf } from '../../src/gateway/paths-of.ts'
import { machinePaths } from '../../src/api/openapi/machine-paths.ts'
import { pagePaths } from '../../src/api/openapi/page-paths.ts'

const pages = pathsOf(pagesApp)
const api = pathsOf(apiApp)

describe('pathsOf()', () => {
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

  it('finds all that the OpenAPI document names', () => {
    const examples: Record<string, string> = { day: '2026-10-03', period: '2026-10' }
    const example = (path: string) => path.replace(/\{(\w+)\}/g, (_, name) => examples[name] ?? 'x')

    const missing = Object.keys({ ...pagePaths, ...machinePaths })
      .map(example)
      .filter((path) => !pages.test(path))

    expect(missing).toEqual([])
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
