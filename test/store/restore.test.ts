import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openRawArchive } from '../../src/archive/raw-archive.ts'
import { dropRemovedPages, sweepRawPages } from '../../src/intake/sweep-raw-pages.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { eraseRemoved, readRemovals } from '../../src/store/takedowns/removals.ts'
import { rich } from '../fixtures/rich-article.ts'
import { disagreements } from './derived.ts'
import { doctorsFindings } from './whole.ts'

const db = openDatabase(env.DB)
const store = openArticleStore(env.DB)
const bucket = env.RAW!
const removedAt = new Date('2026-10-08T10:00:00Z')
const options = {
  by: 'nell',
  now: new Date('2026-10-09T10:00:00Z'),
  since: new Date('2026-09-08T10:00:00Z'),
  wanted: () => [],
}
const takedown = { by: 'onno', note: 'Asked for by the author', now: removedAt }

const tables = [
  'articles',
  'translations',
  'revisions',
  'corrections',
  'found_articles',
  'raw_pages',
  'parts',
  'addresses',
]

async function rowsOf(id: string): Promise<unknown[]> {
  const rows = []
  for (const table of tables) {
    const key = table === 'articles' ? 'id' : 'article_id'
    const { results } = await env.DB.prepare(`select * from ${table} where ${key} = ?`)
      .bind(id)
      .all()
    // How telling a word is depends on what else is stored.
    rows.push(results.map(({ telling_words: _words, ...row }) => row))
  }
  return rows
}

async function removalOf(id: string) {
  return (await readRemovals(db, 100, null)).items.find((one) => one.article === id)
}

describe('restore()', () => {
  it('brings every row of an article back as it was', async () => {
    const { id, revision } = await rich('alles')
    const before = await rowsOf(id)
    expect(before).not.toContainEqual([])
    await store.remove(id, 'legal', takedown)
    await dropRemovedPages(env.DB, bucket, removedAt)

    expect(await store.byId(id)).toEqual({ removed: 'legal' })
    expect(await store.rawPages(id)).toEqual([])

    const restored = await store.restore(id, options)

    expect(restored).toMatchObject({ outcome: 'restored', saved: { article: { revision } } })
    expect(await rowsOf(id)).toEqual(before)
    expect(await openRawArchive(bucket).get({ article: id, hash: 'a'.repeat(64) })).not.toBeNull()
    expect(await disagreements()).toEqual([])
    expect(await doctorsFindings()).toEqual([])
    expect((await store.list({ kind: 'topic', key: 'licht' }, 5)).items).toHaveLength(1)
  })

  it('finds the article by another of its addresses, and names those', async () => {
    const { id } = await rich('anderswo')
    const { results } = await env.DB.prepare('select id from addresses where article_id = ?')
      .bind(id)
      .all()
    const [alias] = results as { id: typeof id }[]
    await store.remove(alias!.id, 'gone', takedown)

    expect(await store.restore(alias!.id, options)).toMatchObject({
      outcome: 'restored',
      aliases: [alias!.id],
    })
  })

  it('tells what was not removed, what is erased, and what never was', async () => {
    const { id } = await rich('was')

    expect((await store.restore(id, options)).outcome).toBe('not_removed')

    await store.remove(id, 'gone', { ...takedown, isErased: true })
    expect((await store.restore(id, options)).outcome).toBe('erased')
    expect((await store.restore('000000000000' as typeof id, options)).outcome).toBe('unknown')
  })

  it('restores nothing after the retention', async () => {
    const { id } = await rich('spaet')
    await store.remove(id, 'gone', takedown)

    const late = { ...options, since: new Date('2026-10-08T10:00:01Z') }
    expect((await store.restore(id, late)).outcome).toBe('erased')
  })

  it('can be repeated, and undone and done again', async () => {
    const { id } = await rich('nochmal')
    const before = await rowsOf(id)
    for (let round = 0; round < 3; round++) {
      await store.remove(id, 'gone', takedown)
      expect((await store.restore(id, options)).outcome).toBe('restored')
    }

    expect((await store.restore(id, options)).outcome).toBe('not_removed')
    expect(await rowsOf(id)).toEqual(before)
  })
})

describe('eraseRemoved()', () => {
  it('erases what is kept for good, pages as well', async () => {
    const { id } = await rich('weg')
    await store.remove(id, 'gone', takedown)

    await eraseRemoved(db, { removed: removedAt, received: null }, options.now)
    expect(await removalOf(id)).toMatchObject({ erasedAt: null })

    const later = new Date('2026-11-08T10:00:00Z')
    await eraseRemoved(db, { removed: later, received: null }, later)
    await sweepRawPages({ db, bucket, days: Infinity }, later)

    expect((await store.restore(id, options)).outcome).toBe('erased')
    expect(await openRawArchive(bucket).get({ article: id, hash: 'a'.repeat(64) })).toBeNull()
    const { results } = await env.DB.prepare('select * from removed_content where article_id = ?')
      .bind(id)
      .all()
    expect(results).toEqual([])
    expect(await removalOf(id)).toMatchObject({
      title: null,
      by: 'onno',
      note: 'Asked for by the author',
      erasedAt: later,
    })
  })

  it('lets pages go that are older than pages are kept', async () => {
    const { id } = await rich('seite')
    await store.remove(id, 'gone', takedown)
    const later = new Date('2026-10-09T10:00:00Z')

    await eraseRemoved(db, { removed: removedAt, received: later }, later)
    await sweepRawPages({ db, bucket, days: Infinity }, later)

    expect(await openRawArchive(bucket).get({ article: id, hash: 'a'.repeat(64) })).toBeNull()
    expect((await store.restore(id, options)).outcome).toBe('restored')
    expect(await store.rawPages(id)).toEqual([])
  })
})
