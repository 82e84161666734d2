import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../../src/article/day.ts'
import type { ListKind } from '../../../src/article/listing.ts'
import { openArticleStore, type ArticleStore } from '../../../src/store/article-store.ts'
import { copyDirectory } from '../../../src/store/periods/copy-directory.ts'
import { openArticles } from '../../../src/store/periods/open-articles.ts'
import { moment } from '../../fixtures/articles.ts'
import { story, type Story } from '../../fixtures/stories.ts'
import { failing } from '../failing.ts'
import { counted } from './counted-databases.ts'
import { migrateSeveral, several } from './several-databases.ts'

const now = moment('2025-08-05T10:00:00.000Z')
const one = openArticleStore(env.REPLICA)
const two: { DB: D1Database } & Record<string, D1Database> = { DB: env.DB, DB_2024: env.EARLIER }
const options = { now: new Date(now) }
const sites = async () => [one, await openArticles(several, options)]
const opened = (changes: Record<string, D1Database>) =>
  openArticles({ ...several, ...changes }, options)
const broken = (d1: D1Database) => failing(d1, () => ({ error: 'D1_ERROR: D1 DB is overloaded.' }))

async function saveAll(...stories: Story[]): Promise<void> {
  for (const store of await sites())
    for (const facts of stories) await store.save(await story(facts), now)
}

/** Lets the cron run when no write can still be under way. */
async function copyLater(): Promise<void> {
  await env.DB.prepare(
    'update directory_periods set marked_at = marked_at - 601 where marked_at > 0',
  ).run()
  await copyDirectory(several, new Date(now))
}

const known = async () =>
  (
    await env.DB.prepare(
      'select period from directory_periods where is_whole = 1 and marked_at = 0 order by period',
    ).all<{ period: string }>()
  ).results.map(({ period }) => period)

beforeAll(async () => {
  await applyD1Migrations(env.REPLICA, env.MIGRATIONS)
  await migrateSeveral()
  const topics = ['See', 'Hafen', 'Brücke', 'Boot', 'Licht']
  await saveAll(
    ...topics.flatMap((topic, index) =>
      ['1969-07-20', '2024-01-01', '2025-07-02'].flatMap((time, of) =>
        Array.from({ length: 1 + ((index * 2 + of) % 4) }, (_, number) => ({
          path: `${topic}-${time}-${number}`,
          time: number === 1 ? null : time,
          modified: null,
          tags: [topic],
          byline: [`Marta ${of}`],
          lang: number === 2 ? 'fr' : 'de',
        })),
      ),
    ),
    { path: 'alone', time: '2024-02-02', tags: ['Leuchtturm'] },
  )
  await copyLater()
})

const kinds: ListKind[] = ['source', 'topic', 'author', 'language']
const keys = ['see', 'hafen', 'boot', 'leuchtturm', 'nichts']

/** All that a reader can see of lists and archive. */
async function seen(store: ArticleStore) {
  const titles = async (...asked: Parameters<ArticleStore['list']>) =>
    (await store.list(...asked)).items.map(({ title }) => title)
  return {
    lists: await Promise.all(keys.map((key) => titles({ kind: 'topic', key }, 30))),
    languages: await titles({ kind: 'languages', languages: ['fr', 'de'] }, 50),
    entries: await Promise.all(keys.map((key) => store.listEntry('topic', key))),
    longest: await Promise.all(kinds.map((kind) => store.longestLists(kind, 3))),
    all: await Promise.all(kinds.map((kind) => store.longestLists(kind, 100))),
    years: await store.years(),
    months: (await store.allMonths()).map(({ period, count }) => [period, count]),
    adjacent: await Promise.all(
      ['1969', '2024', '2025', '2024-02', '2025-07-02', '1969-07-20'].map((period) =>
        store.adjacentPeriods(period),
      ),
    ),
  }
}

async function expectTheSame(): Promise<void> {
  const [single, parted] = await Promise.all((await sites()).map(seen))
  expect(parted).toEqual(single)
}

describe('a site whose directory is up to date', () => {
  it('reads lists and archive as from one database, and asks DB and the present one', async () => {
    expect(await known()).toEqual(['DB', 'DB_2024'])
    await expectTheSame()

    const silent = failing(env.EARLIER, () => ({ error: 'D1_ERROR: not to be asked' }))
    const store = await opened({ DB_2024: silent })
    await Promise.all([
      store.listEntry('topic', 'see'),
      store.longestLists('topic', 3),
      store.years(),
    ])
    expect((await store.list({ kind: 'author', key: 'marta 0' }, 50)).items).toHaveLength(9)
    expect(store.absentDays()).toEqual([])
  })

  it('asks at once those databases that have the rest of a list', async () => {
    const { env: databases, asked } = counted(several)
    const store = await openArticles(databases)

    const [{ items }] = await Promise.all([
      store.list({ kind: 'topic', key: 'leuchtturm' }, 30),
      store.listEntry('topic', 'leuchtturm'),
    ])

    expect(items).toHaveLength(1)
    expect(asked()).toMatchObject({ calls: 5, waits: 2 })
  })

  it('shows at once what is written to another database, and what is taken down there', async () => {
    const late: Story = { path: 'late', time: '2024-03-03', tags: ['Nichts', 'See'] }
    await saveAll(late)
    expect(await known()).toEqual(['DB'])
    await expectTheSame()

    await copyDirectory(several, new Date(now))
    expect(await known()).toEqual(['DB'])
    await copyLater()
    expect(await known()).toEqual(['DB', 'DB_2024'])
    await expectTheSame()

    for (const store of await sites()) await store.remove((await story(late)).id, 'gone')
    expect(await known()).toEqual(['DB'])
    await expectTheSame()
    await copyLater()
    await expectTheSame()
  })

  it('writes no article that DB was not told of', async () => {
    const deaf = failing(env.DB, (sql) =>
      /into directory_periods/.test(sql) ? { error: 'D1_ERROR: D1 DB is overloaded.' } : null,
    )
    const store = await opened({ DB: deaf })
    const untold = await story({ path: 'untold', time: '2024-05-05' })
    const present = await story({ path: 'present', time: '2025-07-05' })

    await expect(store.save(untold, now)).rejects.toThrow('overloaded')
    expect(await store.byId(untold.id, '2024-05-05' as Day)).toBeNull()
    expect(await store.save(present, now)).toMatchObject({ status: 'created' })
    await one.save(present, now)
  })

  it('shows an article that moves to the day of another database', async () => {
    const moving: Story = { path: 'moving', time: '2025-07-03', tags: ['Leuchtturm'] }
    await saveAll(moving)
    await copyLater()
    await saveAll({ ...moving, time: '1970-01-01', title: 'Anders' })

    expect(await known()).toEqual(['DB_2024'])
    await expectTheSame()
    await copyLater()
    await expectTheSame()
  })

  it('copies what was written without a word to it, and finds what it does not know by comparing', async () => {
    await openArticleStore(env.EARLIER).save(
      await story({ path: 'silent', time: '2024-04-04', tags: ['Stille'] }),
      now,
    )
    await one.save(await story({ path: 'silent', time: '2024-04-04', tags: ['Stille'] }), now)
    await copyLater()
    await expectTheSame()

    await env.DB.prepare("update directory_lists set articles = 9 where key = 'see'").run()
    await env.DB.prepare("delete from directory_lists where key = 'stille'").run()
    for (const turn of [0, 1]) await copyDirectory(several, new Date(turn * 600_000))
    await expectTheSame()
  })
})

describe('a database that is new, or another one', () => {
  it('is asked until all of it is copied', async () => {
    await env.DB.prepare(
      "update directory_periods set source = 'another' where period = 'DB'",
    ).run()
    await env.DB.prepare(
      "insert into directory_lists values ('topic', 'x', 'DB_1999', 'X', 5, 0)",
    ).run()
    await env.DB.prepare(
      "insert into directory_periods (period, source) values ('DB_1999', 'x')",
    ).run()
    await expectTheSame()
    await copyLater()
    await copyLater()

    await expectTheSame()
    expect(await known()).toEqual(['DB', 'DB_2024'])
    const { results } = await env.DB.prepare('select distinct period from directory_lists').all()
    expect(results.map(({ period }) => period).toSorted()).toEqual(['DB', 'DB_2024'])
  })

  it('leaves the directory as the present one', async () => {
    await copyDirectory(two, new Date(now))
    await copyDirectory(two, new Date(now))

    expect(await known()).toEqual(['DB'])
    const { results } = await env.EARLIER.prepare('select * from directory_source').all()
    expect(results).toEqual([])
    await copyLater()
    await expectTheSame()
  })
})

describe('a site whose DB fails', () => {
  it('asks the others for their lists', async () => {
    const store = await opened({ DB: broken(env.DB) })

    expect(await store.listEntry('topic', 'leuchtturm')).toMatchObject({ count: 1 })
    expect((await store.list({ kind: 'topic', key: 'leuchtturm' }, 30)).items).toHaveLength(1)
    expect(store.absentDays()).toEqual([{ first: null, last: '2023-12-31' as Day }])
  })
})

describe('mostRead()', () => {
  it('takes what was read of others from the directory, and their titles from themselves', async () => {
    const read = ['Boot-1969-07-20-0', 'See-2024-01-01-0', 'Boot-2025-07-02-0']
    const [first, second, third] = await Promise.all(
      read.map(async (path) => (await story({ path })).id),
    )
    const store = await openArticles(several)
    await store.countViews(
      new Map([
        [first!, 40],
        [second!, 30],
        [third!, 35],
      ]),
      new Date(now),
    )
    await copyLater()

    const titles = async (site: ArticleStore) =>
      (await site.mostRead(5, ['de'])).map(({ id }) => id)
    expect(await titles(store)).toEqual([first, third, second])
    await store.remove(second!, 'gone')
    expect(await titles(await openArticles(several))).toEqual([first, third])
  })
})
