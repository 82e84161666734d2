import { describe, expect, it } from 'vitest'
import type { StoredArticle } from '../../../src/article/article.ts'
import type { Moment } from '../../../src/article/day.ts'
import { frontPage } from '../../../src/read/model/front-page.ts'
import { siteModel } from '../../../src/read/model/site.ts'
import { siteConfig, specimen, url } from '../specimen.ts'

const site = siteModel(siteConfig)
const source = (name: string) => ({
  url: url(`https://${name}.example/a.html`),
  name,
  domain: `${name}.example`,
})
const many = (count: number, values: Partial<StoredArticle> = {}) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => specimen({ title: `Story ${index}`, ...values })),
  )

describe('frontPage()', () => {
  it('leads with the newest story that has a picture, if it is among the first', async () => {
    const image = {
      url: url('https://pictures.example/a.jpg'),
      alt: '',
      width: null,
      height: null,
      credit: null,
    }
    const [plain, pictured] = [await specimen(), await specimen({ title: 'Seen', image })]

    expect(frontPage([plain, pictured], [], site).lead?.title).toBe('Seen')
    expect(frontPage([plain, ...(await many(4)), pictured], [], site).lead?.title).toBe(plain.title)
  })

  it('puts headlines after the grid, and the sources that have most to tell after them', async () => {
    const newest = [
      ...(await many(21)),
      ...(await many(2, { source: source('brief') })),
      ...(await many(6, { source: source('long') })),
    ]

    const page = frontPage(newest, [], site)

    expect([page.grid.length, page.latest.length]).toEqual([12, 8])
    expect(page.sections).toMatchObject([{ name: 'long', path: '/source/long.example' }])
    expect(page.sections[0]?.stories).toHaveLength(4)
  })

  it('names the days of its stories once, the newest first', async () => {
    const on = (publishedAt: string) => specimen({ publishedAt: publishedAt as Moment })

    const newest = [await on('2023-04-28'), await on('2023-04-27'), await on('2023-04-28')]

    expect(frontPage(newest, [], site).days).toEqual(['2023-04-28', '2023-04-27'])
  })

  it('is there before the first article', () => {
    expect(frontPage([], [], site)).toMatchObject({ lead: null, grid: [], sections: [], days: [] })
  })
})
