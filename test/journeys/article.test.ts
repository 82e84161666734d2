import { describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { harbour, ingest, pathOf, request, site, token } from './service.ts'

type Answer = {
  id: string
  url: string
  status: string
  title: string
  storedAt: string
  revision: string
}

const answerOf = (response: Response) => response.json<Answer>()
const cacheStatus = (response: Response) => response.headers.get('cache-status')

describe('a page that is posted', () => {
  it('becomes an article that is served, kept, replaced and served anew', async () => {
    const created = await ingest(harbourPage())
    const article = await answerOf(created)
    expect(created.status).toBe(201)
    expect(created.headers.get('location')).toBe(article.url)
    expect(article).toMatchObject({
      status: 'created',
      url: `${site}/news/2026-10-03/harbour-light-returns-after-forty-years-${article.id}`,
      title: 'Harbour light returns after forty years',
      source: { url: harbour, name: 'Ternmouth Post', domain: 'ternmouth-post.example' },
      lang: 'en',
      byline: ['Nell Harrow'],
      publishedAt: '2026-10-03T08:15:00.000Z',
    })

    const first = await request(pathOf(article.url))
    expect(first.status).toBe(200)
    expect(cacheStatus(first)).toContain('fwd=miss')
    const page = await first.text()
    expect(page).toContain('A lens from a museum')
    expect(page).toContain('All news articles on 2026-10-03')
    expect(page).not.toContain('Ferry timetable')
    const second = await request(pathOf(article.url))
    expect(cacheStatus(second)).toBe('edge; hit')
    expect(await second.text()).toBe(page)

    const unchanged = await ingest(harbourPage())
    expect(unchanged.status).toBe(200)
    expect(await answerOf(unchanged)).toMatchObject({
      status: 'unchanged',
      storedAt: article.storedAt,
    })
    const third = await request(pathOf(article.url))
    expect(cacheStatus(third)).toBe('edge; hit')
    await third.text()

    const changed = await ingest(
      harbourPage({ paragraph: 'The lamp was switched on at noon by mistake.' }),
    )
    expect(changed.status).toBe(200)
    const later = await answerOf(changed)
    expect(later).toMatchObject({ status: 'changed', id: article.id, url: article.url })
    expect(later.revision).not.toBe(article.revision)
    const fresh = await request(pathOf(article.url))
    expect(cacheStatus(fresh)).toContain('fwd=miss')
    expect(await fresh.text()).toContain('at noon by mistake')
  })

  it('shows up on the front page and in its day, month, year and the archive', async () => {
    const { id } = await answerOf(await ingest(harbourPage()))

    for (const path of ['/', '/news/2026-10-03']) {
      const page = await (await request(path)).text()
      expect(page, path).toContain(id)
    }
    for (const [path, part] of [
      ['/news/2026-10', '/news/2026-10-03'],
      ['/news/2026', '/news/2026-10'],
      ['/news', '/news/2026'],
    ] as const) {
      const page = await (await request(path)).text()
      expect(page, path).toContain(`href="${part}"`)
    }
  })

  it('replaces lists that were kept before it came', async () => {
    await (await request('/')).text()
    await (await request('/news/2026-10-03')).text()
    const url = 'https://ternmouth-post.example/second-light'

    const { id } = await answerOf(await ingest(harbourPage({ title: 'A second light' }), url))

    expect(await (await request('/')).text()).toContain(id)
    expect(await (await request('/news/2026-10-03')).text()).toContain(id)
  })

  it('moves when its title changes, and its old addresses lead to the new one', async () => {
    const url = 'https://ternmouth-post.example/moving'
    const before = await answerOf(await ingest(harbourPage({ title: 'First title of it' }), url))
    await (await request(pathOf(before.url))).text()
    const after = await answerOf(await ingest(harbourPage({ title: 'Second title of it' }), url))

    const old = await request(pathOf(before.url))
    const wrongDay = await request(`/news/2020-01-01/x-${after.id}.md`)

    expect(old.status).toBe(301)
    expect(old.headers.get('location')).toBe(pathOf(after.url))
    expect(wrongDay.headers.get('location')).toBe(`${pathOf(after.url)}.md`)
  })

  it('is one article under every form of its address', async () => {
    const first = await answerOf(await ingest(harbourPage(), 'https://ternmouth-post.example/one'))
    const second = await answerOf(
      await ingest(harbourPage(), 'http://www.ternmouth-post.example/one?utm_source=mail#top'),
    )

    expect(second.id).toBe(first.id)
  })

  it('can be compressed, or come as JSON with corrections', async () => {
    const gzipped = new Blob([harbourPage()]).stream().pipeThrough(new CompressionStream('gzip'))
    const compressed = await ingest(gzipped, 'https://ternmouth-post.example/zip', {
      'content-encoding': 'gzip',
    })
    const json = await request('/ingest', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...token },
      body: JSON.stringify({
        url: 'https://ternmouth-post.example/json',
        html: harbourPage(),
        title: 'My own title',
      }),
    })

    expect(compressed.status).toBe(201)
    expect(await json.json()).toMatchObject({
      status: 'created',
      title: 'My own title',
      byline: ['Nell Harrow'],
    })
  })
})

describe('the forms of an article', () => {
  it.each([
    ['.json', 'application/json', '"title":"Harbour light'],
    ['.md', 'text/markdown', '## A lens from a museum'],
    ['.txt', 'text/plain', 'A lens from a museum'],
  ])('%s comes by suffix and by Accept', async (suffix, type, sign) => {
    const { url } = await answerOf(await ingest(harbourPage()))

    const bySuffix = await request(pathOf(url) + suffix)
    const byAccept = await request(pathOf(url), { headers: { accept: type } })

    expect(bySuffix.headers.get('content-type')).toMatch(new RegExp(`^${type}`))
    const text = await bySuffix.text()
    expect(text).toContain(sign)
    expect(await byAccept.text()).toBe(text)
    expect(byAccept.headers.get('vary')).toMatch(/accept/i)
  })

  it('answer 304 to whoever has the current one, from the cache as well', async () => {
    const { url } = await answerOf(await ingest(harbourPage()))
    const first = await request(pathOf(url))
    await first.text()
    const etag = first.headers.get('etag')!

    const again = await request(pathOf(url), {
      headers: { 'if-none-match': `"x", W/${etag.replace('W/', '')}` },
    })
    const other = await request(pathOf(url), { headers: { 'if-none-match': '"x"' } })

    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect(again.headers.get('etag')).toBe(etag)
    expect(again.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(other.status).toBe(200)
    await other.text()
  })

  it('are each confirmed by their own tag alone', async () => {
    const { url } = await answerOf(await ingest(harbourPage()))
    const types = ['text/html', 'application/json', 'text/markdown', 'text/plain']
    const ask = async (accept: string, tag = '') => {
      const answer = await request(pathOf(url), { headers: { accept, 'if-none-match': tag } })
      await answer.text()
      return answer
    }
    const tags = await Promise.all(
      types.map(async (type) => (await ask(type)).headers.get('etag') ?? ''),
    )
    const bySuffix = await request(`${pathOf(url)}.md`)
    await bySuffix.text()

    for (const type of types)
      for (const tag of tags) {
        const { status } = await ask(type, tag)
        expect([type, tag, status]).toEqual([
          type,
          tag,
          tag === tags[types.indexOf(type)] ? 304 : 200,
        ])
      }
    expect(bySuffix.headers.get('etag')).toBe(tags[2])
  })

  it('answer HEAD like GET, without the body', async () => {
    const { url } = await answerOf(await ingest(harbourPage()))

    const head = await request(pathOf(url), { method: 'HEAD' })

    expect(head.status).toBe(200)
    expect(head.headers.get('etag')).toBeTruthy()
    expect(await head.text()).toBe('')
  })
})

describe('a reader’s request', () => {
  it('cannot make another copy by query, host, cookie or header', async () => {
    const { url } = await answerOf(await ingest(harbourPage()))
    const plain = await (await request(pathOf(url))).text()

    const odd = await request(`${pathOf(url)}?utm_source=x&x=<script>`, {
      headers: {
        cookie: 'a=b',
        'x-forwarded-host': 'evil.example',
        'x-forwarded-proto': 'http',
        'accept-language': 'de',
        range: 'bytes=0-10',
      },
    })

    expect(odd.status).toBe(200)
    expect(odd.headers.get('cache-status')).toBe('edge; hit')
    expect(await odd.text()).toBe(plain)
  })
})
