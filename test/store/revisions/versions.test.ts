import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ArticleContent } from '../../../src/article/article-content.ts'
import { createArticle, type Article } from '../../../src/article/article.ts'
import { openArticleStore } from '../../../src/store/article-store.ts'
import { openDatabase } from '../../../src/store/d1/database.ts'
import { packRevisions } from '../../../src/store/revisions/pack-revisions.ts'
import type { SaveOptions } from '../../../src/store/save-options.ts'
import { content, moment } from '../../fixtures/articles.ts'

const store = openArticleStore(env.DB)
const db = openDatabase(env.DB)

const at = (hour: number) => moment(`2026-10-04T${String(hour).padStart(2, '0')}:00:00.000Z`)

type Provenance = { rawHash?: string; cleanerVersion?: string }

function version(changes: Partial<ArticleContent>, from: Provenance = {}): Promise<Article> {
  const { rawHash = 'a', cleanerVersion = '1' } = from
  return createArticle(content(changes), { rawHash: rawHash.repeat(64), cleanerVersion })
}

async function saved(hour: number, article: Article, options: SaveOptions = {}) {
  const result = await store.save(article, at(hour), { isForced: true, ...options })
  if ('removed' in result) throw new Error('It is removed')
  return result.article
}

async function stored(article: Article) {
  const found = await store.byId(article.id)
  if (!found || 'removed' in found) throw new Error('It is not stored')
  return found
}

async function history(article: Article) {
  const current = await stored(article)
  return store.wholeVersions(current, await store.versions(current))
}

const first = await version({})

beforeEach(async () => {
  await env.DB.batch([
    env.DB.prepare('DELETE FROM articles'),
    env.DB.prepare('DELETE FROM revisions'),
  ])
  await saved(8, first)
})

describe('a version that is replaced', () => {
  it('is kept whole, with its time and who made it', async () => {
    await saved(9, await version({ title: 'Zweiter Titel' }, { rawHash: 'b' }))
    await saved(10, await version({ title: 'Dritter Titel' }, { rawHash: 'c' }))

    expect(await history(first)).toMatchObject([
      { number: 3, storedAt: at(10), replacedAt: null, article: { title: 'Dritter Titel' } },
      { number: 2, storedAt: at(9), replacedAt: at(10), changedBy: 'source' },
      { number: 1, storedAt: at(8), replacedAt: at(9), revision: first.revision, article: first },
    ])
  })

  it('is not kept twice when the same page comes again, or the same version is filed again', async () => {
    const second = await version({ title: 'Zweiter Titel' }, { rawHash: 'b' })
    await saved(9, second)
    await saved(10, second)
    await saved(10, second, { isRefiling: true })
    await env.DB.prepare('UPDATE articles SET filing = 0').run()
    await saved(11, second)

    expect(await history(first)).toHaveLength(2)
  })

  it('is kept by a Worker that knows nothing of versions, too', async () => {
    await saved(9, await version({ title: 'Besser gelesen' }, { cleanerVersion: '2' }))
    await env.DB.prepare(`UPDATE articles SET title = 'Von früher', revision = ?1, stored_at = ?2`)
      .bind('f'.repeat(64), at(10))
      .run()

    expect(await history(first)).toMatchObject([
      { number: 3, changedBy: 'source', article: { title: 'Von früher', editedAt: at(10) } },
      { number: 2, changedBy: 'cleaner', article: { title: 'Besser gelesen' } },
      { number: 1 },
    ])
  })

  it('survives races: as many versions as writes, each once', async () => {
    const titles = ['Eins', 'Zwei', 'Drei', 'Vier']
    const versions = await Promise.all(titles.map((title) => version({ title }, { rawHash: 'b' })))
    await Promise.all(versions.map((one) => saved(9, one)))

    const kept = await history(first)
    expect(kept.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1])
    expect(kept.map(({ article }) => article.title).toSorted()).toEqual(
      [...titles, first.title].toSorted(),
    )
  })

  it('goes with a takedown', async () => {
    await saved(9, await version({ title: 'Zweiter Titel' }, { rawHash: 'b' }))
    await store.remove(first.id, 'legal')

    const { results } = await env.DB.prepare('SELECT * FROM revisions').all()
    expect(results).toEqual([])
  })
})

describe('packRevisions()', () => {
  const paragraph = (value: string) => ({
    type: 'paragraph' as const,
    children: [{ type: 'text' as const, value }],
  })
  const paragraphs = Array.from({ length: 30 }, (_, index) =>
    paragraph(
      `Absatz ${index}: Die Mole wurde am ${index}. Tag mit ${index * 7} Lampen neu beleuchtet.`,
    ),
  )

  it.each([
    ['JSON', false, 8],
    ['packed', true, 2],
  ])(
    'gives back what was written as %s, across groups, in less room',
    async (_form, isPacking, times) => {
      const writing = openArticleStore(env.DB, 'und', { isPacking })
      for (let number = 2; number <= 20; number++) {
        const children = paragraphs.with(number, paragraph(`Stand ${number}`))
        const one = await version(
          { lede: null, body: { type: 'root', children } },
          { rawHash: 'b' },
        )
        await writing.save(one, moment(`2026-10-05T10:${number + 10}:00.000Z`), { isForced: true })
      }
      const before = await history(first)
      const size = async () =>
        env.DB.prepare('SELECT sum(length(facts) + length(body)) FROM revisions').first<number>(
          'sum(length(facts) + length(body))',
        )
      const wide = (await size()) ?? 0

      expect(await packRevisions(db, 500)).toBe(19)

      expect(await history(first)).toEqual(before)
      expect((await size()) ?? 0).toBeLessThan(wide / times)
      expect(await packRevisions(db, 500)).toBe(0)
    },
  )

  it('leaves what cannot be read as it is, and goes on', async () => {
    await saved(9, await version({ title: 'Zwei' }, { rawHash: 'b' }))
    await saved(10, await version({ title: 'Drei' }, { rawHash: 'c' }))
    await env.DB.prepare(`UPDATE revisions SET body = '{' WHERE version = 1`).run()

    expect(await packRevisions(db, 500)).toBe(2)
    expect(await packRevisions(db, 500)).toBe(0)

    const current = await stored(first)
    const [, second] = await store.versions(current)
    expect(await store.wholeVersions(current, second ? [second] : [])).toMatchObject([
      { article: { title: 'Zwei' } },
    ])
  })
})

describe('who changed an article, and when', () => {
  it('is the source: readers are told the time it states, else the time it was seen', async () => {
    expect(await stored(first)).toMatchObject({
      changedBy: 'source',
      editedAt: at(8),
      updatedAt: first.publishedAt,
    })

    const announced = moment('2026-10-03T20:00:00.000Z')
    const said = await saved(
      9,
      await version({ title: 'Zwei', modifiedAt: announced }, { rawHash: 'b' }),
    )
    expect(said).toMatchObject({ changedBy: 'source', editedAt: at(9), updatedAt: announced })

    const silent = await saved(
      10,
      await version({ title: 'Drei', modifiedAt: announced }, { rawHash: 'c' }),
    )
    expect(silent).toMatchObject({ changedBy: 'source', editedAt: at(10), updatedAt: at(10) })
    expect(await stored(first)).toEqual(silent)
  })

  it('is the cleaner if only its version differs: the times stay, whatever it found', async () => {
    const modifiedAt = moment('2026-10-03T20:00:00.000Z')
    const again = await saved(
      9,
      await version({ title: 'Zwei', modifiedAt }, { cleanerVersion: '2' }),
    )

    expect(again).toMatchObject({
      changedBy: 'cleaner',
      storedAt: at(9),
      editedAt: at(8),
      updatedAt: first.publishedAt,
    })

    const told = await saved(10, await version({ title: 'Drei' }, { rawHash: 'd' }), {
      by: 'cleaner',
    })
    expect(told).toMatchObject({
      changedBy: 'cleaner',
      editedAt: at(8),
      updatedAt: first.publishedAt,
    })
  })

  it('is the cleaner for a re-clean, which replaces no other page’s version', async () => {
    const of = (title: string, rawHash = 'a') =>
      version({ title }, { rawHash, cleanerVersion: '2' })
    const again = await of('Zwei')
    expect(await saved(9, again, { isRecleaned: true })).toMatchObject({
      title: 'Zwei',
      changedBy: 'cleaner',
      editedAt: at(8),
    })

    await saved(10, await of('Drei', 'd'), { isForced: true })
    expect(await saved(11, again, { isRecleaned: true })).toMatchObject({ title: 'Drei' })
  })

  it('is a person who is said to be one, and stays so in the cleaner’s next version', async () => {
    const corrected = await version({ title: 'Richtig' })
    expect(await saved(9, corrected, { by: 'editor' })).toMatchObject({
      changedBy: 'editor',
      editedAt: at(9),
      updatedAt: at(9),
    })
    const again = await version({ title: 'Richtig', lede: 'Neu' }, { cleanerVersion: '2' })
    expect(await saved(10, again)).toMatchObject({
      changedBy: 'cleaner',
      editedAt: at(9),
      updatedAt: at(9),
    })
  })
})
