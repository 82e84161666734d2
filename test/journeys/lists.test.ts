import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
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
    expect(await find('q=nachtzug&lang=fi')).not.toContain(path)
    expect(await find('q=nachtzug+-nachtzug')).not.toContain(path)
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

  it('has its topics under each way to write them', async () => {
    const moved = await request('/topic/%C4%B0zmir')

    expect(moved.headers.get('location')).toBe('/topic/izmir')
    expect(await (await request('/topic/izmir')).text()).toContain('>İzmir</bdi>')
  })
})
