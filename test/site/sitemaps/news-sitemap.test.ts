import { describe, expect, it } from 'vitest'
import { newsSitemap } from '../../../src/site/sitemaps/news-sitemap.ts'
import { headlineOf } from '../../fixtures/translations.ts'
import { readXml } from '../read-xml.ts'
import { siteConfig, sitemapSpecimen } from '../specimen.ts'

const site = { ...siteConfig, versions: [{ tag: 'en', base: '' }] }
const news = 'http://www.google.com/schemas/sitemap-news/0.9'

describe('newsSitemap()', () => {
  it('tells the address, language, time and title of each article', async () => {
    const root = readXml(newsSitemap([await sitemapSpecimen({ title: 'Ferry & bay' })], site))

    expect(root.children[0]?.children[1]).toMatchObject({
      name: 'news',
      namespace: news,
      children: [
        {
          name: 'publication',
          namespace: news,
          children: [
            { name: 'name', namespace: news, text: 'The Limited Times' },
            { name: 'language', namespace: news, text: 'en' },
          ],
        },
        { name: 'publication_date', namespace: news, text: '2023-04-28T07:50:15.070Z' },
        { name: 'title', namespace: news, text: 'Ferry & bay' },
      ],
    })
  })

  it.each([
    ['pt-BR', 'pt'],
    ['zh', 'zh-cn'],
    ['zh-TW', 'zh-tw'],
    ['zh-Hant', 'zh-tw'],
    ['und', 'en'],
    ['null', 'en'],
    ['en-a', 'en'],
  ])('knows the language %s as %s', async (lang, code) => {
    const xml = newsSitemap([await sitemapSpecimen({ lang })], site)

    expect(xml).toContain(`<news:language>${code}</news:language>`)
  })

  it('is in the words that readers see', async () => {
    const translated = headlineOf({ title: 'The ferry returns' })
    const xml = newsSitemap([await sitemapSpecimen({ lang: 'de' }, { translated })], site)

    expect(xml).toContain('<news:language>en</news:language>')
    expect(xml).toContain('<news:title>The ferry returns</news:title>')
    expect(xml).toMatch(/<loc>[^<]*\/the-ferry-returns-/)
  })

  it('leaves out what does not tell when it came out', async () => {
    const undated = await sitemapSpecimen({ publishedAt: null })
    const updated = { ...undated, modifiedAt: undated.firstSeenAt }

    expect(readXml(newsSitemap([undated, updated], site)).children).toEqual([])
  })

  it('leaves out what its source keeps from search engines', async () => {
    const hidden = await sitemapSpecimen({ isNoindex: true })

    expect(readXml(newsSitemap([hidden], site)).children).toEqual([])
  })
})
