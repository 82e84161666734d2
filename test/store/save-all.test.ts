import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../src/article/article.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { UncertainWrite } from '../../src/store/d1/storage-fault.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { translationOf } from '../fixtures/translations.ts'
import { disagreements } from './derived.ts'
import { d1Errors, failing } from './failing.ts'
import { metered } from './metered.ts'

const store = openArticleStore(env.DB)
const monday = moment('2026-10-05T10:00:00.000Z')
const tuesday = moment('2026-10-06T10:00:00.000Z')
const stories = (count: number, from = 0) =>
  Promise.all(Array.from({ length: count }, (_, index) => story({ path: `n${from + index}` })))
const statuses = (results: readonly object[]) =>
  results.map((one) => ('status' in one ? one.status : Object.keys(one)[0]))
const stored = async (...articles: readonly Article[]) =>
  Promise.all(articles.map(async ({ id }) => (await store.byId(id)) !== null))

beforeEach(async () => {
  for (const table of ['articles', 'unrelated', 'translation_tasks'])
    await env.DB.exec(`DELETE FROM ${table}`)
})

describe('saveAll()', () => {
  it('gives each article the result that save() gives it, in order', async () => {
    const [same, better, gone, fresh] = await stories(4)
    const long = 'Ein langer Text über das Licht auf der Mole. '.repeat(9)
    await store.save(same!, monday)
    await store.save(await story({ path: 'n1', text: long }), monday)
    await store.save(gone!, monday)
    await store.remove(gone!.id, 'legal')
    const changed = await story({ path: 'n4', title: 'Neu' })
    await store.save(await story({ path: 'n4' }), monday)

    const results = await store.saveAll(
      [same!, { ...better!, rawHash: 'b'.repeat(64) }, gone!, fresh!, changed],
      tuesday,
    )

    expect(statuses(results)).toEqual(['unchanged', 'kept', 'removed', 'created', 'changed'])
    expect(results[2]).toEqual({ removed: 'legal' })
    expect(results[4]).toMatchObject({ days: ['2026-10-03'], article: { firstSeenAt: monday } })
    expect(await disagreements()).toEqual([])
  })

  it('stores many in few round trips', async () => {
    const calls: string[] = []
    const counting = failing(env.DB, (sql) => {
      calls.push(sql)
      return null
    })

    const results = await openArticleStore(counting).saveAll(await stories(60), monday)

    expect(new Set(statuses(results))).toEqual(new Set(['created']))
    expect(calls).toHaveLength(6)
    expect(await disagreements()).toEqual([])
  })

  it('stores versions of one article one after another', async () => {
    const versions = await Promise.all(
      ['Eins', 'Zwei', 'Zwei'].map((title) => story({ path: 'live', title })),
    )

    const results = await store.saveAll([...versions, ...(await stories(1))], monday)

    expect(statuses(results)).toEqual(['created', 'changed', 'unchanged', 'created'])
    expect(await store.byId(versions[0]!.id)).toMatchObject({ title: 'Zwei' })
  })

  it('stores the others when one cannot be stored', async () => {
    const [first, broken, last] = await stories(3)
    const tooLarge = { ...broken!, title: 'x'.repeat(2_100_000) }
    const refusing = failing(env.DB, () => null)
    const prepare = refusing.prepare.bind(refusing)
    // The local database takes larger rows than D1 does.
    refusing.prepare = (sql) => {
      const statement = prepare(sql)
      const bind = statement.bind.bind(statement)
      statement.bind = (...values: unknown[]) => {
        if (values.includes(tooLarge.title)) throw new Error('D1_ERROR: string or blob too big')
        return bind(...values)
      }
      return statement
    }

    const results = await openArticleStore(refusing).saveAll([first!, tooLarge, last!], monday)

    expect(statuses(results)).toEqual(['created', 'error', 'created'])
    expect(await stored(first!, broken!, last!)).toEqual([true, false, true])
  })

  it('stores all when the answer to the transaction is lost', async () => {
    const articles = await stories(3)
    const losing = failing(env.DB, (sql, call) =>
      call === 2 && sql.includes('insert into') ? { error: d1Errors.lost, isDone: true } : null,
    )

    const results = await openArticleStore(losing).saveAll(articles, monday)

    expect(statuses(results)).toEqual(['created', 'created', 'created'])
  })

  it('gives each an UncertainWrite when no answer comes', async () => {
    const articles = await stories(2)
    const lost = failing(env.DB, (_sql, call) => (call > 1 ? { error: d1Errors.lost } : null))

    const results = await openArticleStore(lost).saveAll(articles, monday)

    expect(results).toMatchObject([{ error: { name: 'UncertainWrite' } }, { error: {} }])
    expect(results.every((one) => 'error' in one && one.error instanceof UncertainWrite)).toBe(true)
  })

  it('leaves the better of versions that race, whole', async () => {
    const versions = await Promise.all(
      Array.from({ length: 6 }, (_, index) => story({ path: 'race', title: `Fassung ${index}` })),
    )

    await Promise.all(
      versions.map(async (one, index) =>
        store.saveAll([one, ...(await stories(2, index))], monday),
      ),
    )

    expect(await store.latest(20)).toHaveLength(8)
    expect(await disagreements()).toEqual([])
  })

  it('writes the tasks of translation of each, and keeps the words of those that are stored', async () => {
    const [first, second] = await stories(2)
    await store.save(first!, monday)
    await store.saveTranslation(first!.id, translationOf(first!, { title: 'Lighthouse' }))
    const later = await story({ path: 'n0', title: 'Später' })

    await store.saveAll([later, second!], tuesday, {
      wanted: ({ id }) => (id === second!.id ? [{ lang: 'en', refusal: null }] : []),
    })

    const found = await store.search({ text: 'lighthouse' }, 5)
    expect(found.hits.map(({ article: one }) => one.id)).toEqual([later.id])
    const { results } = await env.DB.prepare('SELECT article_id FROM translation_tasks').all()
    expect(results).toEqual([{ article_id: second!.id }])
  })

  it('binds at most 100 parameters a statement, and reads few rows', async () => {
    const { d1, meter } = metered(env.DB)

    await openArticleStore(d1).saveAll(await stories(25), monday)

    expect(meter.rowsRead / 25).toBeLessThan(100)
  })
})

describe('relateWaiting()', () => {
  const text = Array.from({ length: 60 }, (_, index) => `Wort${index * 7}`).join(' ')
  const copies = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => story({ path: `c${index}`, text })))
  const waiting = async () => {
    const { results } = await env.DB.prepare('SELECT article_id FROM unrelated').all()
    return results.length
  }
  const pairs = async () => {
    const { results } = await env.DB.prepare('SELECT * FROM related').all()
    return results.length
  }

  it('takes articles off in parts, and tells whose pages are stale', async () => {
    await store.saveAll([...(await copies(2)), ...(await stories(1))], monday)

    const one = await store.relateWaiting(1)
    const rest = await store.relateWaiting(100)

    expect([one.looked, rest.looked, await waiting()]).toEqual([1, 2, 0])
    const ids = new Set((await copies(2)).map(({ id }) => id))
    const stale = [...one.changes, ...rest.changes]
    expect(stale.length).toBeGreaterThan(0)
    expect(stale.every(({ article }) => article && ids.has(article))).toBe(true)
    expect(stale[0]).toMatchObject({ days: ['2026-10-03'] })
  })

  it('stores a pair once, whichever finds the other', async () => {
    const articles = await copies(4)
    await store.saveAll(articles, monday)

    await Promise.all(articles.map(({ id }) => store.relateWaiting(1, [id])))

    expect(await waiting()).toBe(0)
    for (const { id } of articles) {
      const page = await store.page(id)
      expect(page && 'article' in page && page.sameStory).toHaveLength(3)
    }
    await env.DB.exec(`INSERT INTO unrelated SELECT id, 'again' FROM articles`)
    const before = await pairs()
    await store.relateWaiting(100)
    expect(await pairs()).toBe(before)
  })

  it('leaves an article waiting that is written again meanwhile', async () => {
    const [first] = await copies(2)
    await store.saveAll(await copies(2), monday)
    const changing = failing(env.DB, () => null)
    const batch = changing.batch.bind(changing)
    let calls = 0
    changing.batch = async (statements) => {
      if (++calls === 3) await store.save(await story({ path: 'c0', title: 'Anders' }), tuesday)
      return batch(statements)
    }

    await openArticleStore(changing).relateWaiting(1, [first!.id])

    expect(await waiting()).toBe(2)
    expect(await pairs()).toBe(0)
  })

  it('forgets articles that were removed', async () => {
    const [first, second] = await copies(2)
    await store.saveAll([first!, second!], monday)
    await store.remove(first!.id, 'gone')

    const { changes } = await store.relateWaiting(10)

    expect([changes, await waiting(), await pairs()]).toEqual([[], 0, 0])
  })

  it('loses none when the answer is lost', async () => {
    const articles = await copies(2)
    await store.saveAll(articles, monday)
    const losing = failing(env.DB, (_sql, call) =>
      call === 3 ? { error: d1Errors.lost, isDone: true } : null,
    )

    const { changes } = await openArticleStore(losing).relateWaiting(10)

    expect(changes.map(({ article }) => article).toSorted()).toEqual(
      articles.map(({ id }) => id).toSorted(),
    )
    expect([await waiting(), await pairs()]).toEqual([0, 1])
  })
})
