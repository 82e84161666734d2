import { env } from 'cloudflare:workers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ingest, pathOf, request } from './service.ts'

const sample = env.SAMPLES.find(({ file }) => file.startsWith('de-'))!

async function posted(): Promise<{ path: string; domain: string; tag: string }> {
  const page = Uint8Array.from(atob(sample.page), (sign) => sign.charCodeAt(0))
  const response = await ingest(page, sample.url)
  const { url, source, tags } = await response.json<{
    url: string
    source: { domain: string }
    tags: string[]
  }>()
  return { path: pathOf(url), domain: source.domain, tag: tags[0] ?? '' }
}

describe('an article that was posted', () => {
  it('stands in every list it belongs to, and nowhere else', async () => {
    const { path, domain, tag } = await posted()

    for (const list of ['/', '/latest', `/source/${domain}`, `/topic/${tag}`, '/lang/de']) {
      const response = await request(list.toLowerCase())
      expect(response.status, list).toBe(200)
      expect(await response.text(), list).toContain(path)
    }
    expect((await request('/lang/fi')).status).toBe(404)
  })

  it('is followed by the feed of its list, which every list links for people', async () => {
    const { path, domain, tag } = await posted()
    const day = path.slice(0, '/news/2026-10-03'.length)
    const feeds = {
      '/': '/feed.xml',
      '/latest': '/feed.xml',
      [`/source/${domain}`]: `/source/${domain}/feed.xml`,
      [`/topic/${tag}`.toLowerCase()]: `/topic/${tag}/feed.xml`.toLowerCase(),
      '/lang/de': '/lang/de/feed.xml',
      [day]: `${day}/feed.xml`,
      '/search?q=nachtzug': '/search/feed.xml?q=nachtzug',
    }

    for (const [list, feed] of Object.entries(feeds)) {
      const [, body = ''] = (await (await request(list)).text()).split('<body>')
      expect(body, list).toContain(`<a href="${feed}">RSS feed</a>`)
      expect(await (await request(feed)).text(), feed).toContain(path)
    }
  })

  it('is found by its words, whatever else stands in the address', async () => {
    const { path, domain } = await posted()
    const find = async (query: string) => (await request(`/search?${query}`)).text()

    expect(await find('q=nachtzug')).toContain(path)
    expect(await find(`q=NACHTZUG&source=${domain}&lang=de&from=&utm_source=x`)).toContain(path)
    expect(await find('q=nachtzug&lang=de,fi')).toContain('1 article found')
    expect(await find('q=nachtzug&lang=fi')).toContain('No article has these words')
    expect(await find('q=nachtzug+-nachtzug')).toContain('No article has these words')
  })

  it.each(['%00', '%22%22%22', 'AND+OR+NOT', '*', '%F0%9F%98%80', 'q%5B%5D'])(
    'is not needed to answer a query of %s',
    async (query) => {
      expect((await request(`/search?q=${query}`)).status).toBe(200)
    },
  )
})

describe('an outlet under several hosts', () => {
  const page = (name: string, title: string) =>
    `<html lang="en"><head><meta property="og:site_name" content="${name}">
    <meta property="article:tag" content="İzmir"></head><body><article><h1>${title}</h1>${Array.from(
      { length: 12 },
      (_, i) => `<p>Boat ${i} came home before the storm, said the harbour master of ${title}.</p>`,
    ).join('')}</article></body></html>`

  it('is one source, found at each of its hosts', async () => {
    const posted = [
      ['https://molepost.example/a', 'MolePost', 'The quiet quay'],
      ['https://news.molepost.example/b', '', 'The loud quay'],
      ['https://kiosk.example/c', 'molepost', 'Another paper'],
    ] as const
    const paths: string[] = []
    for (const [url, name, title] of posted) {
      const answer = await ingest(page(name, title), url)
      expect(answer.status).toBe(201)
      paths.push(pathOf((await answer.json<{ url: string }>()).url))
    }

    const index = await (await request('/source')).text()
    const host = await request('/source/news.molepost.example')
    const list = await (await request('/source/molepost.example')).text()

    expect(host.status).toBe(301)
    expect(host.headers.get('location')).toBe('/source/molepost.example')
    expect(paths.map((path) => list.includes(path))).toEqual([true, true, false])
    expect(index).toContain('href="/source/molepost.example"')
    expect(index).toContain('(<bdi>kiosk.example</bdi>)')
    expect(index).not.toContain('news.molepost.example')
  })

  it.each(['/topic/%C4%B0zmir', '/topic/%c4%b0ZMIR/', '/Topic/Izmir'])(
    'has its topics under each way to write them: %s',
    async (path) => {
      const moved = await request(path)

      expect(moved.status).toBe(301)
      expect(moved.headers.get('location')).toBe('/topic/izmir')
      expect(await (await request('/topic/izmir')).text()).toContain('>İzmir</bdi>')
    },
  )

  it.each(['/topic/%23', '/topic/%2F/feed.xml', '/author/%20'])(
    'has no list at %s, where no name is',
    async (path) => {
      expect((await request(path)).status).toBe(404)
    },
  )
})

describe('a choice of languages', () => {
  const others = env.SAMPLES.filter(({ file }) => /^(?:en|fr)-/.test(file))
  const text = async (path: string) => (await request(path)).text()
  let german = ''

  beforeAll(async () => {
    german = (await posted()).path
    for (const { page, url } of others)
      await ingest(
        Uint8Array.from(atob(page), (sign) => sign.charCodeAt(0)),
        url,
      )
  })

  it.each(['/', '/latest', '/trends', '/feed.xml', '/search'])(
    'shows articles in these languages on %s',
    async (path) => {
      const q = path === '/search' ? '&q=nachtzug' : ''

      expect(await text(`${path}?lang=de,fr${q}`)).toContain(german)
      if (q === '') expect(await text(`${path}?lang=en,fr`)).not.toContain(german)
    },
  )

  it.each([
    ['/?lang=de&lang=fr', '/?lang=de,fr'],
    ['/latest?lang=fi,fr', '/latest?lang=fr'],
    ['/trends?lang=fi', '/trends'],
    ['/?lang=de,en,fr', '/'],
    ['/lang?lang=de,fi', '/lang?lang=de'],
  ])('has one address: %s leads to %s', async (path, location) => {
    const response = await request(path)

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(location)
    expect((await request(location)).status).toBe(200)
  })

  it('is kept by the feeds, also for a language that nobody wrote in yet', async () => {
    expect((await request('/feed.json?lang=fi')).status).toBe(200)
    expect(await text('/feed.json?lang=fi')).toContain('"items":[]')
  })

  it('holds for what a search offers that finds nothing', async () => {
    expect(await text('/search?lang=de,fr&q=xqzx')).toContain(german)
    expect(await text('/search?lang=de,fr&q=xqzx')).toContain('href="/latest?lang=de,fr"')
    expect(await text('/search?lang=en,fr&q=xqzx')).not.toContain(german)
    expect(await text('/search?lang=fi&q=xqzx')).toContain(german)
  })

  it('can be ticked, and is ticked where it was made', async () => {
    expect(await text('/lang?lang=de')).toMatch(/name="lang" value="de" checked=""/)
    expect(await text('/lang')).not.toContain('checked')
  })
})

describe('a page that has nothing of its own', () => {
  // Later than an isolate keeps the page that other tests saw.
  beforeAll(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11_000 })
  })

  afterAll(() => {
    vi.useRealTimers()
  })

  it.each(['/no-such-page', '/topic/nothing', '/news/1999-01', '/news/2026-10-03/x-000000000000'])(
    'offers something to read at %s',
    async (path) => {
      const { path: german } = await posted()

      const response = await request(path)

      expect(response.status).toBe(404)
      expect(await response.text()).toContain(german)
    },
  )

  it.each(['/search', '/search?q=nothingholdsthisword', '/news', '/trends'])(
    'offers something to read at %s',
    async (path) => {
      const { path: german } = await posted()

      expect(await (await request(path)).text()).toContain(german)
    },
  )

  it('offers the newest of a year and a month', async () => {
    const { path } = await posted()
    const day = path.split('/')[2] ?? ''

    for (const period of [day.slice(0, 4), day.slice(0, 7)])
      expect(await (await request(`/news/${period}`)).text(), period).toContain(path)
  })
})
