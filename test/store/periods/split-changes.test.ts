import { env } from 'cloudflare:workers'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { copyDirectory } from '../../../src/store/periods/copy-directory.ts'
import { periodsIn } from '../../../src/store/periods/databases.ts'
import { openArticles } from '../../../src/store/periods/open-articles.ts'
import { openPlaces } from '../../../src/store/periods/places.ts'
import { splitDatabase } from '../../../src/store/periods/split-database.ts'
import { tendDatabase } from '../../../src/store/tend.ts'
import { moment } from '../../fixtures/articles.ts'
import { story } from '../../fixtures/stories.ts'
import { translationOf } from '../../fixtures/translations.ts'
import { idsIn, migrateSeveral, several } from './several-databases.ts'

const now = moment('2025-08-05T10:00:00.000Z')
const places = openPlaces(env.DB, periodsIn(several))

beforeAll(migrateSeveral)

afterEach(async () => {
  for (const d1 of [env.DB, env.LATER]) await d1.exec('delete from articles')
  await env.DB.exec('delete from copying_back')
})

describe('a database that is given up', () => {
  it('is asked last, where no day tells which one has an article', async () => {
    const path = 'given-up'
    const former = { DB: env.DB, BACK_2025_07: env.LATER }
    const first = await story({ path, time: '2025-08-01', title: 'Alt' })
    await (await openArticles(several)).save(first, now)
    await splitDatabase(places, { isBack: true, isFinishing: false })
    const site = await openArticles(former, { now: new Date(now) })
    const second = await story({ path, time: '2025-08-01', title: 'Neu', modified: '2025-08-06' })
    await site.save(second, moment('2025-08-06T10:00:00.000Z'))

    expect(await site.byId(first.id)).toMatchObject({ title: 'Neu' })
  })
})

describe('splitDatabase() of what changes between its runs, without a new version', () => {
  const unserved = new Set(['DB_2024', 'DB_2025_07'])
  const later = moment('2027-01-01T10:00:00.000Z')
  const titles = async (d1: D1Database) =>
    (await d1.prepare('select title from translations').all()).results
  it.each([
    ['back', true],
    ['at the end', false],
  ])('takes the later translation along, %s', async (_name, isBack) => {
    const article = await story({ path: 'translated-again', time: '2025-08-01' })
    const source = isBack ? await openArticles(several) : openArticleStore(env.DB)
    const [first, second] = ['first', 'second'].map((title) => translationOf(article, { title }))
    await source.save(article, now)
    await source.saveTranslation(article.id, first!)
    await splitDatabase(places, { isBack, isFinishing: false, ...(!isBack && { unserved }) })
    await source.saveTranslation(article.id, { ...second!, translatedAt: later })
    await splitDatabase(places, { isBack, isFinishing: !isBack })

    expect(await titles(isBack ? env.DB : env.LATER)).toEqual([{ title: 'second' }])
  })

  it('moves an article that was filed again with another page', async () => {
    const article = await story({ path: 'other-page', time: '2025-08-01' })
    const store = openArticleStore(env.DB)
    await store.save({ ...article, rawHash: 'a'.repeat(64) }, now)
    await env.DB.prepare('update articles set filing = 0').run()
    await splitDatabase(places, { isBack: false, isFinishing: false, unserved })
    await store.save({ ...article, rawHash: 'b'.repeat(64) }, later)
    const { faults: left } = await splitDatabase(places, { isBack: false, isFinishing: true })

    expect(left).toEqual([])
    expect([await idsIn(env.DB), await idsIn(env.LATER)]).toEqual([[], [article.id]])
  })
})

describe('a site whose copies are read before the split is through', () => {
  it('names an article once among the most read and among those of some ids', async () => {
    const article = await story({ path: 'read-twice', time: '2025-08-01' })
    const store = openArticleStore(env.DB)
    await store.save(article, now)
    await store.countViews(new Map([[article.id, 9]]), new Date(now))
    const unserved = new Set(['DB_2025_07'])
    await splitDatabase(places, { isBack: false, isFinishing: false, unserved })
    for (const d1 of [env.DB, env.LATER]) await tendDatabase(d1, new Date(now))
    await copyDirectory(several, new Date(now))

    const site = await openArticles(several, { now: new Date(now) })
    const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id)

    expect(await idsIn(env.DB)).toEqual(await idsIn(env.LATER))
    expect(ids(await site.mostRead(10))).toEqual([article.id])
    expect(ids(await site.newestOf([article.id], 10))).toEqual([article.id])
  })
})
