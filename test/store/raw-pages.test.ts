import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openRawArchive, packPage } from '../../src/archive/raw-archive.ts'
import type { Article } from '../../src/article/article.ts'
import { keepRawPages } from '../../src/intake/keep-raw-pages.ts'
import { sweepRawPages } from '../../src/intake/sweep-raw-pages.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { rawPagesOf, type RawPage } from '../../src/store/raw-pages.ts'
import { address, article, moment } from '../fixtures/articles.ts'

const db = openDatabase(env.DB)
const store = openArticleStore(env.DB)
const bucket = env.RAW!
const archive = openRawArchive(bucket)
const receivedAt = new Date('2026-10-05T10:00:00Z')

async function stored(path: string): Promise<Article> {
  const source = {
    url: address(`https://rheinblick.example/${path}`),
    name: 'R',
    domain: 'rheinblick.example',
  }
  const one = await article({ source })
  await store.save(one, moment('2026-10-05T10:00:00.000Z'))
  return one
}

function rawOf({ id, source }: Article, changes: Partial<RawPage> = {}): Omit<RawPage, 'bytes'> {
  return {
    article: id,
    hash: 'a'.repeat(64),
    url: source.url,
    contentType: 'text/html; charset=iso-8859-1',
    overrides: { lang: 'de' },
    sender: '',
    receivedAt,
    ...changes,
  }
}

const page = new Uint8Array([60, 112, 62, 228, 0, 255])

async function keep(
  raws: readonly Omit<RawPage, 'bytes'>[],
  bytes: Uint8Array | string = page,
  into = bucket,
) {
  const packed = await packPage(bytes)
  const pages = raws.map((facts) => ({ facts, packed }))
  return (await keepRawPages({ articles: store }, into, pages)).map(({ article: id }) => id)
}

describe('keepRawPages()', () => {
  it('keeps the bytes, and what is known of them', async () => {
    const raw = rawOf(await stored('a'))

    expect(await keep([raw])).toEqual([raw.article])

    expect(await archive.get(raw)).toEqual(page)
    expect(await rawPagesOf(db, raw.article)).toEqual([{ ...raw, bytes: 6 }])
  })

  it('keeps the same page once, and each other version', async () => {
    const raw = rawOf(await stored('b'))
    const later = rawOf(await stored('b'), {
      hash: 'b'.repeat(64),
      receivedAt: new Date('2026-10-06'),
    })
    await keep([raw], '<p>ä')
    await keep([raw, later], '<p>ä')

    expect((await rawPagesOf(db, raw.article)).map(({ hash }) => hash)).toEqual([
      later.hash,
      raw.hash,
    ])
    const { objects } = await bucket.list({ prefix: `raw/${raw.article}/` })
    expect(objects).toHaveLength(2)
    expect(objects[0]?.httpMetadata?.contentEncoding).toBeUndefined()
  })

  it('keeps nothing of an article that was taken down', async () => {
    const raw = rawOf(await stored('c'))
    const other = rawOf(await stored('c2'))
    await store.remove(raw.article, 'legal')

    expect(await keep([raw, other])).toEqual([other.article])
    expect(await archive.get(raw)).toBeNull()
    expect(await archive.get(other)).toEqual(page)
  })

  it('notes nothing when the archive does not take the bytes', async () => {
    const raw = rawOf(await stored('d'))
    const broken = { put: () => Promise.reject(new Error('R2 is down')) } as unknown as R2Bucket

    expect(await keep([raw], page, broken)).toEqual([])
    expect(await rawPagesOf(db, raw.article)).toEqual([])
  })
})

describe('sweepRawPages()', () => {
  const now = new Date('2026-11-05T10:00:00Z')

  it('deletes what is older than the retention, and no more', async () => {
    const old = rawOf(await stored('e'))
    const young = rawOf(await stored('f'), { receivedAt: new Date('2026-11-04') })
    await keep([old, young])

    await sweepRawPages({ db, bucket, days: Infinity }, now)
    expect(await archive.get(old)).toEqual(page)

    await sweepRawPages({ db, bucket, days: 30 }, now)
    expect(await archive.get(old)).toBeNull()
    expect(await rawPagesOf(db, old.article)).toEqual([])
    expect(await archive.get(young)).toEqual(page)
  })

  it('deletes all pages of an article that was erased', async () => {
    const raw = rawOf(await stored('g'))
    await keep([raw])
    await store.remove(raw.article, 'gone', { isErased: true })

    expect(await rawPagesOf(db, raw.article)).toEqual([])
    await sweepRawPages({ db, bucket, days: Infinity }, now)
    expect(await archive.get(raw)).toBeNull()
  })

  it('forgets no page whose bytes could not be deleted', async () => {
    const raw = rawOf(await stored('h'))
    await keep([raw])
    await store.remove(raw.article, 'gone', { isErased: true })
    const broken = { delete: () => Promise.reject(new Error('R2 is down')) } as unknown as R2Bucket

    await expect(sweepRawPages({ db, bucket: broken, days: Infinity }, now)).rejects.toThrow('R2')
    await sweepRawPages({ db, bucket, days: Infinity }, now)
    expect(await archive.get(raw)).toBeNull()
  })
})
