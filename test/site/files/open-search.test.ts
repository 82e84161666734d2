import { describe, expect, it } from 'vitest'
import { openSearch } from '../../../src/site/files/open-search.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { readXml } from '../read-xml.ts'
import { siteConfig } from '../specimen.ts'

const described = (name: string) => readXml(openSearch(siteModel({ ...siteConfig, name })))

describe('openSearch()', () => {
  it('says where to search, for pages and for feeds', () => {
    const urls = described('The Limited Times').children.filter(({ name }) => name === 'Url')

    expect(urls.map(({ attributes: { type, template } }) => [type, template])).toEqual([
      ['text/html', 'https://times.example/search?q={searchTerms}'],
      ['application/rss+xml', 'https://times.example/search/feed.xml?q={searchTerms}'],
      ['application/opensearchdescription+xml', 'https://times.example/opensearch.xml'],
    ])
  })

  it.each(['Tern', 'The Limited Times of the Whole Bay', 'Bay & Harbour <News>'])(
    'calls the site %s in no more than 16 characters',
    (name) => {
      const [short] = described(name).children

      expect(short?.name).toBe('ShortName')
      expect(short?.text).toMatch(/^.{1,16}$/u)
      expect(name.startsWith(short?.text ?? '-')).toBe(true)
    },
  )
})
