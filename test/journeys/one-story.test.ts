import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { ingest, request, token } from './service.ts'

const site = 'https://www.corrow.example'

function page(
  path: string,
  { title = 'Corrow keeps its old slipway', text = '', links = '' } = {},
): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>
    <link rel="canonical" href="${site}${path}"></head><body><article><h1>${title}</h1>
    <p>The harbour board has put off the closing of the slipway by three weeks, until the new ramp has carried
    three full crossings without a crack. ${text}</p>
    <p>Nobody had expected so many people, said the harbour master, who had ordered thirty cups of soup and ran out of
    them before noon. ${text}</p>${links}</article></body></html>`
}

async function posted(url: string, html: string) {
  const response = await ingest(html, url)
  return { status: response.status, article: (await response.json()) as Posted }
}

type Posted = {
  id: string
  url: string
  status: string
  isTruncated: boolean
  text: string
  source: { url: string }
}

const addresses = [
  '/news/slipway-8812',
  '/news/slipway-8812?homepagePosition=1',
  '/news/slipway-8812?view=print',
  '/amp/news/slipway-8812',
]

describe('one story', () => {
  it('is one article, whatever the address', async () => {
    const html = page('/news/slipway-8812')
    const found = []
    for (const path of addresses) found.push(await posted(site + path, html))
    found.push(await posted('https://m.corrow.example/news/slipway-8812', html))

    expect(new Set(found.map(({ article }) => article.id)).size).toBe(1)
    expect(found.map(({ article }) => article.status)).toEqual([
      'created',
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
    ])
  })

  it('redirects from the page that it had under another address', async () => {
    const alone = page('/news/', { title: 'A heron stops a load test' })
    const phone = await posted('https://m.corrow.example/heron-77123', alone)
    const own = await posted(
      `${site}/heron-77123`,
      page('/heron-77123', { title: 'A heron stops a load test' }),
    )
    expect(own.article.id).not.toBe(phone.article.id)

    await posted(
      'https://m.corrow.example/heron-77123',
      page('/heron-77123', { title: 'A heron stops a load test' }),
    )

    const old = await request(new URL(phone.article.url).pathname)
    expect(old.status).toBe(301)
    expect(old.headers.get('location')).toContain(own.article.id)
  })

  it('joins the pages of an article when they are posted', async () => {
    const part = (number: number, links: string) =>
      page(number === 1 ? '/news/ramp-9001' : `/news/ramp-9001?page=${number}`, {
        title: 'What the new ramp must carry',
        text: `This is told on page ${number}.`,
        links,
      })
    const at = (number: number) => `${site}/news/ramp-9001${number === 1 ? '' : `?page=${number}`}`

    const second = await posted(
      at(2),
      part(2, '<a href="/news/ramp-9001">1</a><a href="?page=3">3</a>'),
    )
    expect(second.article.isTruncated).toBe(true)

    const first = await posted(at(1), part(1, '<a href="?page=2">2</a>'))
    expect(first.article.text).toContain('on page 2')
    expect(first.article.isTruncated).toBe(true)

    const third = await posted(at(3), part(3, '<a href="?page=2">2</a>'))
    expect(third.article).toMatchObject({
      id: first.article.id,
      status: 'changed',
      isTruncated: false,
    })
    expect(third.article.text).toMatch(/on page 1[^]*on page 2[^]*on page 3/)

    // The article keeps the address that it had as a part.
    expect(first.article.id).toBe(second.article.id)
    expect(await (await request(new URL(second.article.url).pathname)).text()).toContain(
      'on page 3',
    )
  })

  it('does not join posts of a series', async () => {
    const day = (number: number) =>
      posted(
        `${site}/diary-${number}`,
        page(`/diary-${number}`, {
          title: `The diary of the dry dock, day ${'one two three'.split(' ')[number]}`,
          links: `<a href="/diary">start</a><a href="/diary-${number + 1}">next</a>`,
        }),
      )
    const [one, two] = [await day(1), await day(2)]
    expect(one.article.id).not.toBe(two.article.id)
  })
})

describe('the page of an article', () => {
  it('is kept as it was posted, until it is erased', async () => {
    const html = page('/news/bakers-4410', { title: 'Bakers buy a mill' })
    const { article } = await posted(`${site}/news/bakers-4410`, html)

    const raw = await request(`/articles/${article.id}/raw`, { headers: token })
    expect(raw.status).toBe(200)
    expect(await raw.text()).toBe(html)
    expect(raw.headers.get('content-security-policy')).toMatch(/^default-src 'none'/)
    expect(raw.headers.get('content-disposition')).toMatch(/^attachment/)
    expect((await request(`/articles/${article.id}/raw`)).status).toBe(401)

    await request(`/articles/${article.id}?erase=1`, { method: 'DELETE', headers: token })
    expect((await request(`/articles/${article.id}/raw`, { headers: token })).status).toBe(410)
    expect((await env.RAW!.list({ prefix: `raw/${article.id}/` })).objects).toEqual([])
  })
})
