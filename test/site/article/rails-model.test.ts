import { describe, expect, it } from 'vitest'
import type { ArticleId } from '../../../src/article/article-address.ts'
import { railsModel } from '../../../src/site/article/rails-model.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import type { ArticleWithRails } from '../../../src/store/read-article.ts'
import { siteConfig, specimen } from '../specimen.ts'

const site = siteModel(siteConfig)
const article = await specimen({ lang: 'de', tags: ['Ferry'] })
const named = async (title: string) => ({
  ...(await specimen({ title })),
  id: title.padEnd(12, '0') as ArticleId,
})
const all = async (titles: string) => Promise.all(titles.split(' ').filter(Boolean).map(named))

async function furtherReading(
  furtherReading: Record<string, string>,
): Promise<Partial<ArticleWithRails>> {
  return {
    furtherReading: {
      ofSource: await all(furtherReading['source'] ?? ''),
      onTopic: { label: 'Ferry', articles: await all(furtherReading['topic'] ?? '') },
      ofDay: await all(furtherReading['day'] ?? ''),
      inLanguage: await all(furtherReading['language'] ?? ''),
    },
  }
}

const railsOf = (page: Partial<ArticleWithRails>) =>
  railsModel(
    {
      article: { ...article, translation: null },
      versions: 1,
      original: article,
      translations: [],
      task: null,
      related: [],
      furtherReading: null,
      sameStory: [],
      trends: [],
      headlines: [],
      latest: [],
      previous: null,
      next: null,
      facts: '',
      ...page,
    },
    site,
  )
const groupsOf = (page: Partial<ArticleWithRails>) =>
  railsOf(page).groups.map(({ title, path, stories }) => [
    title,
    path,
    stories.map((one) => one.title).join(' '),
  ])

describe('railsModel()', () => {
  it('leaves the article itself out of its rails', async () => {
    const latest = [article, ...(await all('a'))]
    const { previous, next, ...shown } = railsOf({
      latest,
      trends: [article, ...(await all('b c d'))],
      ...(await furtherReading({ source: 'b' })),
      next: await named('d'),
    })

    expect(shown.latest.map(({ title }) => title)).toEqual(['a'])
    expect(shown.trends.map(({ title }) => title)).toEqual(['b', 'c', 'd'])
    expect([previous, next?.title]).toEqual([null, 'd'])
  })

  it('is content with what is close to it, where that is enough', async () => {
    expect(groupsOf({ related: await all('a b c d e f') })).toEqual([
      ['You may like', null, 'a b c d e f'],
    ])
  })

  it('leads to the outlet of a source, from any of its hosts', async () => {
    const source = { ...article.source, domain: 'news.rheinblick.example' }
    const page = {
      article: { ...article, source, translation: null },
      ...(await furtherReading({ source: 'a' })),
    }

    expect(groupsOf(page)).toEqual([['More from Rheinblick', '/source/rheinblick.example', 'a']])
  })

  it('fills up with what has ever less in common, and says what, nothing twice', async () => {
    const page = {
      related: await all('a'),
      sameStory: await all('s'),
      ...(await furtherReading({ source: 's a b', topic: 'b c', day: 'c d', language: 'd e f g' })),
    }

    expect(groupsOf(page)).toEqual([
      ['You may like', null, 'a'],
      ['More from Rheinblick', '/source/rheinblick.example', 'b'],
      ['More on Ferry', '/topic/ferry', 'c'],
      ['Also that day', null, 'd'],
      ['More in German', '/lang/de', 'e f'],
    ])
  })

  it('says of a translated article what language it is from', async () => {
    const page = {
      article: { ...article, lang: 'en', translation: null },
      ...(await furtherReading({ language: 'a' })),
    }

    expect(groupsOf(page)).toEqual([['More in German', '/lang/de', 'a']])
  })

  it('takes six of the source before anything of the day', async () => {
    const page = await furtherReading({ source: 'a b c d e f g', day: 'h' })

    expect(groupsOf(page)).toEqual([
      ['More from Rheinblick', '/source/rheinblick.example', 'a b c d e f'],
    ])
  })

  it('shows the latest where nothing has anything in common with it, and once', async () => {
    const page = { latest: await all('a b') }

    expect(groupsOf(page)).toEqual([['Latest', '/latest', 'a b']])
    expect(railsOf(page).latest).toEqual([])
  })

  it('names among the latest nothing that was read most', async () => {
    const { latest } = railsOf({
      trends: await all('a b c'),
      latest: await all('d a e'),
      ...(await furtherReading({ source: 'x' })),
    })

    expect(latest.map(({ title }) => title)).toEqual(['d', 'e'])
  })

  it('parts the newest into headlines and as many latest, none in both', async () => {
    const newest = await all('a b c d e f')
    const { headlines, latest } = railsOf({
      headlines: [newest[4]!, ...newest.slice(0, 4)],
      latest: newest,
      ...(await furtherReading({ source: 'a' })),
    })

    expect(headlines.map(({ title }) => title)).toEqual(['e', 'a', 'b'])
    expect(latest.map(({ title }) => title)).toEqual(['c', 'd', 'f'])
  })

  it('names headlines where too little was read for trends', async () => {
    const page = { trends: await all('a b'), headlines: await all('c'), latest: await all('c d') }
    const shown = railsOf({ ...page, ...(await furtherReading({ source: 'x' })) })

    expect(shown).toMatchObject({ trends: [], headlines: [{ title: 'c' }] })
    expect(shown.latest.map(({ title }) => title)).toEqual(['d'])
    expect(railsOf({ ...page, trends: await all('a b e') }).headlines).toEqual([])
  })
})
