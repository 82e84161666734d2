import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openRawArchive, packPage } from '../../src/archive/raw-archive.ts'
import { unstored, type Article } from '../../src/article/article.ts'
import { keepRawPages } from '../../src/intake/keep-raw-pages.ts'
import { dropRemovedPages, sweepRawPages } from '../../src/intake/sweep-raw-pages.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { eraseRemoved, readRemovals } from '../../src/store/takedowns/removals.ts'
import { address, article, moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { translationOf } from '../fixtures/translations.ts'
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

/** An article with an older version, corrections, a translation, a part, a page and another address. */
async function rich(path: string): Promise<Article> {
  const first = await story({ path, title: 'Die alte Fassung', tags: ['Hafen'] })
  await store.save(first, moment('2026-10-05T10:00:00.000Z'))
  const second = await story({ path, title: 'Die neue Fassung', tags: ['Hafen', 'Licht'] })
  await store.save(second, moment('2026-10-06T10:00:00.000Z'))
  const corrected = await correctedTwice(second)
  await store.saveTranslation(second.id, translationOf(corrected, { title: 'The new version' }))
  const { id: _id, revision: _revision, rawHash, cleanerVersion: _cleaner, ...content } = second
  const part = { number: 1, isLast: true, url: second.source.url, content, rawHash }
  await store.storePart(second.id, part)
  const page = await packPage(new TextEncoder().encode('<p>page</p>'))
  const facts = { contentType: null, overrides: {}, sender: '', receivedAt: removedAt }
  const raw = { ...facts, article: second.id, hash: 'a'.repeat(64), url: second.source.url }
  await keepRawPages({ articles: store }, bucket, [{ facts: raw, packed: page }])
  const url = address(`https://m.rheinblick.example/${path}`)
  const { id } = await article({ source: { url, name: 'R', domain: 'rheinblick.example' } })
  await store.adoptAddresses({ id: second.id, newAddresses: [{ id, url }], twins: [] })
  return corrected
}

/** Corrects an article, and takes a first correction of it back. */
async function correctedTwice({ id }: Article): Promise<Article> {
  const at = moment('2026-10-07T10:00:00.000Z')
  const read = async () => {
    const found = await store.corrected(id)
    if (!found || 'removed' in found) throw new Error(`There is no article ${id}`)
    return found
  }
  await store.correct(await read(), { fields: { title: 'Falsch' }, blocks: [] }, at, { by: 'mara' })
  await store.withdrawCorrections(await read(), [1], at, { by: 'onno' })
  const right = { fields: { title: 'Die „richtige“ Fassung', byline: ['Mara'] }, blocks: [] }
  await store.correct(await read(), right, at, { by: 'mara' })
  return unstored((await read()).article)
}

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
