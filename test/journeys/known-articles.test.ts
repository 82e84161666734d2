import { describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, request, token } from './service.ts'

const ask = (query: string, method = 'GET') =>
  request(`/articles?${query}`, { method, headers: token })

async function idsOf(query: string): Promise<string[]> {
  const { articles } = await (await ask(query)).json<{ articles: { id: string }[] }>()
  return articles.map(({ id }) => id)
}

async function stored(url: string): Promise<{ id: string; confidence: number }> {
  return (await ingest(harbourPage(), url)).json()
}

describe('HEAD /articles?url=', () => {
  it('tells when the last version of an address came, and what became of it', async () => {
    const url = 'https://known-news.example/light'
    const { id } = await stored(url)

    const head = await ask(`url=${encodeURIComponent(url)}`, 'HEAD')
    expect(head.status).toBe(200)
    expect(Date.parse(head.headers.get('last-modified') ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect(head.headers.get('article-state')).toBe('published')
    expect(await head.text()).toBe('')

    await request(`/articles/${id}`, { method: 'DELETE', headers: token })
    const removed = await ask(`url=${encodeURIComponent(url)}`)
    expect(await removed.json()).toMatchObject({ id, state: 'removed' })
  })

  it('answers 404 for an unknown address, 400 for none, 403 for a blocked one, 401 without the token', async () => {
    const form = JSON.stringify({ source: 'blocked-news.example' })
    await request('/blocks', {
      method: 'POST',
      body: form,
      headers: { 'content-type': 'application/json', ...token },
    })

    expect((await ask('url=https%3A%2F%2Fknown-news.example%2Fother', 'HEAD')).status).toBe(404)
    expect((await ask('url=nonsense', 'HEAD')).status).toBe(400)
    expect((await ask('url=https%3A%2F%2Fblocked-news.example%2Fa', 'HEAD')).status).toBe(403)
    expect((await request('/articles?url=https://known-news.example/light')).status).toBe(401)
  })
})

describe('GET /articles', () => {
  it('selects by language, confidence, day and state', async () => {
    const { id, confidence } = await stored('https://chosen-news.example/light')
    const gone = await stored('https://chosen-news.example/gone')
    await request(`/articles/${gone.id}`, { method: 'DELETE', headers: token })
    const source = 'source=chosen-news.example'

    expect(await idsOf(source)).toEqual([id])
    expect(await idsOf(`${source}&lang=en&confidence_max=${confidence}`)).toEqual([id])
    expect(await idsOf(`${source}&confidence_max=0`)).toEqual([])
    expect(await idsOf(`${source}&lang=de`)).toEqual([])
    expect(await idsOf(`${source}&from=2026-10-03&to=2026-10-03&state=published`)).toEqual([id])
    expect(await idsOf(`${source}&to=2026-10-02`)).toEqual([])
    expect(await idsOf(`${source}&state=corrected`)).toEqual([])
    expect(await idsOf('state=removed')).toContain(gone.id)
    expect(await idsOf('state=removed')).not.toContain(id)
  })

  it.each(['confidence_max=2', 'state=lost', 'lang=1', 'from=today', 'state=removed&after=x'])(
    'refuses %s',
    async (query) => {
      expect((await ask(query)).status).toBe(400)
    },
  )
})
