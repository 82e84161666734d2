import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { metered } from '../../src/store/d1/meter.ts'
import { readVitals } from '../../src/store/vitals.ts'
import { moment } from '../fixtures/articles.ts'
import { story } from '../fixtures/stories.ts'

const store = openArticleStore(env.DB)
const then = moment('2026-10-05T10:00:00.000Z')

describe('readVitals()', () => {
  it('counts articles in no list, and articles filed by older rules', async () => {
    await store.save(await story({ path: 'unlisted' }), then)
    await env.DB.exec(`UPDATE articles SET position = NULL, listings = '[]'`)
    await store.save(await story({ path: 'outdated' }), then)
    await env.DB.exec('UPDATE articles SET filing = 0 WHERE position IS NOT NULL')
    await store.save(await story({ path: 'current' }), then)

    expect((await readVitals(env.DB)).vitals).toMatchObject({ unlisted: 1, outdated: 1 })
  })

  it('reads no more rows where much was removed', async () => {
    const before = await rowsRead()
    for (const path of ['one', 'two', 'three']) {
      const gone = await story({ path })
      await store.save(gone, then)
      await store.remove(gone.id, 'gone')
    }

    expect(await rowsRead()).toBe(before)
  })
})

async function rowsRead(): Promise<number> {
  const { d1, meter } = metered(env.DB)
  await readVitals(d1)
  return meter.rowsRead
}
