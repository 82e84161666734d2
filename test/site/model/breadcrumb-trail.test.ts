import { describe, expect, it } from 'vitest'
import { archiveTrail, breadcrumbList } from '../../../src/site/model/breadcrumb-trail.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { siteConfig } from '../specimen.ts'

const site = siteModel(siteConfig)

describe('archiveTrail()', () => {
  it.each([
    ['2023', ['/news', '/news/2023']],
    ['2023-04-28', ['/news', '/news/2023', '/news/2023-04', '/news/2023-04-28']],
  ])('leads down to %s', (period, paths) => {
    expect(archiveTrail(period, site).map(({ path }) => path)).toEqual(paths)
  })
})

describe('breadcrumbList()', () => {
  it('numbers the steps and gives absolute addresses', () => {
    const data = breadcrumbList(archiveTrail('2023', site), site.url)

    expect(data).toEqual({
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: 'Archive', item: 'https://times.example/news' },
        { '@type': 'ListItem', position: 2, name: '2023', item: 'https://times.example/news/2023' },
      ],
    })
  })
})
