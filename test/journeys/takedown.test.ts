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

  it('can be repeated', async () => {
    const { id } = await stored('https://ternmouth-post.example/twice')
    await remove(id)

    expect((await remove(id)).status).toBe(204)
  })

  it.each(['000000000000', 'nonsense', '..%2f..'])('answers 404 for %s', async (id) => {
    expect((await remove(id)).status).toBe(404)
  })
})
