import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { mergeTexts } from '../../src/store/merge-texts.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'

const store = openArticleStore(env.DB)
const db = openDatabase(env.DB)
const now = moment('2026-10-05T10:00:00.000Z')

const segments = () =>
  env.DB.prepare('SELECT count(DISTINCT segid) AS n FROM texts_idx').first<number>('n')

async function save(from: number, to: number): Promise<void> {
  for (let day = from; day <= to; day++)
    await store.save(
      await story({
        path: `a${day}`,
        time: `2026-09-0${day}`,
        text: `Ein roter Wal, Nummer ${day}.`,
      }),
      now,
    )
}

beforeEach(async () => {
  await env.DB.exec('DELETE FROM articles')
  // Each transaction leaves a segment of its own then.
  await env.DB.exec("INSERT INTO texts (texts) VALUES ('optimize')")
  await env.DB.exec("INSERT INTO texts (texts, rank) VALUES ('automerge', 0)")
})

describe('mergeTexts()', () => {
  it('merges several segments into one that has the same words', async () => {
    await save(1, 5)
    await env.DB.exec(`DELETE FROM articles WHERE source_url LIKE '%/a2'`)
    const before = await store.search({ text: 'roter wal' }, 20)

    expect(await segments()).toBeGreaterThanOrEqual(4)
    expect(await mergeTexts(db, 100)).toBe(true)

    expect(await segments()).toBe(1)
    expect(await store.search({ text: 'roter wal' }, 20)).toEqual(before)
    expect(before.hits).toHaveLength(4)
  })

  it('writes nothing while there are few', async () => {
    await save(1, 1)

    expect(await mergeTexts(db, 100)).toBe(false)
  })

  it('leaves an index alone that is too long to be written again', async () => {
    await save(1, 5)
    const there = await segments()

    expect(await mergeTexts(db, 3)).toBe(false)
    expect(await segments()).toBe(there)
  })
})
