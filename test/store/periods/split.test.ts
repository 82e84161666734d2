import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { tendPeriods } from '../../../src/api/upkeep/tend-periods.ts'
import type { Day } from '../../../src/article/day.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase, type Database } from '../../../src/store/d1/database.ts'
import { checkPlaces } from '../../../src/store/doctor/check-places.ts'
import { schemaQuery, type SchemaObject } from '../../../src/store/doctor/check-schema.ts'
import { examine, examineBy } from '../../../src/store/doctor/examine.ts'
import type { Finding } from '../../../src/store/doctor/finding.ts'
import { copyArticles } from '../../../src/store/periods/copy-articles.ts'
import { copyingBackSince } from '../../../src/store/periods/copying-back.ts'
import { periodsIn } from '../../../src/store/periods/databases.ts'
import { deleteArticles } from '../../../src/store/periods/move-article.ts'
import { openArticles } from '../../../src/store/periods/open-articles.ts'
import { openPeriodStore } from '../../../src/store/periods/period-store.ts'
import { openPlaces } from '../../../src/store/periods/places.ts'
import {
  noteAllRemovedElsewhere,
  removedElsewhere,
} from '../../../src/store/periods/removed-elsewhere.ts'
import { splitDatabase } from '../../../src/store/periods/split-database.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'
import { failing } from '../failing.ts'
import { idsIn, migrateSeveral, several } from './several-databases.ts'

const now = moment('2025-08-05T10:00:00.000Z')
const places = openPlaces(env.DB, periodsIn(several))
const databases = [env.DB, env.EARLIER, env.LATER]
const counts = async () => (await Promise.all(databases.map(idsIn))).map(({ length }) => length)
const unserved = new Set(['DB_2024', 'DB_2025_07'])
const onBothSides = {
  original: expect.stringMatching(/^[0-9a-f]{64}$/),
  copy: expect.stringMatching(/^[0-9a-f]{64}$/),
}
const { results: schema } = await env.DB.prepare(schemaQuery).all<SchemaObject>()

const stories = await Promise.all(
  [
    { path: 'a', time: '2022-05-05' },
    { path: 'b', time: '2024-05-05' },
    { path: 'c', time: '2025-08-01T01:00:00.000Z', tags: ['See'] },
    { path: 'd', time: null },
    { path: 'e', time: '2025-08-01T02:00:00.000Z' },
  ].map(story),
)

const idsOf = async (table: string) => {
  const { results } = await env.DB.prepare(`select article_id as id from ${table} order by 1`).all()
  return results.map(({ id }) => id)
}

beforeAll(async () => {
  await migrateSeveral()
  const one = openArticleStore(env.DB)
  await one.saveAll(stories, now)
  await one.remove(stories[4]!.id, 'legal', { now: new Date(now) })
})

async function faults(isFixing: boolean): Promise<string[]> {
  const found: string[] = []
  const report = ({ subject, fault }: Finding) => found.push(`${subject} ${fault}`)
  for (const d1 of databases) await examine(d1, schema, { isFixing, report })
  await examineBy(openDatabase(env.DB), [() => checkPlaces(places)], { isFixing, report })
  return found
}

describe('splitDatabase()', () => {
  it('copies while all is read where it was, goes on after a failure, and takes out at the end', async () => {
    const before = await openArticleStore(env.DB).latest(20)
    const halting = openPlaces(
      env.DB,
      periodsIn({
        ...several,
        DB_2025_07: failing(env.LATER, (_sql, call) =>
          call > 3 ? { error: 'D1_ERROR: stopped' } : null,
        ),
      }),
    )
    const copying = { isBack: false, isFinishing: false, unserved }

    await expect(splitDatabase(halting, copying)).rejects.toThrow('stopped')
    expect(await openArticleStore(env.DB).latest(20)).toEqual(before)
    await splitDatabase(places, copying)
    expect(await counts()).toEqual([5, 1, 3])
    const compared = await splitDatabase(places, copying)
    expect(compared).toMatchObject({ looked: 5, copied: 0, moved: 0, faults: [] })
    expect(compared.parts).toEqual([
      { from: 'DB', to: 'DB_2024', articles: 1, newer: 0, ...onBothSides },
      { from: 'DB', to: 'DB_2025_07', articles: 3, newer: 0, ...onBothSides },
    ])
    for (const { original, copy } of compared.parts) expect(copy).toBe(original)

    // Both sides are served: no list has an article twice.
    const all = await openArticles(several)
    expect(await all.latest(20)).toEqual(before)
    expect(await all.daysOfMonth('2025-08')).toEqual([
      { period: '2025-08-01', count: 1 },
      { period: '2025-08-05', count: 1 },
    ])

    await openArticleStore(env.DB).save(
      await story({ path: 'b', time: '2024-05-05', title: 'Inzwischen' }),
      moment('2025-08-06T10:00:00.000Z'),
    )
    const finishing = { isBack: false, isFinishing: true }
    expect(await splitDatabase(places, finishing)).toMatchObject({
      looked: 5,
      copied: 1,
      moved: 4,
      faults: [],
    })

    expect(await counts()).toEqual([1, 1, 3])
    expect(await all.byId(stories[1]!.id, '2024-05-05' as Day)).toMatchObject({
      title: 'Inzwischen',
    })
    const { id } = stories[4]!
    expect(await all.byId(id, '2025-08-01' as Day)).toEqual({ removed: 'legal' })
    expect(await removedElsewhere(openDatabase(env.DB), [id])).toEqual(new Map([[id, 'legal']]))
    expect(await all.list({ kind: 'topic', key: 'see' }, 5)).toMatchObject({
      items: [{}],
      next: null,
    })
    expect(await faults(false)).toEqual([])
  })

  it('brings all back, and forgets what DB noted of them', async () => {
    const { id } = stories[4]!
    const alias = (await story({ path: 'alias-of-removed' })).id
    await env.LATER.prepare('insert into addresses values (?1, ?2, ?3)')
      .bind(alias, 'https://rheinblick.example/alias', id)
      .run()
    await noteAllRemovedElsewhere({
      main: openDatabase(env.DB),
      own: openDatabase(env.LATER),
    })
    expect(await idsOf('removals')).toEqual([alias, id].toSorted())

    const back = await splitDatabase(places, { isBack: true, isFinishing: true })

    expect(back.parts.map(({ from, articles }) => [from, articles])).toEqual([
      ['DB_2025_07', 3],
      ['DB_2024', 1],
    ])
    expect(await idsOf('removals')).toEqual([id])
    expect(await counts()).toEqual([5, 0, 0])
    expect((await openArticleStore(env.DB).latest(20)).map(({ title }) => title)).toEqual([
      'Meldung c',
      'Inzwischen',
      'Meldung a',
      'Meldung d',
    ])
    await splitDatabase(places, { isBack: false, isFinishing: true })
  })
})

describe('splitDatabase() of a damaged copy', () => {
  const copying = { isBack: false, isFinishing: false, unserved }
  const finishing = { isBack: false, isFinishing: true }

  it('leaves an article where it is while its copy is another, and moves all others', async () => {
    const { id } = stories[1]!
    await splitDatabase(places, { isBack: true, isFinishing: true })
    await splitDatabase(places, copying)
    await env.EARLIER.prepare("update articles set title = 'Falsch' where id = ?1").bind(id).run()

    const result = await splitDatabase(places, finishing)

    expect(result).toMatchObject({ moved: 3, faults: [{ id }] })
    expect(result.faults[0]?.error).toContain('is not as it was')
    expect(await counts()).toEqual([2, 1, 3])
    // Where no reader gets it, it is made again.
    expect(await splitDatabase(places, copying)).toMatchObject({ copied: 1, faults: [] })
    expect(await splitDatabase(places, finishing)).toMatchObject({ moved: 1, faults: [] })
  })

  it('drops the copy of an article that was taken into another since, and no other', async () => {
    const [one, twin] = [
      await story({ path: 'one', time: '2024-06-05' }),
      await story({ path: 'twin', time: '2024-06-06' }),
    ]
    const store = openArticleStore(env.DB)
    await store.saveAll([one, twin], now)
    await splitDatabase(places, copying)
    const addresses = [one, twin].map(({ id, source }) => ({ id, url: source.url }))
    const [identity] = await store.identify([addresses])
    await store.adoptAddresses(identity!)

    await splitDatabase(places, copying)

    const { id: here } = stories[1]! // has no original any more
    expect(await idsIn(env.EARLIER)).toEqual([here, one.id].toSorted())
    await splitDatabase(places, finishing)
    expect(await openPeriodStore(places).byId(twin.id)).toMatchObject({ id: one.id })
    await deleteArticles(openDatabase(env.EARLIER), [one.id])
  })
})

describe('copyArticles()', () => {
  it('copies many articles by few calls, and compares them by two', async () => {
    const many = await Promise.all(
      Array.from({ length: 30 }, (_, at) => story({ path: `many-${at}`, time: '2024-08-01' })),
    )
    const ids = many.map(({ id }) => id)
    await openArticleStore(env.DB).saveAll(many, now)
    let calls = 0
    const [from, to] = [env.DB, env.EARLIER].map((d1) =>
      openDatabase(failing(d1, () => (calls++, null))),
    ) as [Database, Database]

    const copied = await copyArticles({ from, to }, ids)
    expect([copied.length, calls]).toEqual([30, 9])
    const compared = await copyArticles({ from, to }, ids)

    expect(calls).toBe(11)
    expect(compared.filter(({ isWritten }) => isWritten)).toEqual([])
    for (const d1 of [env.DB, env.EARLIER]) await deleteArticles(openDatabase(d1), ids)
  })
})

describe('splitDatabase() of an article whose day changed after it was copied', () => {
  it.each([
    ['before', unserved, [2, 1, 4]],
    ['after', undefined, [2, 1, 3]],
  ])('keeps no former copy, %s the copies are served', async (_when, unread, copied) => {
    const [early, late] = await Promise.all(
      ['2024-07-01', '2025-07-01'].map((time) => story({ path: 'redated', time, title: time })),
    )
    const isBack = false
    await openArticleStore(env.DB).save(early!, now)
    await splitDatabase(places, { isBack, isFinishing: false, unserved })
    await openArticleStore(env.DB).save(late!, moment('2025-08-06T10:00:00.000Z'))

    if (unread) await splitDatabase(places, { isBack, isFinishing: false, unserved })
    expect(await counts()).toEqual([copied[0], copied[1]! + (unread ? 0 : 1), copied[2]])
    expect(await splitDatabase(places, { isBack, isFinishing: true })).toMatchObject({ moved: 1 })

    expect(await counts()).toEqual([1, 1, 4])
    expect(await idsIn(env.LATER)).toContain(late!.id)
    expect(await faults(false)).toEqual([])
    await deleteArticles(openDatabase(env.LATER), [late!.id])
  })
})

describe('splitDatabase() of an article that is taken down after it was copied', () => {
  it.each([
    ['the finish', () => splitDatabase(places, { isBack: false, isFinishing: true })],
    ['the cron', () => tendPeriods(several, new Date(now))],
  ])('takes its copy down by %s', async (_name, heal) => {
    const article = await story({ path: 'copied-removed', time: '2024-07-01' })
    await openArticleStore(env.DB).save(article, now)
    await splitDatabase(places, { isBack: false, isFinishing: false, unserved })
    await openArticleStore(env.DB).remove(article.id, 'legal', { now: new Date(now) })

    await heal()

    expect(await openPeriodStore(places).byId(article.id, '2024-07-01' as Day)).toEqual({
      removed: 'legal',
    })
    expect(await idsIn(env.DB)).not.toContain(article.id)
    expect(await faults(false)).toEqual([])
    await deleteArticles(openDatabase(env.EARLIER), [article.id])
    await env.DB.prepare('delete from removals where article_id = ?1').bind(article.id).run()
  })
})

describe('a site that goes back to one database', () => {
  const former = { DB: env.DB, BACK_2024: env.EARLIER, BACK_2025_07: env.LATER }
  const inLists = async () => (await (await openArticles(former)).latest(20)).map(({ id }) => id)

  it('reads all articles while they are moved, and the cron does not undo it', async () => {
    const { id } = stories[2]!
    const listed = (await openPeriodStore(places).latest(20)).map((one) => one.id)
    await splitDatabase(places, { isBack: true, isFinishing: false })
    await tendPeriods(several, new Date(now))
    expect(await counts()).toEqual([5, 1, 3])
    expect(await faults(false)).toEqual([
      expect.stringMatching(/^DB has copies of articles of the other databases since 20/),
    ])

    // What came last was not copied.
    const late = await story({ path: 'late', time: '2025-08-07' })
    await openPeriodStore(places).save(late, now)
    expect((await inLists()).toSorted()).toEqual(listed.toSorted())
    const all = await openArticles(former)
    expect(await all.byId(late.id, '2025-08-07' as Day)).toMatchObject({ id: late.id })
    expect(await all.byId(id, '2025-08-01' as Day)).toMatchObject({ id })

    const given = openPlaces(env.DB, periodsIn(former))
    const back = await splitDatabase(given, { isBack: false, isFinishing: true })
    expect(back).toMatchObject({ moved: 5, faults: [] })
    expect(await counts()).toEqual([6, 0, 0])
    expect(await inLists()).toEqual([late.id, ...listed])
    expect(await copyingBackSince(openDatabase(env.DB))).toBe(null)
    await splitDatabase(places, { isBack: false, isFinishing: true })
    await deleteArticles(openDatabase(env.LATER), [late.id])
  })
})

describe('checkPlaces()', () => {
  it('finds articles in a wrong database, in two and in none, and fixes what can be fixed', async () => {
    const [a, b, c] = stories
    const twice = { from: openDatabase(env.LATER), to: openDatabase(env.DB) }
    await copyArticles(twice, [c!.id])
    await openArticleStore(env.LATER).save(await story({ path: 'stray', time: '2022-01-01' }), now)
    const stray = (await story({ path: 'stray' })).id
    await env.DB.prepare(
      "insert into addresses values ('000000000001', 'https://x.example/', '000000000002')",
    ).run()

    const found = await faults(true)

    expect(found.toSorted()).toEqual(
      [
        'article 000000000002 is in no database, but DB has an address of it; post its page again',
        `article ${c!.id} is in DB_2025_07 and in DB`,
        `article ${stray} of 2022-01-01 is in DB_2025_07, where no list has it`,
      ].toSorted(),
    )
    expect(await counts()).toEqual([2, 1, 3])
    expect(await idsIn(env.DB)).toEqual([a!.id, stray].toSorted())
    expect(await idsIn(env.EARLIER)).toEqual([b!.id])
  })
})
