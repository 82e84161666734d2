import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config/config.ts'
import { pageAddress } from '../../src/gateway/page-address.ts'
import { Refusal } from '../../src/http/problem.ts'

const settings = readConfig({ SITE_URL: 'https://times.example' }).site
const site = settings.url
const article = '/news/2026-10-03/licht-x7k2m9qd4hte'

const pageUrl = (
  path: string,
  headers: Record<string, string> = {},
  host = 'https://other.example',
) => pageAddress(new Request(host + path, { headers }), settings).url

describe('pageAddress()', () => {
  it('takes origin from configuration and nothing but the path from the reader', () => {
    const reader = new Request(`http://other.example:8080${article}?utm_source=x&a=<b>#c`, {
      headers: { cookie: 'a=b', range: 'bytes=0-1', 'x-forwarded-host': 'evil.example' },
    })

    expect(pageAddress(reader, settings)).toEqual({
      site: settings,
      path: article,
      address: article,
      isMoved: false,
      url: site + article,
    })
  })

  it.each([
    ['text/markdown', '.md'],
    ['application/json', '.json'],
    ['text/plain', '.txt'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', ''],
  ])('asks for the form that Accept: %s names', (accept, suffix) => {
    expect(pageUrl(article, { accept })).toBe(site + article + suffix)
  })

  it('keeps the parameters that select content, in order, when they hold something', () => {
    expect(pageUrl('/search?utm_source=x&to=&q=old+ferry&lang=de')).toBe(
      `${site}/search?lang=de&q=old+ferry`,
    )
    expect(pageUrl('/source/hafen.example?q=x&after=1a')).toBe(
      `${site}/source/hafen.example?after=1a`,
    )
  })

  it('takes the first of several values, without the blanks around it', () => {
    expect(pageUrl('/search?q=+old+&q=new')).toBe(`${site}/search?q=old`)
  })

  it.each([
    ['/?lang=fr&lang=de', '/?lang=de,fr'],
    ['/?lang=fr%2CDE', '/?lang=de,fr'],
    ['/latest?lang=de-AT,de&after=1A', '/latest?after=1A&lang=de'],
    ['/trends?lang=', '/trends'],
    ['/?lang=<p>', '/'],
    ['/search?q=a,b&lang=de&lang=fr', '/search?lang=de,fr&q=a,b'],
    ['/feed.xml?lang=fr,de', '/feed.xml?lang=de,fr'],
    ['/lang?lang=FR', '/lang?lang=fr'],
    ['/feed.xml?lang=original,fr,de', '/feed.xml?lang=de,fr,original'],
    ['/search/atom.xml?q=a&lang=original&lang=de', '/search/atom.xml?lang=de,original&q=a'],
    ['/topic/x/feed.xml?lang=ORIGINAL,de', '/topic/x/feed.xml?lang=original'],
    ['/news/2026-10-03/feed.json?lang=de', '/news/2026-10-03/feed.json'],
    ['/latest?lang=original', '/latest'],
    ['/search?q=a&lang=original,de', '/search?lang=de&q=a'],
  ])('sends who asks for %s to the one address of the choice', (asked, address) => {
    const place = pageAddress(new Request(site + asked), settings)

    expect(place).toMatchObject({ address, isMoved: true, url: site + address })
    expect(pageAddress(new Request(site + address), settings)).toMatchObject({ isMoved: false })
  })

  it.each(['/feed.xml', '/lang/de/feed.xml', '/source/hafen.example/atom.xml'])(
    'has %s in its own words at one address',
    (path) => {
      const place = pageAddress(new Request(`${site}${path}?lang=original`), settings)

      expect(place).toMatchObject({ isMoved: false, url: `${site}${path}?lang=original` })
    },
  )

  it('has no choice of languages without languages', () => {
    expect(pageUrl('/lang/de?lang=fr')).toBe(`${site}/lang/de`)
    expect(pageUrl('/news/2026?lang=fr')).toBe(`${site}/news/2026`)
    expect(pageUrl('/topic/x?lang=fr')).toBe(`${site}/topic/x`)
  })

  it('asks for an article in its own words, in any form, and for no other language of it', () => {
    expect(pageUrl(`${article}.json?lang=original&x=y`)).toBe(
      `${site}${article}.json?lang=original`,
    )
    expect(pageUrl(`${article}?lang=original`, { accept: 'text/markdown' })).toBe(
      `${site}${article}.md?lang=original`,
    )
    for (const lang of ['de', '', '<p>']) {
      const place = pageAddress(new Request(`${site}${article}.md?lang=${lang}`), settings)
      expect(place).toMatchObject({ isMoved: true, url: `${site}${article}.md` })
    }
  })

  it.each(['original', 'parallel'])('has neither forms nor parameters at /%s', (view) => {
    const path = `${article}/${view}`

    expect(pageUrl(`${path}?lang=original`, { accept: 'text/markdown' })).toBe(site + path)
  })

  it('asks for one page however its address is written, and says which is right', () => {
    const page = pageAddress(new Request(`${site}//Source/Hafen.Example/?after=1A&x=y`), settings)

    expect(page).toMatchObject({ isMoved: true, address: '/source/hafen.example?after=1A' })
    expect(page.url).toBe(site + page.address)
    expect(pageAddress(new Request(`${site}/latest?utm_source=x`), settings).isMoved).toBe(false)
  })

  it.each(['/a/../latest', '/a/./../latest', '/latest#top', '/latest?x=#y'])(
    'reads %s as a browser does',
    (path) => {
      const { address, url } = pageAddress(new Request(site + path), settings)

      expect(address).toBe('/latest')
      expect(url).toBe(`${site}/latest`)
    },
  )

  it('ends a query where the fragment begins', () => {
    expect(pageUrl('/search?q=old#ferry')).toBe(`${site}/search?q=old`)
  })

  it('finds the front page however it is asked for', () => {
    for (const address of [site, `${site}/`, `${site}?utm_source=x`, `${site}/?x=/latest`])
      expect(pageAddress(new Request(address), settings)).toMatchObject({
        path: '/',
        isMoved: false,
      })
  })

  it('declines an address that no link has', () => {
    const request = new Request(`${site}/search?q=${'x'.repeat(4096)}`)

    expect(() => pageAddress(request, settings)).toThrow(Refusal)
    expect(pageUrl(`/latest?utm_source=${'x'.repeat(9000)}`)).toBe(`${site}/latest`)
  })

  it('leaves forms that are named in the path, and what has no forms', () => {
    expect(pageUrl(`${article}.txt`, { accept: 'text/markdown' })).toBe(`${site}${article}.txt`)
    expect(pageUrl('/news/2026-10-03', { accept: 'text/markdown' })).toBe(`${site}/news/2026-10-03`)
  })
})

describe('pageAddress() with several languages', () => {
  const main = readConfig({ SITE_URL: site, SITE_LANGUAGES: 'en-GB, de, zh-Hant' }).site
  const at = (path: string, accept = '*/*') =>
    pageAddress(new Request(site + path, { headers: { accept } }), main)

  it.each([
    ['/de', 'de', '/'],
    ['/de/latest?lang=fr&x=y', 'de', '/latest'],
    ['/zh/topic/x', 'zh-Hant', '/topic/x'],
    ['/latest', 'en-GB', '/latest'],
    ['/fr/latest', 'en-GB', '/fr/latest'],
    ['/de/de', 'de', '/de'],
    ['/deutsch', 'en-GB', '/deutsch'],
  ])('finds the language of %s in its prefix', (asked, language, path) => {
    const place = at(asked)

    expect([place.site.language, place.path, place.isMoved]).toEqual([language, path, false])
    expect(place.url).toBe(site + asked.replace('&x=y', ''))
  })

  it.each([
    ['/en', '/'],
    ['/en/latest?after=1a&x=y', '/latest?after=1a'],
    ['/de/', '/de'],
    ['/DE/Latest', '/de/latest'],
    ['/%64e//topic/Caf%C3%A9/', '/de/topic/cafe'],
    ['/DE/lang/de-AT', '/de/lang/de'],
    ['/de?lang=fr,de', '/de?lang=de,fr'],
    ['/EN//evil.example/x', '/evil.example/x'],
  ])('sends %s to %s', (asked, address) => {
    expect(at(asked)).toMatchObject({ address, isMoved: true })
    expect(at(address).isMoved).toBe(false)
  })

  it('asks for other forms of an article, and caches each language apart', () => {
    expect(at(`/de${article}`, 'text/markdown').url).toBe(`${site}/de${article}.md`)
    expect(at(article).url).toBe(site + article)
  })
})
