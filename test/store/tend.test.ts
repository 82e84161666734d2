import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { articles } from '../../src/store/articles.ts'
import { tendDatabase } from '../../src/store/tend.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'
import { disagreements } from './derived.ts'

const store = articles(env.DB)
const then = moment('2026-10-05T10:00:00.000Z')
const unfile = `UPDATE articles SET position = NULL, listings = '[]', telling_words = '[]', fingerprint = ''`

describe('tendDatabase()', () => {
  it('files what a version without lists has stored, as it was stored', async () => {
    const one = await story({ path: 'one', title: 'Ein Wal im Hafen', tags: ['Wal'] })
    const gone = await story({ path: 'gone' })
    await store.save(one, then)
    await store.save(gone, then)
    await store.remove(gone.id, 'gone')
    await env.DB.exec(unfile)
    expect(await store.latest(5)).toEqual([])

    await tendDatabase(env.DB, new Date('2026-10-06'))

    expect(await store.latest(5)).toMatchObject([{ id: one.id, storedAt: then }])
    expect(await store.list({ kind: 'topic', key: 'wal' }, 5)).toMatchObject({ items: [{}] })
    expect((await store.search({ text: 'wal' }, 5)).count).toBe(1)
    expect(await disagreements()).toEqual([])
  })
})
