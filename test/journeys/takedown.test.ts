import { describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, pathOf, request, token } from './service.ts'

const remove = (id: string, query = '') =>
  request(`/articles/${id}${query}`, { method: 'DELETE', headers: token })

async function stored(url: string): Promise<{ id: string; path: string }> {
  const article = await (await ingest(harbourPage(), url)).json<{ id: string; url: string }>()
  const path = pathOf(article.url)
  await (await request(path)).text() // in the cache now
  return { id: article.id, path }
}

describe('DELETE /articles/ID', () => {
  it('answers 204, and the page is gone in every form and from every list', async () => {
    const { id, path } = await stored('https://ternmouth-post.example/gone')
    await (await request('/')).text()

    expect((await remove(id)).status).toBe(204)

    for (const suffix of ['', '.json', '.md', '.txt']) {
      const response = await request(path + suffix)
      expect(response.status, suffix).toBe(410)
      expect(await response.text(), suffix).not.toContain('harbour master')
    }
    expect(await (await request('/')).text()).not.toContain(id)
    expect((await request('/news/2026-10-03')).status).toBe(404)
  })

  it('answers 451 when the reason is legal', async () => {
    const { id, path } = await stored('https://ternmouth-post.example/legal')

    await remove(id, '?reason=legal')

    expect((await request(path)).status).toBe(451)
  })

  it('offers something else to read in its place', async () => {
    const { id, path } = await stored('https://ternmouth-post.example/first')
    const other = await stored('https://ternmouth-post.example/second')

    await remove(id)
    expect(await (await request(path)).text()).toContain(other.path)

    await remove(other.id)
    expect(await (await request(path)).text()).not.toContain(other.path)
  })

  it('keeps the same page from coming back', async () => {
    const { id, path } = await stored('https://ternmouth-post.example/back')
    await remove(id)

    const again = await ingest(harbourPage(), 'https://ternmouth-post.example/back')

    expect(again.status).toBe(410)
    expect(await again.json()).toMatchObject({ code: 'gone' })
    expect((await request(path)).status).toBe(410)
  })

  it.each(['?reason=maybe', '?erase=2', `?note=${'x'.repeat(501)}`, '?note=a&note=b', '?why=so'])(
    'refuses %.20s',
    async (query) => {
      expect((await remove('000000000000', query)).status).toBe(400)
    },
  )

  it('can be repeated', async () => {
    const { id } = await stored('https://ternmouth-post.example/twice')
    await remove(id)

    expect((await remove(id)).status).toBe(204)
  })

  it.each(['000000000000', 'nonsense', '..%2f..'])('answers 404 for %s', async (id) => {
    expect((await remove(id)).status).toBe(404)
  })
})

const restore = (id: string, headers: Record<string, string> = token) =>
  request(`/articles/${id}/restore`, { method: 'POST', headers })

describe('POST /articles/ID/restore', () => {
  it('publishes the article again, in every form and list', async () => {
    const { id, path } = await stored('https://ternmouth-post.example/way-back')
    const before = await (await request(`${path}.json`)).json()
    await remove(id, '?reason=legal&note=Asked%20by%20phone')
    await (await request(path)).text()
    await (await request('/')).text()

    const restored = await restore(id)

    expect(restored.status).toBe(200)
    expect(await restored.json()).toMatchObject({ id, status: 'restored' })
    expect(await (await request(`${path}.json`)).json()).toEqual(before)
    expect((await request(path)).status).toBe(200)
    expect(await (await request('/')).text()).toContain(id)
    expect(await (await request('/search?q=harbour')).text()).toContain(id)
    expect(
      await (await ingest(harbourPage(), 'https://ternmouth-post.example/way-back')).json(),
    ).toMatchObject({ status: 'unchanged' })
  })

  it('answers 409 for what was not taken down, 410 for what was erased, 404 for what never was', async () => {
    const { id } = await stored('https://ternmouth-post.example/no-way')
    const published = await restore(id)
    await remove(id, '?erase=1')
    const erased = await restore(id)
    const unknown = await restore('000000000000')

    expect([published.status, erased.status, unknown.status]).toEqual([409, 410, 404])
    expect(await published.json()).toMatchObject({ code: 'not_removed' })
    expect(await erased.json()).toMatchObject({ code: 'erased' })
    expect((await restore(id, {})).status).toBe(401)
  })
})

describe('GET /takedowns', () => {
  it('tells who took what down, when and why', async () => {
    const { id } = await stored('https://ternmouth-post.example/listed')
    await remove(id, '?note=Wrong%20name')

    const { takedowns } = await (
      await request('/takedowns', { headers: token })
    ).json<{
      takedowns: Record<string, unknown>[]
    }>()

    expect(takedowns.find(({ article }) => article === id)).toMatchObject({
      source: 'https://ternmouth-post.example/listed',
      reason: 'gone',
      note: 'Wrong name',
      by: 'INGEST_TOKEN',
      restoredAt: null,
    })
    expect((await request('/takedowns')).status).toBe(401)
    expect((await request('/takedowns?after=x', { headers: token })).status).toBe(400)
  })
})
