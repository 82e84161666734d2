import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Day } from '../../../src/article/day.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { checkPlaces } from '../../../src/store/doctor/check-places.ts'
import { schemaQuery, type SchemaObject } from '../../../src/store/doctor/check-schema.ts'
import { examine, examineBy } from '../../../src/store/doctor/examine.ts'
import type { Finding } from '../../../src/store/doctor/finding.ts'
import { periodsIn } from '../../../src/store/periods/databases.ts'
import { copyArticle } from '../../../src/store/periods/move-article.ts'
import { openArticles } from '../../../src/store/periods/open-articles.ts'
import { openPlaces } from '../../../src/store/periods/places.ts'
import { removedElsewhere } from '../../../src/store/periods/removed-elsewhere.ts'
import { splitDatabase } from '../../../src/store/periods/split-database.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'
import { failing } from '../failing.ts'
import { idsIn, migrateSeveral, several } from './several-databases.ts'

const now = moment('2025-08-05T10:00:00.000Z')
const places = openPlaces(env.DB, periodsIn(several))
const databases = [env.DB, env.EARLIER, env.LATER]
const counts = async () => (await Promise.all(databases.map(idsIn))).map(({ length }) => length)
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
          call > 12 ? { error: 'D1_ERROR: stopped' } : null,
        ),
      }),
    )
    const copying = { isBack: false, isFinishing: false }

    await expect(splitDatabase(halting, copying)).rejects.toThrow('stopped')
    expect(await openArticleStore(env.DB).latest(20)).toEqual(before)
    await splitDatabase(places, copying)
    expect(await counts()).toEqual([5, 1, 3])
    expect(await splitDatabase(places, copying)).toEqual({ looked: 5, copied: 0, moved: 0 })

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
    expect(await splitDatabase(places, finishing)).toEqual({ looked: 5, copied: 1, moved: 4 })

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

  it('brings all back', async () => {
    await splitDatabase(places, { isBack: true, isFinishing: true })

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

describe('checkPlaces()', () => {
  it('finds articles in a wrong database, in two and in none, and fixes what can be fixed', async () => {
    const [a, b, c] = stories
    const twice = { from: openDatabase(env.LATER), to: openDatabase(env.DB) }
    await copyArticle(twice, c!.id)
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
