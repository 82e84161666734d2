import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { pagesApp } from '../src/app.ts'
import { articlePath } from '../src/article/article-address.ts'
import { parseDay } from '../src/article/day.ts'
import { openArticleStore } from '../src/store/article-store.ts'
import { address, article, moment } from './fixtures/articles.ts'
import { translationOf } from './fixtures/translations.ts'
import { metered } from './store/metered.ts'

const now = moment('2026-10-05T10:00:00.000Z')
const sizes = { 'a thousand': 1200, 'five thousand': 4800 }
const day = parseDay('2026-10-03')!

/**
 * Fills the database up to so many copies of one article. Of the first 1,200 every second is on the day that is looked
 * at, which is more than its page shows. The others are spread over the month before.
 */
async function fillTo(size: number): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE numbers(n) AS (
      SELECT (SELECT count(*) FROM articles) UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ?1
    ), copies AS (
      SELECT *, CASE WHEN n % 2 = 0 AND n < 1200 THEN ?2 ELSE printf('2026-09-%02d', 1 + n % 28) END AS filed_day
      FROM numbers, (SELECT * FROM articles WHERE position IS NOT NULL LIMIT 1)
    )
    INSERT INTO articles (id, position, published_at, ${copied})
    SELECT printf('%012d', n), (2 * unixepoch(filed_day) << 24) + n, filed_day, ${copied} FROM copies`,
  )
    .bind(size, day)
    .run()
  await env.DB.prepare(
    `INSERT INTO text_numbers (number, position)
    SELECT (unixepoch(filed_at) / 86400 << 12) + row_number() OVER (), position FROM articles
    WHERE position NOT IN (SELECT position FROM text_numbers)`,
  ).run()
  await env.DB.prepare(
    `INSERT INTO texts (rowid, title, lede, body, often, facts)
    SELECT number, 'meldung', 'licht', 'hafen', '', 'lang:de' FROM text_numbers
    WHERE number NOT IN (SELECT rowid FROM texts)`,
  ).run()
}

// oxfmt-ignore
const copied = [
  'source_url', 'source_name', 'source_domain', 'lang', 'title', 'lede', 'byline', 'agencies', 'modified_at', 'image',
  'section', 'tags', 'body', 'is_accessible_for_free', 'is_truncated', 'is_noindex', 'is_tdm_reserved', 'confidence',
  'revision', 'raw_hash', 'cleaner_version', 'first_seen_at', 'stored_at', 'listings', 'telling_words', 'fingerprint',
  'packed',
].join(', ')

type Cost = { status: number; queries: number; rowsRead: number }

/** What rendering a page asks of the database. */
async function costOf(path: string): Promise<Cost> {
  const { d1, meter } = metered(env.DB)
  const request = new Request(`http://127.0.0.1:8787${path}`)
  const response = await pagesApp.fetch(request, { ...env, DB: d1 }, createExecutionContext())
  await response.arrayBuffer()
  return { status: response.status, ...meter }
}

let articleAddress = ''

// Path, queries, rows read. A list reads a row for each entry and one more, a search two for each of the newest 100
// that match, and more for those with the words in prominent places.
// oxfmt-ignore
const pages: Readonly<Record<string, readonly [path: () => string, queries: number, rowsRead: number]>> = {
  'an article': [() => articleAddress, 1, 55],
  'its JSON': [() => `${articleAddress}.json`, 1, 1],
  'its Markdown': [() => `${articleAddress}.md`, 1, 1],
  'its text': [() => `${articleAddress}.txt`, 1, 1],
  'the front page': [() => '/', 4, 64],
  'the latest': [() => '/latest', 1, 31],
  'the trends, or else the latest': [() => '/trends', 2, 32],
  'a day': [() => `/news/${day}`, 2, 506],
  'a month': [() => '/news/2026-10', 3, 19],
  'a year': [() => '/news/2026', 3, 21],
  'the archive': [() => '/news', 2, 28],
  'a source': [() => '/source/rheinblick.example', 2, 63],
  'a topic': [() => '/topic/hafen', 2, 63],
  'an author': [() => '/author/marta%20quell', 2, 63],
  'a language': [() => '/lang/de', 2, 63],
  'the list of sources': [() => '/source', 1, 2],
  'the list of topics': [() => '/topic', 1, 1],
  'the list of authors': [() => '/author', 1, 2],
  'the list of languages': [() => '/lang', 1, 2],
  'the search form': [() => '/search', 3, 30],
  'a search for a word of none': [() => '/search?q=nirgends', 4, 42],
  'a search for a rare word': [() => '/search?q=Seestern', 4, 19],
  'a search for a word of all': [() => '/search?q=Hafen', 4, 255],
  'the feed': [() => '/feed.xml', 1, 90],
  'the feed of a language': [() => '/feed.xml?lang=de', 1, 150],
  'the feed of a day': [() => `/news/${day}/feed.xml`, 1, 91],
  'the feed of a source': [() => '/source/rheinblick.example/atom.xml', 2, 121],
  'the feed of a search': [() => '/search/feed.json?q=Hafen', 3, 811],
  'the sitemaps': [() => '/sitemap.xml', 1, 7],
  'the sitemap of a month': [() => '/sitemap-2026-10.xml', 1, 602],
  'the sitemap of news': [() => '/sitemap-news.xml', 1, 1],
  'the sitemap of a day': [() => `/sitemap-${day}.xml`, 1, 602],
  'the page about the site': [() => '/about', 0, 0],
  'the privacy page': [() => '/privacy', 0, 0],
  'a file for machines': [() => '/robots.txt', 0, 0],
}

describe('a page that is not in the cache', () => {
  beforeAll(async () => {
    const light = await article({ lede: 'Ein Seestern liegt auf der Mole.' })
    await openArticleStore(env.DB).save(light, now)
    articleAddress = articlePath({ ...light, day })
  })

  describe.each(Object.entries(sizes))('among %s articles', (_name, size) => {
    beforeAll(() => fillTo(size))

    it.each(Object.entries(pages))(
      'costs %s so many queries and rows',
      async (_page, [path, queries, rowsRead]) => {
        expect(await costOf(path())).toEqual({ status: 200, queries, rowsRead })
      },
    )

    it.each(['/news/2026-13-40/x-000000000000', '/wp-login.php'])(
      'costs %s nothing',
      async (path) => {
        expect(await costOf(path)).toEqual({ status: 404, queries: 0, rowsRead: 0 })
      },
    )
  })

  it.each([
    ['/?lang=de', 3, 184],
    ['/latest?lang=de', 2, 96],
    ['/trends?lang=de', 3, 97],
  ])('costs %s no more beside other languages', async (path, queries, rowsRead) => {
    const url = address('https://phare.example/a.html')
    const source = { url, name: 'Phare', domain: 'phare.example' }
    await openArticleStore(env.DB).save(await article({ lang: 'fr', source }), now)

    expect(await costOf(path)).toEqual({ status: 200, queries, rowsRead })
  })

  describe('of an article that is translated', () => {
    let translated = ''

    beforeAll(async () => {
      const light = await article({ lede: 'Ein Seestern liegt auf der Mole.' })
      const words = translationOf(light, { title: 'Light' })
      await openArticleStore(env.DB).saveTranslation(light.id, words)
      translated = articlePath({ ...light, title: words.title, day })
    })

    it.each([
      ['', 1, 59],
      ['/original', 1, 58],
      ['/parallel', 1, 3],
      ['.json', 1, 3],
      ['.md', 1, 3],
      ['.txt', 1, 3],
      ['.json?lang=original', 1, 3],
    ])('costs its page with %j so many queries and rows', async (end, queries, rowsRead) => {
      expect(await costOf(translated + end)).toEqual({ status: 200, queries, rowsRead })
    })
  })
})
