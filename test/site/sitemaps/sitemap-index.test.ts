import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/article/day.ts'
import { sitemapIndex } from '../../../src/site/sitemaps/sitemap-index.ts'
import { readXml } from '../read-xml.ts'

describe('sitemapIndex()', () => {
  it('says where each sitemap is, and when it changed if that is known', () => {
    const changedAt = '2023-04-28T08:00:00.000Z' as Moment
    const root = readXml(
      sitemapIndex(
        [
          { period: '2023-04', changedAt },
          { period: '2023-03-01', changedAt: null },
        ],
        { url: 'https://times.example', base: '/de' },
      ),
    )

    expect(root).toMatchObject({
      name: 'sitemapindex',
      namespace: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      children: [
        {
          name: 'sitemap',
          children: [
            { name: 'loc', text: 'https://times.example/de/sitemap-2023-04.xml' },
            { name: 'lastmod', text: changedAt },
          ],
        },
        {
          name: 'sitemap',
          children: [{ name: 'loc', text: 'https://times.example/de/sitemap-2023-03-01.xml' }],
        },
      ],
    })
  })
})
