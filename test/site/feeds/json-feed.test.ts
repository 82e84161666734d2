import { describe, expect, it } from 'vitest'
import { feed } from '../../../src/site/feeds/feed.ts'
import { jsonFeed } from '../../../src/site/feeds/json-feed.ts'
import { siteModel } from '../../../src/site/model/site.ts'
import { siteConfig, shownSpecimen } from '../specimen.ts'

const site = siteModel(siteConfig)
const place = { title: 'Harbour – The Limited Times', folder: '/topic/harbour' }

describe('jsonFeed()', () => {
  it('says what it is, where it is and what page it belongs to', () => {
    expect(JSON.parse(jsonFeed(feed(place, [], site)))).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Harbour – The Limited Times',
      home_page_url: 'https://times.example/topic/harbour',
      feed_url: 'https://times.example/topic/harbour/feed.json',
      language: 'en',
      items: [],
    })
  })

  it('gives every article whole, with its source', async () => {
    const article = await shownSpecimen({ tags: ['Ferry'], lang: 'de' })
    const { items } = JSON.parse(jsonFeed(feed(place, [article], site)))

    expect(items).toEqual([
      {
        id: `urn:limited-times:article:${article.id}`,
        url: `https://times.example/news/2023-04-28/harbour-ferry-returns-after-eleven-years-${article.id}`,
        external_url: 'https://rheinblick.example/a.html',
        title: 'Harbour ferry returns after eleven years',
        summary: 'The old boat crosses the bay again, and the whole town came to see it.',
        content_html: expect.stringContaining('<p>The first passengers came at dawn.</p>'),
        date_published: '2023-04-28T07:50:15.070Z',
        date_modified: '2023-04-28T07:50:15.070Z',
        authors: [{ name: 'Ida Morgenrot' }],
        tags: ['Ferry'],
        language: 'de',
      },
    ])
  })

  it('leaves out what the article does not say', async () => {
    const article = await shownSpecimen({ lede: null, byline: [], lang: 'und' })
    const { items } = JSON.parse(jsonFeed(feed(place, [article], site)))

    expect(Object.keys(items[0])).toEqual([
      'id',
      'url',
      'external_url',
      'title',
      'content_html',
      'date_published',
      'date_modified',
    ])
  })

  it('invents no date', async () => {
    const undated = await shownSpecimen({ publishedAt: null })
    const updated = { ...undated, modifiedAt: undated.firstSeenAt }
    const { items } = JSON.parse(jsonFeed(feed(place, [updated, undated], site)))

    expect(items[0]).toMatchObject({ date_modified: undated.firstSeenAt })
    expect(items[0]).not.toHaveProperty('date_published')
    expect(JSON.stringify(items[1])).not.toContain('date_')
  })
})
