import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, request, token } from './service.ts'

async function stored(url: string, title: string): Promise<{ id: string; url: string }> {
  return (await ingest(harbourPage({ title }), url)).json()
}

const day = '/news/2026-10-03'
const forms = [`${day}/print`, `${day}.html`, `${day}.epub`]

async function textOf(path: string): Promise<string> {
  const response = await request(path)
  expect(response.status).toBe(200)
  const bytes = new Uint8Array(await response.arrayBuffer())
  const parts = path.endsWith('.epub') ? Object.values(unzipSync(bytes)) : [bytes]
  return parts.map((part) => new TextDecoder().decode(part)).join('\n')
}

describe('the whole articles of a day', () => {
  it.each(forms)('are in one document at %s', async (path) => {
    const { url } = await stored('https://ternmouth-post.example/first', 'A light for the day')
    await stored('https://ternmouth-post.example/second', 'Another light')

    const text = await textOf(path)

    expect(text).toContain('A light for the day')
    expect(text).toContain('Another light')
    expect(text).toContain('burn every night all the same')
    expect(text).toContain(url)
  })

  it('are linked from the page of the day, and crawlers are asked not to list them', async () => {
    await stored('https://ternmouth-post.example/linked', 'A linked light')

    const page = await (await request(day)).text()

    for (const path of forms) {
      expect(page).toContain(`href="${path}"`)
      const response = await request(path)
      const text = await response.text()
      expect(response.headers.get('x-robots-tag') ?? text).toContain('noindex')
    }
  })

  it('are taken home as files, which need nothing from a server', async () => {
    await stored('https://ternmouth-post.example/kept', 'A kept light')

    const response = await request(`${day}.html`)

    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="news-2026-10-03.html"',
    )
    const text = await response.text()
    expect(text).not.toMatch(/<(?:img|script|link rel="(?:stylesheet|icon|manifest))/)
    expect(text).not.toMatch(/href="\/(?!\/)/)
  })

  it.each(forms)('lose what is taken down at %s', async (path) => {
    const { id } = await stored(
      `https://ternmouth-post.example/gone${path}`,
      'A light that went out',
    )
    await stored('https://ternmouth-post.example/stays', 'A light that stays')
    expect(await textOf(path)).toContain('A light that went out')

    const removed = await request(`/articles/${id}`, {
      method: 'DELETE',
      headers: token,
    })

    expect(removed.status).toBe(204)
    const text = await textOf(path)
    expect(text).not.toContain('A light that went out')
    expect(text).toContain('A light that stays')
  })

  it.each(['/news/2026-10-04/print', '/news/2026-13-40.epub', '/news/1999-01-01.html'])(
    'are not found where there are none: %s',
    async (path) => {
      const response = await request(path)
      await response.text()
      expect(response.status).toBe(404)
    },
  )
})
