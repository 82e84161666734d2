import { applyD1Migrations } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import type { StoredPart } from '../../src/store/parts.ts'
import { passParts } from '../../src/store/periods/pass-parts.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'

const store = openArticleStore(env.DB)
/** Writes as the version before did. */
const earlier = openArticleStore(env.DB, 'und', { isPacking: false })

const article = await story({ path: 'long', title: 'Ein Wal im Hafen' })
const { id, source, rawHash, cleanerVersion: _version, revision: _revision, ...content } = article
const part: StoredPart = {
  number: 1,
  isLast: false,
  url: source.url,
  rawHash,
  content: { ...content, source },
}

const column = (name: string) =>
  env.DB.prepare(`SELECT ${name} AS value FROM parts`).first<unknown>('value')

beforeEach(async () => {
  await env.DB.exec('DELETE FROM articles')
  await env.DB.exec('DELETE FROM parts')
  await store.save(article, moment('2026-10-05T10:00:00.000Z'))
})

describe('storePart()', () => {
  it('packs what it stores, and reads it as it was', async () => {
    expect(await store.storePart(id, part)).toEqual([part])

    expect(await column('typeof(content)')).toBe('blob')
    expect(await store.parts(id)).toEqual([part])
  })

  it.each([
    ['packed', store],
    ['JSON', earlier],
  ])(
    'keeps the page of a part that is stored as %s while its text stays',
    async (_form, before) => {
      await before.storePart(id, part)

      expect(await store.storePart(id, { ...part, rawHash: 'f'.repeat(64) })).toEqual([part])
      const later = { ...part, isLast: true, content: { ...part.content, title: 'Zwei Wale' } }
      expect(await store.storePart(id, later)).toEqual([later])
    },
  )

  it('writes JSON where the version before is to read it', async () => {
    await earlier.storePart(id, part)
    await earlier.updateParts(id, [part])

    expect(JSON.parse(String(await column('content')))).toEqual(part.content)
    await store.updateParts(id, [part])
    expect(await store.parts(id)).toEqual([part])
  })
})

describe('passParts()', () => {
  it.each([
    ['packed', store],
    ['JSON', earlier],
  ])('passes a part on that is stored as %s', async (_form, before) => {
    await applyD1Migrations(env.REPLICA, env.MIGRATIONS)
    await env.REPLICA.exec('DELETE FROM parts')
    await before.storePart(id, part)

    await passParts({ from: openDatabase(env.DB), to: openDatabase(env.REPLICA) }, [id])

    expect(await openArticleStore(env.REPLICA).parts(id)).toEqual([part])
    expect(await store.parts(id)).toEqual([])
  })
})
