import { applyD1Migrations, createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { pagesApp } from '../../../src/app.ts'
import { articlePath } from '../../../src/article/article-address.ts'
import { parseDay } from '../../../src/article/day.ts'
import { copyDirectory } from '../../../src/store/periods/copy-directory.ts'
import { openArticles } from '../../../src/store/periods/open-articles.ts'
import { moment } from '../../fixtures/articles.ts'
import { story, type Story } from '../../fixtures/stories.ts'
import { counted } from './counted-databases.ts'
import { migrateSeveral, several } from './several-databases.ts'

const now = moment('2026-10-05T10:00:00.000Z')
// Years of which there is nothing.
const between = Object.fromEntries(
  Array.from({ length: 17 }, (_, index) => [`DB_${2001 + index}`, env.REPLICA]),
)
const one = { DB: env.LATER }
const twenty = { ...several, ...between }

// Path, calls and waits with one database and with several. A batch is one call, and calls at one time are one wait.
// oxfmt-ignore
const pages: Readonly<Record<string, readonly [path: string, one: Cost, several: Cost]>> = {
  'the front page': ['/', [4, 1], [5, 1]],
  'the front page in two languages': ['/?lang=de&lang=fr', [3, 1], [4, 1]],
  'the latest': ['/latest', [1, 1], [1, 1]],
  'the latest in two languages': ['/latest?lang=de&lang=fr', [2, 1], [3, 1]],
  'the trends': ['/trends', [1, 1], [2, 1]],
  'a day': ['/news/2026-10-03', [2, 1], [2, 1]],
  'a month': ['/news/2026-10', [3, 1], [3, 1]],
  'the first month of a database': ['/news/2026-09', [3, 1], [4, 2]],
  'a year': ['/news/2026', [3, 1], [4, 1]],
  'the archive': ['/news', [2, 1], [4, 1]],
  'a source': ['/source/rheinblick.example', [2, 1], [3, 1]],
  'a topic': ['/topic/hafen', [2, 1], [3, 1]],
  'a topic of three databases': ['/topic/leuchtturm', [2, 1], [6, 2]],
  'an author': ['/author/marta%20quell', [2, 1], [3, 1]],
  'a language': ['/lang/de', [2, 1], [3, 1]],
  'the list of sources': ['/source', [1, 1], [2, 1]],
  'the list of topics': ['/topic', [1, 1], [2, 1]],
  'the search form': ['/search', [3, 2], [6, 2]],
  'a search': ['/search?q=Abend', [4, 2], [5, 2]],
  'the feed': ['/feed.xml', [1, 1], [1, 1]],
  'the feed of a source': ['/source/rheinblick.example/feed.xml', [2, 2], [3, 2]],
  'the feed of a topic of three': ['/topic/leuchtturm/feed.xml', [2, 2], [6, 3]],
  'the feed of a search': ['/search/feed.xml?q=Abend', [3, 3], [3, 3]],
  'the sitemaps': ['/sitemap.xml', [1, 1], [2, 1]],
  'the sitemap of a month': ['/sitemap-2026-10.xml', [1, 1], [1, 1]],
  'the sitemap of news': ['/sitemap-news.xml', [1, 1], [1, 1]],
}

type Cost = [calls: number, waits: number]

async function costOf(databases: Record<string, D1Database>, path: string) {
  const { env: wrapped, asked } = counted(databases)
  const request = new Request(`http://127.0.0.1:8787${path}`)
  const response = await pagesApp.fetch(request, { ...env, ...wrapped }, createExecutionContext())
  await response.arrayBuffer()
  const { calls, waits } = asked()
  return { path, status: response.status, cost: [calls, waits] }
}

beforeAll(async () => {
  await migrateSeveral()
  await applyD1Migrations(env.REPLICA, env.MIGRATIONS)
  const all = await openArticles(several)
  const facts = { tags: ['Hafen'], byline: ['Marta Quell'] }
  const rare = ['1999-01-02', '2024-02-03', '2026-09-03']
  const stories = await Promise.all([
    ...Array.from({ length: 120 }, (_, index) =>
      story({
        path: `new-${index}`,
        time: `2026-10-0${1 + (index % 4)}T0${index % 10}:00:00.000Z`,
        lang: index % 3 === 0 ? 'fr' : 'de',
        ...facts,
      }),
    ),
    ...rare.map((time) => story({ path: `rare-${time}`, time, tags: ['Leuchtturm'] })),
  ])
  await all.saveAll(stories, now)
  await all.countViews(
    new Map(stories.slice(0, 20).map(({ id }, index) => [id, 10 + index])),
    new Date(),
  )
  await copyDirectory(twenty, new Date())
  await env.DB.prepare('update directory_periods set marked_at = 0').run()
})

const isShown = (path: string, cost: Cost) => ({ path, status: 200, cost })

describe('a page that is not in the cache', () => {
  it.each(Object.entries(pages))(
    'costs %s with 20 databases hardly more calls than with one',
    async (_name, [path, single, parted]) => {
      await costOf(one, path) // what it consists of is loaded

      expect(await costOf(one, path)).toEqual(isShown(path, single))
      expect(await costOf(twenty, path)).toEqual(isShown(path, parted))
    },
  )

  it('costs the page of an article one call, and an old one another for the newest articles', async () => {
    const [recent, old] = await Promise.all([
      pathOf({ path: 'rare-2026-09-03', time: '2026-09-03' }),
      pathOf({ path: 'rare-1999-01-02', time: '1999-01-02' }),
    ])
    await costOf(one, recent)

    expect(await costOf(one, recent)).toEqual(isShown(recent, [1, 1]))
    expect(await costOf(twenty, recent)).toEqual(isShown(recent, [1, 1]))
    expect(await costOf(twenty, old)).toEqual(isShown(old, [2, 1]))
  })
})

async function pathOf(facts: Story & { time: string }): Promise<string> {
  return articlePath({ ...(await story(facts)), day: parseDay(facts.time)! })
}
