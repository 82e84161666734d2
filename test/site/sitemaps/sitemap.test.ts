import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/article/day.ts'
import { sitemap } from '../../../src/site/sitemaps/sitemap.ts'
import type { SitemapSite } from '../../../src/site/sitemaps/url-set.ts'
import type { SitemapArticle } from '../../../src/store/sitemap-articles.ts'
import { headlineOf } from '../../fixtures/translations.ts'
import { hostile } from '../feeds/sample-feed.ts'
import { readXml } from '../read-xml.ts'
import { sitemapSpecimen, url } from '../specimen.ts'

const protocol = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const images = 'http://www.google.com/schemas/sitemap-image/1.1'
const site: SitemapSite = {
  url: 'https://times.example',
  language: 'en',
  versions: [{ tag: 'en', base: '' }],
}

describe('sitemap()', () => {
  it('says of each article its address, its last change and its picture, in this order', async () => {
    const picture = url('https://pictures.example/a.jpg?w=1&h=2')
    const about = { alt: '', width: null, height: null, credit: null }
    const article = await sitemapSpecimen({ image: { url: picture, ...about } })
    const root = readXml(sitemap([article], site))

    expect(root).toMatchObject({ name: 'urlset', namespace: protocol })
    expect(root.children[0]).toMatchObject({
      name: 'url',
      namespace: protocol,
      children: [
        {
          name: 'loc',
          namespace: protocol,
          text: expect.stringMatching(/^https:\/\/times\.example\/news\//),
        },
        { name: 'lastmod', namespace: protocol, text: '2023-04-28T08:00:00.000Z' },
        {
          name: 'image',
          namespace: images,
          children: [{ name: 'loc', namespace: images, text: picture }],
        },
      ],
    })
  })

  it('has the address of what readers see, and when that changed', async () => {
    const translated = headlineOf({ title: 'The ferry returns' })
    const article = await sitemapSpecimen({ lang: 'de' }, { translated })

    const [loc, lastmod] = readXml(sitemap([article], site)).children[0]?.children ?? []

    expect(loc?.text).toMatch(/\/the-ferry-returns-\w{12}$/)
    expect(lastmod?.text).toBe('2026-10-05T11:00:00.000Z')
  })

  it('changes with an edit, and not when the article is cleaned again', async () => {
    const later = '2023-05-02T10:00:00.000Z' as Moment
    const changes = [{ storedAt: later }, { storedAt: later, editedAt: later }]
    const times = await Promise.all(
      changes.map(async (change) => {
        const article = { ...(await sitemapSpecimen()), ...change }
        return readXml(sitemap([article], site)).children[0]?.children[1]?.text
      }),
    )

    expect(times).toEqual(['2023-04-28T08:00:00.000Z', later])
  })

  it('leaves out what its source keeps from search engines', async () => {
    const hidden = await sitemapSpecimen({ isNoindex: true })

    expect(readXml(sitemap([hidden, await sitemapSpecimen()], site)).children).toHaveLength(1)
  })

  it.each([
    ['hostile', hostile],
    ['long', 'ж'.repeat(500)],
    ['unspaced', '記事'.repeat(200)],
    ['wordless', '🚢'.repeat(100)],
  ])('has a printable address under 2,048 characters for a %s title', async (_what, title) => {
    const root = readXml(sitemap([await sitemapSpecimen({ title })], site))
    const address = root.children[0]?.children[0]?.text ?? ''

    expect(address).toMatch(/^[!-~]{1,2047}$/)
    expect(new URL(address).href).toBe(address)
  })
})

describe('the sitemaps of a site in several languages', () => {
  const versions = [
    { tag: 'en', base: '' },
    { tag: 'de-CH', base: '/de' },
    { tag: 'fr', base: '/fr' },
  ]
  const printed = (article: SitemapArticle, language: string) =>
    readXml(sitemap([article], { url: 'https://times.example', language, versions })).children
  const linksOf = (article: SitemapArticle, language: string) =>
    printed(article, language)[0]
      ?.children.filter(({ name }) => name === 'link')
      .map(({ attributes }) => `${attributes['hreflang']} ${attributes['href']}`)

  it('name all pages of an article, the same in each', async () => {
    const german = await sitemapSpecimen(
      { lang: 'de', title: 'Fähre' },
      {
        translated: headlineOf({ title: 'Ferry' }),
        translations: [
          { lang: 'en', title: 'Ferry' },
          { lang: 'nl', title: 'Veerpont' }, // no language of the site
        ],
      },
    )
    const day = 'https://times.example/news/2023-04-28'

    expect(linksOf(german, 'en')).toEqual([
      `en ${day}/ferry-${german.id}`,
      `de https://times.example/de/news/2023-04-28/f%C3%A4hre-${german.id}`,
    ])
    expect(linksOf({ ...german, translated: null }, 'de-CH')).toEqual(linksOf(german, 'en'))
  })

  it.each([
    ['de', 'de-CH'],
    ['en', 'en'],
    ['ja', 'en'],
    ['und', 'en'],
  ])('list what is in %s and not translated in that of %s alone', async (lang, only) => {
    const article = await sitemapSpecimen({ lang })
    const listing = versions.filter(({ tag }) => printed(article, tag).length > 0)

    expect(listing.map(({ tag }) => tag)).toEqual([only])
    expect(linksOf(article, only)).toEqual([])
  })
})
