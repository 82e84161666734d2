import { describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, pathOf, request, site, token } from './service.ts'

const bodyOf = async (path: string) => (await request(path)).text()

async function stored(url: string, title: string): Promise<{ id: string; url: string }> {
  return (await ingest(harbourPage({ title }), url)).json()
}

describe('the feeds of a stored article', () => {
  it.each([
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/news/2026-10-03/feed.xml',
    '/source/ternmouth-post.example/atom.xml',
    '/author/nell%20harrow/feed.xml',
    '/lang/en/feed.json',
    '/search/feed.xml?q=harbour&lang=en',
  ])('hold it whole at %s', async (path) => {
    const { id, url } = await stored('https://ternmouth-post.example/fed', 'A light for feeds')

    const feed = await bodyOf(path)

    expect(feed).toContain(id)
    expect(feed).toContain(url)
    expect(feed).toContain('burn every night all the same')
  })

  it('are the current ones for whoever asks with their validator, until it changes', async () => {
    const source = 'https://ternmouth-post.example/changing'
    await stored(source, 'The first title')
    const first = await request('/feed.xml')
    const etag = first.headers.get('etag')!
    expect(await first.text()).toContain('The first title')

    const same = await request('/feed.xml', { headers: { 'if-none-match': etag } })
    expect(same.status).toBe(304)
    await same.text()
    const other = await request('/atom.xml', { headers: { 'if-none-match': etag } })
    expect(other.status).toBe(200) // the same articles in another form
    await other.text()

    await stored(source, 'The second title')
    const changed = await request('/feed.xml', { headers: { 'if-none-match': etag } })
    expect(changed.status).toBe(200)
    expect(await changed.text()).toContain('The second title')
  })

  it('of a search tell what else was asked, and may be empty', async () => {
    const feed = await bodyOf('/search/feed.json?to=2020-01-01&utm_source=x&q=harbour')

    expect(JSON.parse(feed)).toMatchObject({
      title: 'harbour – The Limited Times',
      feed_url: `${site}/search/feed.json?q=harbour&to=2020-01-01`,
      home_page_url: `${site}/search?q=harbour&to=2020-01-01`,
      items: [],
    })
  })

  it('of a search name themselves by what of the search was read', async () => {
    const feed = await bodyOf(`/search/feed.json?q=${'a'.repeat(3000)}&from=never`)

    expect(JSON.parse(feed)).toMatchObject({
      feed_url: `${site}/search/feed.json?q=${encodeURIComponent(`${'a'.repeat(199)}…`)}`,
    })
  })

  it('forget it when it is taken down', async () => {
    const { id } = await stored('https://ternmouth-post.example/unwanted', 'An unwanted light')
    expect(await bodyOf('/news/2026-10-03/feed.xml')).toContain(id)

    await request(`/articles/${id}`, { method: 'DELETE', headers: token })

    expect(await bodyOf('/feed.xml')).not.toContain(id)
    expect(await bodyOf('/news/2026-10-03/feed.xml')).not.toContain(id)
  })
})

describe('the sitemaps of a stored article', () => {
  it('lead to it', async () => {
    const { url } = await stored('https://ternmouth-post.example/mapped', 'A light for maps')

    const index = await bodyOf('/sitemap.xml')
    const [, month = ''] = index.match(/<loc>([^<]+)<\/loc>/) ?? []

    expect(await bodyOf(pathOf(month))).toContain(`<loc>${url}</loc>`)
  })

  it('forget it when it is taken down', async () => {
    const { id, url } = await stored('https://ternmouth-post.example/unmapped', 'A dark light')
    expect(await bodyOf('/sitemap-2026-10.xml')).toContain(url)

    await request(`/articles/${id}`, { method: 'DELETE', headers: token })

    expect(await bodyOf('/sitemap-2026-10.xml')).not.toContain(url)
  })

  it('are for news only while it is new', async () => {
    const { id } = await stored('https://ternmouth-post.example/old', 'An old light')

    const response = await request('/sitemap-news.xml')

    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain(id)
  })
})

describe('an article by default', () => {
  it('is not to be listed by search engines, in any form', async () => {
    const { url } = await stored('https://ternmouth-post.example/copy', 'A copied light')

    for (const form of ['', '.md', '.json', '.txt']) {
      const response = await request(pathOf(url) + form)
      expect(response.headers.get('x-robots-tag')).toBe('noindex')
      await response.text()
    }
    expect(await bodyOf(pathOf(url))).toContain('<meta name="robots" content="noindex"/>')
  })
})
