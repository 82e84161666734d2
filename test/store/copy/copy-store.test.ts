import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parseArticleId } from '../../../src/article/article-address.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import type { CopiedItem, CopyCursor } from '../../../src/store/copy/copied-item.ts'
import type { CopyKind } from '../../../src/store/copy/copy-kinds.ts'
import { readCopy, writeCopy, type CopyPlaces } from '../../../src/store/copy/copy-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { removedElsewhere } from '../../../src/store/periods/removed-elsewhere.ts'
import { moment } from '../../fixtures/articles.ts'
import { rich } from '../../fixtures/rich-article.ts'
import { story } from '../../fixtures/stories.ts'

const now = new Date('2026-10-09T10:00:00Z')
const main = openDatabase(env.DB)
const later = openDatabase(env.REPLICA)
const one: CopyPlaces = { main, places: [{ db: main, isOf: () => true }] }
const two: CopyPlaces = {
  main,
  places: [
    { db: later, isOf: (day) => day >= '2026-10-04' },
    { db: main, isOf: (day) => day < '2026-10-04' },
  ],
}

const elsewhere: CopyPlaces = { main: later, places: [{ db: later, isOf: () => true }] }

async function read(places: CopyPlaces, kind: CopyKind, after: CopyCursor | null = null) {
  const items: CopiedItem[] = []
  for await (const item of readCopy(places, kind, after)) items.push(item)
  return items
}

const linesOf = (items: readonly CopiedItem[]) => items.flatMap(({ line }) => line ?? [])

async function idsIn(d1: D1Database): Promise<unknown[]> {
  return (await d1.prepare('select id from articles order by id').raw()).flat()
}

const tables = ['articles', 'revisions', 'translations', 'corrections', 'found_articles', 'parts']

async function clear(): Promise<void> {
  for (const d1 of [env.DB, env.REPLICA])
    await d1.batch(
      [...tables, 'raw_pages', 'addresses', 'related', 'views', 'unrelated'].map((table) =>
        d1.prepare(`delete from ${table}`),
      ),
    )
}

async function filled() {
  const store = openArticleStore(env.DB)
  const { id: early } = await rich('frueh')
  const late = await story({ path: 'spaet', time: '2026-10-05T08:00:00.000Z' })
  await store.save(late, moment('2026-10-05T10:00:00.000Z'))
  await store.countViews(
    new Map([
      [late.id, 3],
      [early, 2],
    ]),
    now,
  )
  return { early, late: late.id }
}

beforeAll(() => applyD1Migrations(env.REPLICA, env.MIGRATIONS))
beforeEach(clear)

describe('a copy over several databases', () => {
  it('puts each article with all that belongs to it where its day is, and is read from all', async () => {
    const { early, late } = await filled()
    const articles = linesOf(await read(one, 'articles'))
    const views = linesOf(await read(one, 'views'))
    await clear()

    const { written } = await writeCopy(two, 'articles', articles, now)
    const viewed = await writeCopy(two, 'views', views, now)

    expect([written, viewed.written]).toEqual([articles.length, views.length])
    expect([await idsIn(env.DB), await idsIn(env.REPLICA)]).toEqual([[early], [late]])
    expect(new Set(linesOf(await read(two, 'articles')))).toEqual(new Set(articles))
    expect(new Set(linesOf(await read(two, 'views')))).toEqual(new Set(views))
  })

  it('is read on from any article, in any of them', async () => {
    await filled()
    const articles = linesOf(await read(one, 'articles'))
    await clear()
    await writeCopy(two, 'articles', articles, now)

    const items = await read(two, 'articles')

    for (const [at, { next }] of items.entries())
      if (next) expect(await read(two, 'articles', next)).toEqual(items.slice(at + 1))
    expect(items.filter(({ next }) => next !== null)).toHaveLength(2)
  })

  it('lets the main one know what was taken down in another', async () => {
    const { late } = await filled()
    await openArticleStore(env.DB).remove(late, 'legal')
    const articles = linesOf(await read(one, 'articles'))
    await clear()
    await env.DB.exec('delete from removals')

    await writeCopy(two, 'articles', articles, now)

    expect(await removedElsewhere(main, [parseArticleId(late)!])).toEqual(
      new Map([[late, 'legal']]),
    )
    expect(new Set(linesOf(await read(two, 'articles')))).toEqual(
      new Set(
        linesOf(await read(one, 'articles')).concat(linesOf(await read(elsewhere, 'articles'))),
      ),
    )
  })

  it('leaves an article where the site has it', async () => {
    const { late } = await filled() // in one database still
    const articles = linesOf(await read(one, 'articles'))

    const { written, present } = await writeCopy(two, 'articles', articles, now)

    expect([written, present]).toEqual([0, articles.length])
    expect(await idsIn(env.REPLICA)).toEqual([])
    expect(await idsIn(env.DB)).toContain(late)
  })
})

describe('readCopy()', () => {
  it('names what it cannot read, and reads the rest', async () => {
    const { early, late } = await filled()
    const whole = linesOf(await read(one, 'articles'))
    await env.DB.batch([
      env.DB.prepare(`update translations set tags = '[' where article_id = '${early}'`),
      env.DB.prepare(
        `update revisions set body = '{' where article_id = '${early}' and version = 1`,
      ),
      env.DB.prepare(`update articles set lang = '' where id = '${late}'`),
    ])

    const items = await read(one, 'articles')

    expect(items.flatMap(({ fault }) => fault ?? [])).toEqual([
      expect.stringMatching(/^translation of article .*: tags is not JSON/),
      expect.stringMatching(/^version 1 of article .*: SyntaxError/),
      expect.stringMatching(/^article [0-9a-z]{12}: lang/),
    ])
    expect(linesOf(items)).toHaveLength(whole.length - 3)
  })
})
