import { describe, expect, it } from 'vitest'
import { parseArticleId } from '../../src/article/article-address.ts'
import { parseDay } from '../../src/article/day.ts'
import { parseFreshness } from '../../src/cache/cache-control.ts'
import { caching } from '../../src/cache/policies.ts'

const id = parseArticleId('x7k2m9qd4hte')!
const day = parseDay('2023-04-28')!

// What a person decided; a change here is a change of the promise.
const ofArticle = 'article:x7k2m9qd4hte,articles:2023-04-28,articles:2023-04'
const kept: Record<string, [Readonly<Record<string, string>>, string, string, string | undefined]> =
  {
    // headers, at the edge: fresh + stale + on error, in a browser, tags
    article: [caching.article(id, day), '600 86400 604800', '60', `${ofArticle},rails`],
    form: [caching.form(id, day), '86400 86400 604800', '60', ofArticle],
    moved: [caching.moved(id, day), '86400 86400 604800', '600', ofArticle],
    gone: [caching.gone(id), '600 3600 604800', '60', 'article:x7k2m9qd4hte,rails'],
    picture: [caching.picture(id), '31536000 604800 31536000', '31536000', 'article:x7k2m9qd4hte'],
    noPicture: [caching.noPicture(id), '300 0 0', '60', 'article:x7k2m9qd4hte'],
    missing: [caching.missing('list'), '60 0 86400', '0', 'list'],
    incomplete: [caching.incomplete(), '30 0 86400', '0', undefined],
    front: [caching.front(), '60 600 86400', '30', 'list'],
    list: [caching.list(), '60 600 86400', '30', 'list'],
    search: [caching.search(), '60 600 3600', '30', 'list'],
    period: [caching.period('2023'), '3600 86400 604800', '60', 'list'],
    feed: [caching.feed(['list']), '300 3600 86400', '300', 'list'],
    sitemap: [caching.sitemap(['list']), '600 3600 86400', '600', 'list'],
    file: [caching.file(), '86400 86400 604800', '3600', undefined],
    redirect: [caching.redirect(), '86400 86400 604800', '86400', undefined],
  }

describe('caching', () => {
  it.each(Object.entries(kept))('keeps %s as decided', (_kind, [headers, edge, browser, tags]) => {
    const atEdge = parseFreshness(headers['cdn-cache-control'] ?? null)
    const inBrowser = parseFreshness(headers['cache-control'] ?? null)

    expect(Object.values(atEdge ?? {}).join(' ')).toBe(edge)
    expect(String(inBrowser?.maxAge)).toBe(browser)
    expect(headers['cache-tag']).toBe(tags)
  })

  it.each([caching.problem(), caching.api(), caching.timeGate()])(
    'keeps no problem, no answer of the API and no way to a version',
    (headers) => {
      expect(headers).toEqual({ 'cache-control': 'no-store' })
    },
  )

  it.each([
    ['2023', 'list'],
    ['2023-04', 'month:2023-04,lists:2023-04'],
    ['2023-04-28', 'day:2023-04-28,lists:2023-04'],
  ])('tags the list of %s so that only its own articles renew it', (period, tags) => {
    expect(caching.period(period)).toEqual({ ...caching.period('2023'), 'cache-tag': tags })
  })

  it('has no kind that was not decided on', () => {
    expect(Object.keys(caching).toSorted()).toEqual(
      [...Object.keys(kept), 'problem', 'api', 'timeGate'].toSorted(),
    )
  })

  it('leaves a browser, which no purge reaches, its copy for no longer than the edge', () => {
    for (const [headers] of Object.values(kept)) {
      const edge = parseFreshness(headers['cdn-cache-control'] ?? null)
      const browser = parseFreshness(headers['cache-control'] ?? null)

      expect(browser!.maxAge).toBeLessThanOrEqual(edge!.maxAge)
    }
  })

  it('sets no directive that forbids stale copies', () => {
    for (const [headers] of Object.values(kept))
      expect(Object.values(headers).join()).not.toMatch(/s-maxage|must-revalidate|proxy-revalidate/)
  })
})
