import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { openArticleStore } from '../../src/store/article-store.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, pathOf, request } from './service.ts'

const browser = { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0' }

describe('an article that people open', () => {
  it('is among the most read some seconds later, counted from the cache as well', async () => {
    const { id, url } = await (await ingest(harbourPage())).json<{ id: string; url: string }>()

    for (let index = 0; index < 4; index++) {
      await (await request(pathOf(url), { headers: browser })).text()
      await (await request(pathOf(url), { headers: { 'user-agent': 'curl/8' } })).text()
    }

    await vi.waitFor(
      async () => expect(await openArticleStore(env.DB).mostRead(5)).toMatchObject([{ id }]),
      { timeout: 25_000, interval: 500 },
    )
    expect(await env.DB.prepare('SELECT sum(count) AS n FROM views').first('n')).toBe(4)
  }, 40_000)
})
