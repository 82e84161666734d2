import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ArticleId } from '../../src/article/article-address.ts'
import type { Change } from '../../src/cache/purge/stale-tag.ts'
import { relateNow } from '../../src/jobs/relate-now.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest } from '../journeys/service.ts'

const id = '0123456789ab' as ArticleId
const other = '0123456789cd' as ArticleId

afterEach(() => vi.restoreAllMocks())

describe('relateNow()', () => {
  it('purges at once the pages of articles whose neighbours it found', async () => {
    const purged: Change[][] = []
    const [first, second] = [id, other].map((article) => ({ article, days: [] }))

    await relateNow(
      async (limit, only) => ({
        looked: limit,
        changes: only.includes(id) ? [first!, second!] : [],
      }),
      async (...changes) => void purged.push(changes),
      [id, other],
    )

    expect(purged).toEqual([[first, second]])
  })

  it('leaves articles to the cron if it fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})

    await relateNow(
      () => Promise.reject(new Error('D1_ERROR: gone')),
      () => Promise.reject(new Error('not to be called')),
      [id],
    )

    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('not_related'))
  })
})

describe('POST /ingest', () => {
  it('finds the neighbours of the article after the answer', async () => {
    for (const path of ['one', 'two'])
      expect((await ingest(harbourPage(), `https://ternmouth-post.example/${path}`)).status).toBe(
        201,
      )

    await vi.waitFor(async () => {
      const count = (table: string) =>
        env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first('n')
      expect([await count('unrelated'), await count('related')]).toEqual([0, 1])
    }, 10_000)
  })
})
