import { parseRssFeed } from 'feedsmith'
import { describe, expect, it } from 'vitest'
import { rss } from '../../../src/site/feeds/rss.ts'
import { readXml } from '../read-xml.ts'
import { sampleFeed } from './sample-feed.ts'

const source = await sampleFeed()
const xml = rss(source)
const parsed = parseRssFeed(xml)

describe('rss()', () => {
  it('is well-formed with any content of the articles', () => {
    expect(readXml(xml).name).toBe('rss')
  })

  it('describes articles in HTML, as feed readers take it', async () => {
    const described = [{ ...source.entries[0]!, summary: '<img src=x onerror=a()> &amp; 1 < 2' }]
    const [item] = parseRssFeed(rss({ ...source, entries: described })).items ?? []

    expect(item?.description).toBe('&lt;img src=x onerror=a()> &amp;amp; 1 &lt; 2')
  })

  it('says when an entry was updated, as Atom does', () => {
    expect(parsed.items?.[0]?.atom?.updated).toBe(source.entries[0]?.updatedAt)
  })

  it('invents no publication', () => {
    const undated = { ...source.entries[0]!, publishedAt: null }

    expect(rss({ ...source, entries: [undated] })).not.toContain('pubDate')
  })

  it('names itself, its page and its language', () => {
    expect(parsed).toMatchObject({
      link: 'https://times.example/topic/ferry',
      language: 'en',
      lastBuildDate: 'Fri, 28 Apr 2023 09:00:00 GMT',
      atom: {
        links: [
          {
            href: 'https://times.example/topic/ferry/feed.xml',
            rel: 'self',
            type: 'application/rss+xml',
          },
        ],
      },
    })
  })

  it('gives an article whole, with people, pictures and source', () => {
    const entry = source.entries[0]!
    const item = parsed.items?.[0]

    expect(item).toMatchObject({
      title: entry.title,
      link: entry.address,
      guid: { value: entry.id, isPermaLink: false },
      pubDate: 'Fri, 28 Apr 2023 07:50:15 GMT',
      description: entry.summary,
      categories: [{ name: 'Ferry' }, { name: 'Bay & town' }],
      content: { encoded: entry.html },
      dc: {
        creators: ['Ida Morgenrot', 'Küstenpresse'],
        languages: ['en'],
        sources: ['https://rheinblick.example/a.html'],
      },
    })
    expect(item?.media?.contents?.[0]).toMatchObject({
      url: 'https://pictures.example/a.jpg?w=1&h=2',
      medium: 'image',
      width: 1200,
      height: 800,
    })
  })

  it('has an item for every article, with or without its facts', () => {
    expect(parsed.items?.map(({ title }) => typeof title)).toEqual(['string', 'string', 'string'])
    expect(parsed.items?.[1]).not.toHaveProperty('description')
  })
})
