import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { packBodies } from '../../src/store/pack-bodies.ts'
import { tendDatabase } from '../../src/store/tend.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { translationOf } from '../fixtures/translations.ts'
import { disagreements } from './derived.ts'
import { doctorsFindings } from './whole.ts'

const db = openDatabase(env.DB)
const store = openArticleStore(env.DB)
/** Writes as the version before did. */
const earlier = openArticleStore(env.DB, 'und', { isPacking: false })
const monday = moment('2026-10-05T10:00:00.000Z')
const tuesday = moment('2026-10-06T10:00:00.000Z')
const now = new Date('2026-10-07T10:00:00Z')

/** The forms of all bodies, those of the last stored first. */
async function forms(table: 'articles' | 'translations'): Promise<string[]> {
  const form =
    table === 'articles'
      ? `iif(body = '', 'packed', 'JSON')`
      : `iif(typeof(body) = 'blob', 'packed', 'JSON')`
  const { results } = await env.DB.prepare(
    `SELECT ${form} AS form FROM ${table} ORDER BY rowid DESC`,
  ).all<{ form: string }>()
  return results.map(({ form: one }) => one)
}

beforeEach(async () => {
  await env.DB.exec('DELETE FROM articles')
  await env.DB.exec('DELETE FROM stale')
})

describe('packBodies()', () => {
  it('packs what earlier versions stored, and nothing else of it changes', async () => {
    const one = await story({ path: 'one', title: 'Ein Wal im Hafen', tags: ['Wal'] })
    await earlier.save(one, monday)
    await earlier.saveTranslation(one.id, translationOf(one, { title: 'A whale in the harbour' }))
    await store.save(await story({ path: 'two', title: 'Ein Wal im Netz' }), tuesday)
    const read = () =>
      Promise.all([
        store.byId(one.id),
        store.withTranslation(one.id, 'en'),
        store.search({ text: 'wal' }, 5),
        store.search({ text: 'whale' }, 5),
        store.list({ kind: 'topic', key: 'wal' }, 5),
        store.whole({ kind: 'all' }, 5),
        store.daysOfMonth('2026-10'),
      ])
    const before = await read()
    expect(await forms('articles')).toEqual(['packed', 'JSON'])
    expect(await forms('translations')).toEqual(['JSON'])

    await tendDatabase(env.DB, now)

    expect(await forms('articles')).toEqual(['packed', 'packed'])
    expect(await forms('translations')).toEqual(['packed'])
    expect(await read()).toEqual(before)
    expect(before[2]).toMatchObject({ count: 2 })
    expect(await store.versions((await store.whole({ kind: 'all' }, 5))[1]!)).toHaveLength(1)
    expect(await disagreements()).toEqual([])
    expect(await doctorsFindings()).toEqual([])
  })

  it('writes a row for each, as lists and index are left alone', async () => {
    await earlier.save(await story({ path: 'one', tags: ['Wal'] }), monday)
    await env.DB.exec('CREATE TABLE IF NOT EXISTS noted (what TEXT)')
    await env.DB.exec(
      `CREATE TRIGGER watched AFTER DELETE ON listings BEGIN INSERT INTO noted VALUES (OLD.kind); END`,
    )

    expect(await packBodies(db, 50)).toBe(1)

    expect((await env.DB.prepare('SELECT * FROM noted').all()).results).toEqual([])
    await env.DB.exec('DROP TABLE noted')
    await env.DB.exec('DROP TRIGGER watched')
  })

  it('begins with what was stored last, and ends when all is packed', async () => {
    for (const path of ['a', 'b', 'c']) await earlier.save(await story({ path }), monday)
    await env.DB.exec(
      `UPDATE articles SET body = '{"type":"html"}' WHERE rowid = (SELECT max(rowid) FROM articles)`,
    )

    expect(await packBodies(db, 50)).toBe(3)

    expect(await forms('articles')).toEqual(['JSON', 'packed', 'packed'])
    expect(await packBodies(db, 50)).toBe(0)
  })

  it('leaves removed articles empty', async () => {
    const gone = await story({ path: 'gone' })
    await earlier.save(gone, monday)
    await earlier.remove(gone.id, 'gone')
    await env.DB.exec('UPDATE articles SET packed = NULL') // as the version before does it

    await packBodies(db, 50)

    expect(await doctorsFindings()).toEqual([])
    expect(await packBodies(db, 50)).toBe(0)
  })

  it('packs nothing where bodies are to stay JSON', async () => {
    await earlier.save(await story({ path: 'one' }), monday)

    await tendDatabase(env.DB, now, { isPacking: false })

    expect(await forms('articles')).toEqual(['JSON'])
  })
})

describe.each([
  ['packed over JSON', earlier, store],
  ['JSON over packed', store, earlier],
])('a version stored %s', (_what, first, second) => {
  it('replaces the one before, which is kept in its own form', async () => {
    const old = await story({ path: 'one', title: 'Die alte Fassung', text: 'Alles war dunkel.' })
    const next = await story({ path: 'one', title: 'Die neue Fassung', text: 'Alles ist hell.' })
    await first.save(old, monday)
    await second.save({ ...next, rawHash: 'b'.repeat(64) }, tuesday, { isForced: true })

    const current = (await store.whole({ kind: 'all' }, 1))[0]!
    const versions = await store.versions(current)

    expect(current.body).toEqual(next.body)
    expect(await store.wholeVersions(current, versions)).toMatchObject([
      { article: { body: next.body } },
      { article: { body: old.body } },
    ])
    await store.packRevisions(50)
    expect(await store.wholeVersions(current, versions)).toMatchObject([
      { article: { body: next.body } },
      { article: { body: old.body } },
    ])
    expect(await doctorsFindings()).toEqual([])
  })

  it('is compared with it', async () => {
    const whole = await story({
      path: 'one',
      text: 'Alles war dunkel, und keiner sah die Boote. '.repeat(9),
    })
    const stub = await story({ path: 'one', text: 'Alles war dunkel, und keiner sah die Boote.' })
    await first.save(whole, monday)

    expect(await second.save({ ...stub, rawHash: 'b'.repeat(64) }, tuesday)).toMatchObject({
      status: 'kept',
      reason: 'shorter_text',
    })
  })

  it('comes back from a takedown', async () => {
    const one = await story({ path: 'one' })
    await first.save(one, monday)
    const found = await first.corrected(one.id)
    if (!found || 'removed' in found) throw new Error('There is no article')
    const correction = { fields: { title: 'Richtig' }, blocks: [] }
    await first.correct(found, correction, tuesday, { by: 'mara' })
    await second.remove(one.id, 'legal', { now })
    expect(await second.byId(one.id)).toEqual({ removed: 'legal' })

    await second.restore(one.id, { by: 'mara', now, since: new Date(0), wanted: () => [] })

    expect(await store.byId(one.id)).toMatchObject({ title: 'Richtig', body: one.body })
    expect(await store.corrected(one.id)).toMatchObject({ found: { body: one.body } })
    expect(await disagreements()).toEqual([])
    expect(await doctorsFindings()).toEqual([])
  })
})
