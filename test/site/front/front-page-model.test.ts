import { describe, expect, it } from 'vitest'
import type { Moment } from '../../../src/article/day.ts'
import { frontPageModel, type FrontPageContent } from '../../../src/site/front/front-page-model.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { news, type NewsFacts } from '../../fixtures/news.ts'
import { siteConfig } from '../specimen.ts'

const site = siteModel(siteConfig)
const languages = ['en', 'de'].map((key) => ({ key, label: key, count: 2 }))
const laidOut = (content: Partial<FrontPageContent>) =>
  frontPageModel(
    {
      newest: [],
      mostRead: [],
      topics: [{ key: 'wal', label: 'Wal', count: 2 }],
      languages,
      ...content,
    },
    site,
  )
const many = (count: number, facts: (index: number) => Partial<NewsFacts> = () => ({})) =>
  Promise.all(
    Array.from({ length: count }, (_, index) =>
      news({
        title: `Story ${index}`,
        source: `Source ${index % 7}`,
        age: index / 4,
        ...facts(index),
      }),
    ),
  )
const titles = (stories: readonly { title: string }[]) => stories.map(({ title }) => title)

describe('frontPageModel()', () => {
  it('shows no story twice, and full rows', async () => {
    const page = laidOut({ newest: await many(60) })
    const shown = [page.lead!, ...page.grid, ...page.latest].concat(
      page.sections.flatMap(({ stories }) => stories),
    )

    expect(new Set(titles(shown)).size).toBe(shown.length)
    expect(page.grid.length % 3).toBe(0)
    expect(page.grid.length).toBeGreaterThan(0)
  })

  it('lets nothing lead that does not tell when it came out', async () => {
    const [undated, updated, dated] = await Promise.all(
      ['Undated', 'Updated', 'Dated'].map((title) => news({ title, age: 1 })),
    )
    const about = { ...undated!, publishedAt: null, modifiedAt: null }
    const changed = { ...updated!, publishedAt: null, modifiedAt: '2026-11-24' as Moment }

    expect(laidOut({ newest: [changed, about, dated!] }).lead?.title).toBe('Dated')
    expect(laidOut({ newest: [changed, about] }).lead).toBeNull()
  })

  it('has a higher grid next to more headlines', async () => {
    const newest = await many(60)

    const alone = laidOut({ newest })
    const underTrends = laidOut({ newest, mostRead: newest.slice(0, 6) })

    expect(underTrends.grid.length).toBeGreaterThan(alone.grid.length)
    expect(alone.latest.length).toBeGreaterThan(10)
    expect([alone.linkBoxesInRail, underTrends.linkBoxesInRail]).toEqual([0, 0])
  })

  it('leaves headlines for the rail when there are few stories', async () => {
    const page = laidOut({ newest: await many(10) })

    expect(page.grid.length).toBeLessThan(9)
    expect(page.latest.length).toBeGreaterThanOrEqual(3)
  })

  it('puts as many boxes of links under few headlines as leave no gap', async () => {
    const topics = Array.from({ length: 12 }, (_, index) => {
      const label = `A topic of ${index}`
      return { key: label, label, count: 1 }
    })

    const { grid, latest, linkBoxesInRail } = laidOut({ newest: await many(10), topics })

    expect([grid.length, latest.length]).toEqual([3, 6])
    expect(linkBoxesInRail).toBeGreaterThan(0)
    expect(linkBoxesInRail).toBeLessThan(3)
  })

  it('has room in the rail when there is hardly anything', async () => {
    expect(laidOut({ newest: await many(1) })).toMatchObject({ linkBoxesInRail: 3, latest: [] })
  })

  it('gives the headlines newest first, with any lead', async () => {
    const { latest } = laidOut({ newest: await many(30) })
    const numbers = titles(latest).map((title) => Number(title.split(' ')[1]))

    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('shows six of the most read', async () => {
    const mostRead = await many(20)

    expect(titles(laidOut({ mostRead }).trends)).toEqual(titles(mostRead.slice(0, 6)))
  })

  it('makes sections of the sources that have most to tell, then of languages', async () => {
    const newest = await many(60, (index) =>
      index < 40
        ? { source: `Single ${index}` }
        : index < 48
          ? { source: 'Long' }
          : { source: `Single ${index}`, lang: 'fr-CA' },
    )

    const { sections } = laidOut({ newest })

    expect(sections).toMatchObject([
      { name: 'Long', path: '/source/long.example' },
      { name: 'English', path: '/lang/en' },
      { name: 'French', path: '/lang/fr' },
    ])
    expect(sections.map(({ stories }) => stories.length)).toEqual([4, 4, 4])
  })

  it('begins a section with what readers can read', async () => {
    const newest = await many(60, (index) =>
      index < 50
        ? { source: `Single ${index}` }
        : { source: 'Long', lang: 'de', ...(index > 57 && { translated: `Read ${index}` }) },
    )

    const [long] = laidOut({ newest }).sections

    expect(titles(long?.stories ?? [])).toEqual(['Read 58', 'Read 59', 'Story 50', 'Story 51'])
  })

  it('knows what is read on a site that has no words in that language', async () => {
    const newest = [
      await news({ title: 'English', age: 1 }),
      await news({ title: 'Português', lang: 'pt', age: 30 }),
    ]
    const content = { newest, mostRead: [], topics: [], languages: [] }

    const page = frontPageModel(content, siteModel({ ...siteConfig, language: 'pt' }))

    expect(page.lead?.title).toBe('Português')
  })

  it('calls a source what most of its stories do', async () => {
    const newest = await many(60, (index) =>
      index < 50
        ? { source: `Single ${index}` }
        : { source: index === 50 ? 'harbour' : 'Harbour Post', domain: 'harbour.example' },
    )

    expect(laidOut({ newest }).sections).toMatchObject([{ name: 'Harbour Post' }, {}])
  })

  it('makes no section of the one language that is chosen', async () => {
    const newest = await many(40, (index) => ({ lang: 'fr', source: `Single ${index}` }))

    expect(laidOut({ newest, chosen: ['fr'] }).sections).toEqual([])
    expect(laidOut({ newest }).sections).toHaveLength(1)
  })

  it('leads to topics, languages and the days of its stories, the newest first', async () => {
    const page = laidOut({ newest: await many(3, (index) => ({ age: [30, 5, 40][index]! })) })

    expect(page.topics).toEqual([{ name: 'Wal', path: '/topic/wal' }])
    expect(page.languageLinks).toEqual([
      { name: 'English', path: '/lang/en' },
      { name: 'German', path: '/lang/de' },
    ])
    expect(page.days).toEqual(['2023-04-28', '2023-04-27', '2023-04-26'])
  })

  it('is there before the first article', () => {
    expect(laidOut({})).toMatchObject({ lead: null, grid: [], latest: [], sections: [], days: [] })
  })
})
