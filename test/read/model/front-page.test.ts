import { describe, expect, it } from 'vitest'
import type { StoredArticle } from '../../../src/article/article.ts'
import type { Moment } from '../../../src/article/day.ts'
import { frontPage } from '../../../src/read/model/front-page.ts'
import { siteModel } from '../../../src/read/model/site.ts'
import { siteConfig, specimen, url } from '../specimen.ts'

const site = siteModel(siteConfig)
const laidOut = (newest: StoredArticle[], mostRead: StoredArticle[] = []) =>
  frontPage({ newest, mostRead, topics: [{ key: 'wal', label: 'Wal', count: 2 }] }, site)
const source = (name: string) => ({
  url: url(`https://${name}.example/a.html`),
  name,
  domain: `${name}.example`,
})
const picture = {
  url: url('https://pictures.example/a.jpg'),
  alt: '',
  width: null,
  height: null,
  credit: null,
}
const many = (count: number, values: Partial<StoredArticle> = {}) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => specimen({ title: `Story ${index}`, ...values })),
  )

describe('frontPage()', () => {
  it('leads with the newest story that has a picture, if it is among the first', async () => {
    const [plain, pictured] = [await specimen(), await specimen({ title: 'Seen', image: picture })]

    expect(laidOut([plain, pictured]).lead?.title).toBe('Seen')
    expect(laidOut([plain, ...(await many(4)), pictured]).lead?.title).toBe(plain.title)
  })

  it('lets nothing lead that does not tell when it came out', async () => {
    const undated = await specimen({ title: 'About us', image: picture, publishedAt: null })
    const updated = { ...undated, modifiedAt: '2026-11-24' as Moment }
    const plain = await specimen({ title: 'News' })

    expect(laidOut([updated, undated, plain]).lead?.title).toBe('News')
    expect(laidOut([updated, undated])).toMatchObject({
      lead: null,
      grid: [{ dating: 'updated' }, { dating: 'undated' }],
    })
  })

  it('puts headlines after the grid, and the sources that have most to tell after them', async () => {
    const newest = [
      ...(await many(18)),
      ...(await many(2, { source: source('brief') })),
      ...(await many(6, { source: source('long') })),
    ]

    const page = laidOut(newest)

    expect([page.grid.length, page.latest.length]).toEqual([9, 8])
    expect(page.sections).toMatchObject([{ name: 'long', path: '/source/long.example' }])
    expect(page.sections[0]?.stories).toHaveLength(4)
  })

  it('shows what has a picture before what has none, and nothing twice', async () => {
    const plain = await many(10)
    const shown = await many(8, { image: picture })

    const page = laidOut([...plain, ...shown])

    expect(page.lead?.title).toBe('Story 0')
    expect(page.grid.map(({ image }) => image !== null)).toEqual([...Array(8).fill(true), false])
    expect(page.latest.map(({ title }) => title)).toEqual(plain.slice(2).map(({ title }) => title))
  })

  it('leads to the topics with the most articles', () => {
    expect(laidOut([]).topics).toEqual([{ name: 'Wal', path: '/topic/wal' }])
  })

  it('sorts by language what no source has enough of', async () => {
    const newest = [
      ...(await many(18)),
      ...(await many(4, { source: source('long'), lang: 'de' })),
      ...(await Promise.all(
        ['a', 'b', 'c'].map((name) => specimen({ source: source(name), lang: 'fr-CA' })),
      )),
    ]

    expect(laidOut(newest).sections).toMatchObject([
      { path: '/source/long.example' },
      { name: 'French', path: '/lang/fr', stories: [{}, {}, {}] },
    ])
  })

  it('names the days of its stories once, the newest first', async () => {
    const on = (publishedAt: string) => specimen({ publishedAt: publishedAt as Moment })

    const newest = [await on('2023-04-28'), await on('2023-04-27'), await on('2023-04-28')]

    expect(laidOut(newest).days).toEqual(['2023-04-28', '2023-04-27'])
  })

  it('is there before the first article', () => {
    expect(laidOut([])).toMatchObject({ lead: null, grid: [], sections: [], days: [] })
  })
})
