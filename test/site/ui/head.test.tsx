import { describe, expect, it } from 'vitest'
import { siteModel } from '../../../src/site/model/site.ts'
import { loadPhrases } from '../../../src/site/phrases/phrases-for.ts'
import { siteIn } from '../../../src/site/site-languages.ts'
import { Head } from '../../../src/site/ui/head.tsx'
import { rendered } from '../rendered.ts'
import { siteConfig } from '../specimen.ts'

const site = siteModel(siteConfig)

describe('Head()', () => {
  it('names the page, its address and its site', async () => {
    const html = await rendered(<Head site={site} title="Harbour" path="/topic/harbour" />)

    expect(html).toContain('<title>Harbour – The Limited Times</title>')
    expect(html).toContain('<link rel="canonical" href="https://times.example/topic/harbour"/>')
    expect(html).toContain('<meta property="og:title" content="Harbour"/>')
    expect(html).toContain(
      '<meta property="og:url" content="https://times.example/topic/harbour"/>',
    )
    expect(html).toContain('<meta name="robots" content="max-image-preview:large"/>')
  })

  it('leaves being listed to another page', async () => {
    const source = 'https://rheinblick.example/a.html'
    const html = await rendered(<Head site={site} title="A" path="/a" canonical={source} />)

    expect(html).toContain(`<link rel="canonical" href="${source}"/>`)
    expect(html).toContain('<meta property="og:url" content="https://times.example/a"/>')
  })

  it.each([
    ['an error', { path: null }],
    ['a page that says so', { path: '/a', isNoindex: true }],
    [
      'any page of a site that is not',
      { path: '/a', site: siteModel({ ...siteConfig, indexing: 'noindex' }) },
    ],
  ])('keeps %s from being listed', async (_what, props) => {
    const html = await rendered(<Head site={site} title="A" {...props} />)

    expect(html).toContain('<meta name="robots" content="noindex"/>')
  })

  it('leads feed readers to the feeds of the list first, then to those of the site', async () => {
    const feed = { title: 'Harbour', folder: '/topic/harbour' }
    const html = await rendered(<Head site={site} title="Harbour" path="/a" feed={feed} />)

    const feeds = [
      ...html.matchAll(/rel="alternate" type="([^"]+)" title="([^"]+)" href="([^"]+)"/g),
    ]
    expect(feeds.map(([, ...values]) => values)).toEqual([
      ['application/rss+xml', 'Harbour (RSS)', '/topic/harbour/feed.xml'],
      ['application/atom+xml', 'Harbour (Atom)', '/topic/harbour/atom.xml'],
      ['application/feed+json', 'Harbour (JSON Feed)', '/topic/harbour/feed.json'],
      ['application/rss+xml', 'The Limited Times (RSS)', '/feed.xml'],
      ['application/atom+xml', 'The Limited Times (Atom)', '/atom.xml'],
      ['application/feed+json', 'The Limited Times (JSON Feed)', '/feed.json'],
    ])
  })

  it('names the page in each language of the site, and the main one for all others', async () => {
    const main = { ...siteConfig, languages: ['en-GB', 'de', 'ar'], language: 'en-GB' }
    await loadPhrases('de')
    const german = siteModel(siteIn(main, 'de'))
    const html = await rendered(<Head site={german} title="A" path="/de/latest?lang=fr" />)

    expect(
      [...html.matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)].map((one) => one.slice(1)),
    ).toEqual([
      ['en-GB', 'https://times.example/latest?lang=fr'],
      ['de', 'https://times.example/de/latest?lang=fr'],
      ['ar', 'https://times.example/ar/latest?lang=fr'],
      ['x-default', 'https://times.example/latest?lang=fr'],
    ])
    expect(await rendered(<Head site={german} title="A" path={null} />)).not.toContain('hreflang')
    expect(await rendered(<Head site={site} title="A" path="/a" />)).not.toContain('hreflang')
  })
})
