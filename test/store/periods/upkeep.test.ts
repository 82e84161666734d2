import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { tendPeriods } from '../../../src/api/upkeep/tend-periods.ts'
import type { Day } from '../../../src/article/day.ts'
import { openArticleStore, type ArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { readNotedChanges } from '../../../src/store/noted-changes.ts'
import { copyArticles } from '../../../src/store/periods/copy-articles.ts'
import { copyDirectory } from '../../../src/store/periods/copy-directory.ts'
import { databaseOf } from '../../../src/store/periods/database-of.ts'
import { gatherDeliveries, mirrorReceivers } from '../../../src/store/periods/gather-deliveries.ts'
import { deleteArticles, moveArticle } from '../../../src/store/periods/move-article.ts'
import { openArticles } from '../../../src/store/periods/open-articles.ts'
import { removedElsewhere } from '../../../src/store/periods/removed-elsewhere.ts'
import { noteUnsettled } from '../../../src/store/periods/settle-doubled.ts'
import { untended } from '../../../src/store/periods/untended.ts'
import { articleById } from '../../../src/store/read-article.ts'
import { dueReceivers } from '../../../src/store/receivers/deliveries.ts'
import { addWebhook } from '../../../src/store/receivers/receivers.ts'
import { tendDatabase } from '../../../src/store/tend.ts'
import { address, moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'
import { failing } from '../failing.ts'
import { counted } from './counted-databases.ts'
import { idsIn, migrateSeveral, several } from './several-databases.ts'

const now = moment('2025-08-05T10:00:00.000Z')
const main = openDatabase(env.DB)
const later = openDatabase(env.LATER)
let all: ArticleStore

beforeAll(async () => {
  await migrateSeveral()
  all = await openArticles(several)
})

const inLater = { time: '2025-07-02T00:00:00.000Z' }
const rowsOf = async (d1: D1Database, table: string) =>
  (await d1.prepare(`select * from ${table}`).all()).results

describe('tendPeriods()', () => {
  it('moves an article that is in another database than those of its day', async () => {
    const stray = await story({ path: 'stray', ...inLater })
    await openArticleStore(env.DB).save(stray, now)

    expect(await all.onDay('2025-07-02' as Day, 5)).toEqual([])
    expect(await all.byId(stray.id, '2025-07-02' as Day)).toMatchObject({ id: stray.id })
    await tendPeriods(several, new Date())

    expect(await idsIn(env.DB)).not.toContain(stray.id)
    expect(await all.onDay('2025-07-02' as Day, 5)).toMatchObject([{ id: stray.id }])
    expect((await readNotedChanges(main, 10))?.changes).toEqual([
      { article: stray.id, days: ['2025-07-02'], isRemoved: false },
    ])
  })
})

describe('an article that was stored twice while a database failed', () => {
  it('is one again after the next upkeep, with its versions and corrections', async () => {
    const path = 'doubled'
    const times = [{ time: '2024-02-02' }, inLater] as const
    const [first, second] = await Promise.all(
      times.map((time) => story({ path, ...time, title: time === inLater ? 'Neu' : 'Alt' })),
    )
    await all.save(first!, now)
    const before = await all.corrected(first!.id)
    if (!before || 'removed' in before) throw new Error('It is gone')
    await all.correct(before, { fields: { section: 'Hafen' }, blocks: [] }, now, { by: 'Ana' })
    const error = 'D1_ERROR: D1 DB exceeded its CPU time limit and was reset.'
    const failed = { ...several, DB_2024: failing(env.EARLIER, () => ({ error })) }
    const without = await openArticles(failed)

    await without.save(second!, moment('2025-08-06T10:00:00.000Z'))
    const inBoth = [await idsIn(env.EARLIER), await idsIn(env.LATER)]
    expect(inBoth.map((ids) => ids.includes(first!.id))).toEqual([true, true])
    await tendPeriods(several, new Date('2025-08-06T10:10:00.000Z'))

    const inOne = [await idsIn(env.EARLIER), await idsIn(env.LATER)]
    expect(inOne.map((ids) => ids.includes(first!.id))).toEqual([false, true])
    const healed = await all.byId(first!.id)
    expect(healed).toMatchObject({ title: 'Neu', section: 'Hafen' })
    expect(await rowsOf(env.LATER, 'revisions')).toMatchObject([{}, {}])
    expect(await rowsOf(env.LATER, 'unsettled')).toEqual([])
    await deleteArticles(later, [first!.id])
  })
})

describe('a site that packs no bodies', () => {
  it('writes JSON to all databases', async () => {
    const options = { isPacking: false }
    const plain = await openArticles(several, options)
    const own = await story({ path: 'plain', ...inLater })
    const stray = await story({ path: 'plain-stray', ...inLater })
    await plain.save(own, now)
    await openArticleStore(env.DB, 'und', options).save(stray, now)
    await tendPeriods(several, new Date(), options)

    const { results } = await env.LATER.prepare(
      `select id, packed from articles where id in ('${own.id}', '${stray.id}') order by id`,
    ).all()
    expect(results).toEqual([own.id, stray.id].toSorted().map((id) => ({ id, packed: null })))
    expect((await databaseOf(several, own.id, options)).isPacking).toBe(false)
  })
})

describe('moveArticle()', () => {
  it('takes corrections, pages, addresses and views along, and tells nobody', async () => {
    const path = 'with-all'
    const article = await story({ path, time: '2023-01-01' })
    const webhook = { id: 'whk_1', url: 'https://told.example/', secret: 'whsec_1' }
    await addWebhook(main, { ...webhook, events: null, source: null }, 5, new Date(now))
    await mirrorReceivers(several)
    await all.save(article, now)
    const before = await all.corrected(article.id)
    if (!before || 'removed' in before) throw new Error('It is gone')
    await all.correct(before, { fields: { title: 'Neu' }, blocks: [] }, now, { by: 'Ana' })
    await all.adoptAddresses({
      id: article.id,
      newAddresses: [
        {
          id: (await story({ path: 'other' })).id,
          url: address('https://rheinblick.example/other'),
        },
      ],
      twins: [],
    })
    await all.noteRawPages([
      {
        article: article.id,
        hash: 'b'.repeat(64),
        url: address('https://rheinblick.example/with-all'),
        contentType: null,
        overrides: {},
        sender: '',
        bytes: 10,
        receivedAt: new Date(now),
      },
    ])
    await all.countViews(new Map([[article.id, 5]]), new Date(now))
    const tables = ['addresses', 'corrections', 'found_articles', 'raw_pages', 'revisions', 'views']
    const had = await Promise.all(tables.map((table) => rowsOf(env.DB, table)))

    expect(had.map((rows) => rows.length > 0)).toEqual(tables.map(() => true))
    expect(await moveArticle({ from: main, to: later, main }, article.id)).toBe(true)

    expect(await Promise.all(tables.map((table) => rowsOf(env.LATER, table)))).toEqual(had)
    expect((await Promise.all(tables.map((table) => rowsOf(env.DB, table)))).flat()).toEqual([])
    expect(await rowsOf(env.LATER, 'deliveries')).toEqual([])
    expect(await all.byId(article.id)).toMatchObject({ title: 'Neu' })
    await moveArticle({ from: later, to: main, main }, article.id)
  })

  it('goes on where it was stopped', async () => {
    const { id } = await (async () => {
      const one = await story({ path: 'stopped', ...inLater })
      await openArticleStore(env.DB).save(one, now)
      return one
    })()
    const stopped = openDatabase(
      failing(env.DB, (sql) =>
        /delete from articles/.test(sql) ? { error: 'D1_ERROR: stopped' } : null,
      ),
    )

    await expect(moveArticle({ from: stopped, to: later, main }, id)).rejects.toThrow('stopped')
    expect([await idsIn(env.DB), await idsIn(env.LATER)].map((ids) => ids.includes(id))).toEqual([
      true,
      true,
    ])
    await moveArticle({ from: main, to: later, main }, id)

    expect([await idsIn(env.DB), await idsIn(env.LATER)].map((ids) => ids.includes(id))).toEqual([
      false,
      true,
    ])
  })

  it('keeps the later of two versions, and leaves what was taken down removed', async () => {
    const path = 'twice'
    const old = await story({ path, ...inLater, title: 'Alt' })
    const removed = await story({ path: 'twice-removed', ...inLater })
    await openArticleStore(env.LATER).save(
      await story({ path, ...inLater, title: 'Neu' }),
      moment('2025-08-06T10:00:00.000Z'),
    )
    for (const one of [old, removed]) await openArticleStore(env.DB).save(one, now)
    await copyArticles({ from: main, to: later }, [removed.id])
    await openArticleStore(env.LATER).remove(removed.id, 'legal')

    for (const { id } of [old, removed]) await moveArticle({ from: main, to: later, main }, id)

    expect(await all.byId(old.id)).toMatchObject({ title: 'Neu' })
    expect(await all.byId(removed.id)).toEqual({ removed: 'legal' })
  })
})

describe('gatherDeliveries()', () => {
  it('brings what periods have to tell to where it is told from', async () => {
    const article = await story({ path: 'told', ...inLater })
    await all.save(article, now)
    const waiting = await rowsOf(env.LATER, 'deliveries')

    await gatherDeliveries(several)

    expect(waiting).toContainEqual(
      expect.objectContaining({ article_id: article.id, type: 'article.created' }),
    )
    expect(await rowsOf(env.LATER, 'deliveries')).toEqual([])
    expect(await rowsOf(env.DB, 'deliveries')).toEqual(expect.arrayContaining(waiting))
    expect(await dueReceivers(main, new Date())).toMatchObject([{ id: 'whk_1', secret: 'whsec_1' }])
  })
})

describe('countViews()', () => {
  it('counts each view where its article is, and ranks all together', async () => {
    const [one, other] = await Promise.all([
      story({ path: 'read-old', time: '2023-01-05', title: 'Alt gelesen' }),
      story({ path: 'read-new', ...inLater, title: 'Neu gelesen' }),
    ])
    await all.saveAll([one, other], now)
    const served = { hits: 3, rendered: 1 }

    await all.countViews(
      new Map([
        [one.id, 40],
        [other.id, 30],
      ]),
      new Date(now),
      served,
    )
    await copyDirectory(several, new Date(now))

    const titles = (await all.mostRead(2)).map(({ title }) => title)
    expect(titles).toEqual(['Alt gelesen', 'Neu gelesen'])
    expect(await rowsOf(env.DB, 'served_days')).toMatchObject([served])
    expect(await rowsOf(env.LATER, 'served_days')).toEqual([])
  })

  it('asks only the database of the day in the address', async () => {
    const one = await story({ path: 'read-new', ...inLater, title: 'Neu gelesen' })
    const silent = failing(env.EARLIER, () => ({ error: 'D1_ERROR: not to be asked' }))
    const { env: databases, asked } = counted({
      DB: silent,
      DB_2024: silent,
      DB_2025_07: env.LATER,
    })
    const store = await openArticles(databases)
    const days = new Map([[one.id, '2025-07-02' as Day]])

    await store.countViews(new Map([[one.id, 7]]), new Date(now), undefined, days)

    expect(asked()).toEqual({ calls: 1, waits: 1 })
    expect(await rowsOf(env.LATER, 'views')).toContainEqual(
      expect.objectContaining({ article_id: one.id, count: 37 }),
    )
  })
})

describe('tendPeriods() of an article that was stored twice', () => {
  it('keeps the whole one, if the later one breaks off', async () => {
    const path = 'stored-twice'
    const text = Array.from({ length: 40 }, (_, index) => `Satz ${index} vom Turm.`).join('\n')
    const whole = { ...(await story({ path, time: null, text })), rawHash: 'a'.repeat(64) }
    const first = await story({ path, time: null, text: 'Satz 0 vom Turm.' })
    const short = { ...first, rawHash: 'b'.repeat(64), isTruncated: true }
    await openArticleStore(env.EARLIER).save(whole, moment('2024-05-05T10:00:00.000Z'))
    await openArticleStore(env.LATER).save(short, moment('2025-08-06T10:00:00.000Z'))
    await noteUnsettled(openDatabase(env.LATER), [whole.id])

    await tendPeriods(several, new Date('2025-08-06T10:10:00.000Z'))

    const kept = await (await openArticles(several)).byId(whole.id)
    expect(JSON.stringify(kept)).toContain('Satz 39 vom Turm.')
    for (const d1 of [env.EARLIER, env.LATER])
      await d1.prepare('delete from articles where id = ?1').bind(whole.id).run()
  })
})

describe('databaseOf()', () => {
  it('opens the database that an article is in, and DB for one that is nowhere', async () => {
    const { id } = await story({ path: 'told', ...inLater })
    const missing = (await story({ path: 'nowhere' })).id

    expect(await articleById(await databaseOf(several, id), id)).toMatchObject({ id })
    expect((await databaseOf(several, missing)).$client).toBe(openDatabase(env.DB).$client)
    expect((await databaseOf({ DB: env.REPLICA }, missing)).$client).toBe(
      openDatabase(env.REPLICA).$client,
    )
  })
})

describe('remove()', () => {
  it('takes an article down wherever it is, and brings it back', async () => {
    const article = await story({ path: 'down', ...inLater })
    await all.save(article, now)

    expect(await all.remove(article.id, 'gone', { now: new Date(now) })).toEqual({
      id: article.id,
      day: '2025-07-02',
    })
    expect(await all.byId(article.id, '2025-07-02' as Day)).toEqual({ removed: 'gone' })
    expect(await all.save(article, now)).toEqual({ removed: 'gone' })
    expect((await all.removals(5, null)).items.map((one) => one.article)).toContain(article.id)
    const options = { by: 'Ana', now: new Date(now), since: new Date(0), wanted: () => [] }
    expect(await all.restore(article.id, options)).toMatchObject({ outcome: 'restored' })
  })
})

describe('identify()', () => {
  it('finds an article by an address of any database, and takes twins in that are elsewhere', async () => {
    const first = await story({ path: 'twin-a', ...inLater })
    const second = await story({ path: 'twin-b', time: '2023-03-03' })
    for (const one of [first, second]) await all.save(one, now)
    const addresses = [first, second].map(({ id, source }) => ({ id, url: source.url }))

    const [identity] = await all.identify([addresses])
    expect(identity).toMatchObject({ id: first.id, twins: [{ id: second.id, day: '2023-03-03' }] })
    await all.adoptAddresses(identity!)

    expect(await idsIn(env.DB)).not.toContain(second.id)
    expect(await all.byId(second.id)).toMatchObject({ id: first.id })
  })

  it('leaves a mark in DB of a twin that was taken down there', async () => {
    const first = await story({ path: 'twin-c', ...inLater })
    const second = await story({ path: 'twin-d', time: '2023-03-04' })
    for (const one of [first, second]) await all.save(one, now)
    const addresses = [first, second].map(({ id, source }) => ({ id, url: source.url }))
    const [identity] = await all.identify([addresses])
    await all.remove(second.id, 'legal', { now: new Date(now) })

    await all.adoptAddresses(identity!)

    expect(await idsIn(env.DB)).not.toContain(second.id)
    expect(await removedElsewhere(main, [second.id])).toEqual(new Map([[second.id, 'legal']]))
  })
})

describe('untended()', () => {
  it('names the databases that no Worker has tended lately', async () => {
    await tendDatabase(env.LATER, new Date(now))
    const databases = [
      { name: 'DB_2024', d1: env.EARLIER },
      { name: 'DB_2025_07', d1: env.LATER },
    ]

    const [soon, late] = ['2025-08-05T10:59:00Z', '2025-08-05T11:01:00Z'].map(
      (time) => new Date(time),
    )

    expect(await untended(databases, soon!)).toEqual(['DB_2024'])
    expect(await untended(databases, late!)).toEqual(['DB_2024', 'DB_2025_07'])
  })
})
