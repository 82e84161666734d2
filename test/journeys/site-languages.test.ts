import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { apiApp, pagesApp } from '../../src/app.ts'
import { parseArticleId } from '../../src/article/article-address.ts'
import { parseDay } from '../../src/article/day.ts'
import { parseTags } from '../../src/cache/cache-control.ts'
import { staleTags } from '../../src/cache/purge/stale-tag.ts'
import { gateway } from '../../src/gateway/gateway.ts'
import { href, matcherOf, type Address } from '../../src/site/address.ts'
import { feedForms } from '../../src/site/feed-forms.ts'
import { addressesOf, siteMap } from '../../src/site/site-map.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, pathOf, site, token, wholly } from './service.ts'

const settings: Env = { ...env, SITE_LANGUAGES: 'en, de, ar', INDEXING: 'index' }

/** What the site in several languages answers, with its pages behind no cache. */
async function request(path: string, init: RequestInit = {}, given = settings): Promise<Response> {
  const ctx = createExecutionContext()
  const Pages = { fetch: (address: string) => render(address, given) }
  const exports = { ...ctx.exports, Pages }
  const inside = Object.create(ctx, { exports: { value: exports } }) as ExecutionContext
  const asked = new Request(site + path, { redirect: 'manual', ...init })
  return wholly(await gateway(asked, given, inside, apiApp))
}

async function render(address: string, given = settings): Promise<Response> {
  return wholly(await pagesApp.fetch(new Request(address), given, createExecutionContext()))
}

const text = async (path: string, init?: RequestInit) => (await request(path, init)).text()

let article = ''
/** Of one that is translated into German. */
let german = ''

beforeAll(async () => {
  const tag = '<meta property="article:tag" content="Harbour">'
  for (const [number, title] of ['Harbour light', 'Third pier'].entries()) {
    const page = harbourPage({ title }).replace('</head>', `${tag}</head>`)
    const answer = await ingest(page, `https://ternmouth-post.example/site-languages/${number}`)
    const { id, url } = await answer.json<{ id: string; url: string }>()
    if (number === 0) german = await translatedInto('de', id, 'Hafenlicht')
    article = pathOf(url)
  }
  const french = env.SAMPLES.find(({ file }) => file.startsWith('fr-'))!
  await wholly(
    await ingest(
      Uint8Array.from(atob(french.page), (sign) => sign.charCodeAt(0)),
      french.url,
    ),
  )
})

/** Translates the title of an article. Returns the path of its page without the prefix of the language. */
async function translatedInto(lang: string, id: string, title: string): Promise<string> {
  const response = await request(`/articles/${id}/translations/${lang}`, {
    method: 'PUT',
    headers: { ...token, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'human', author: 'Nell Harrow', segments: { title } }),
  })
  const { url } = await response.json<{ url: string }>()
  return pathOf(url).replace(`/${lang}/`, '/')
}

const views: ReadonlySet<unknown> = new Set([siteMap.original, siteMap.parallel])
const inLanguages = addressesOf('pages').filter(({ isShared }) => !isShared)
const shared = addressesOf('pages').filter(({ isShared }) => isShared)
const rootFiles = matcherOf(shared)

const listKeys = {
  source: 'ternmouth-post.example',
  topic: 'harbour',
  author: 'nell harrow',
  lang: 'en',
}

/** The paths of an address of each kind at which there is something. */
function examples(): string[] {
  const paths = inLanguages.flatMap((address) => {
    const name = Object.entries(listKeys).find(([one]) => address.path.startsWith(`/${one}/`))?.[1]
    const periods = address === siteMap.period ? ['2026', '2026-10', '2026-10-03'] : ['2026-10']
    const files = Object.values(feedForms).map(({ file }) => file)
    return periods.flatMap((period) =>
      (address.path.includes('{file}') ? files : ['']).map((file) =>
        href(address as Address<'{day}{period}{slug}{name}{file}{version}{outcome}'>, {
          day: '2026-10-03',
          outcome: 'sent',
          period,
          slug: (views.has(address) ? german : article).split('/').at(-1) ?? '',
          name: name ?? '',
          version: '1',
          file,
        }),
      ),
    )
  })
  return [
    ...paths.map((path) => (path === '/' ? '' : path)),
    '/nothing/here',
    '/search?q=harbour',
    '/search?q=nothing-of-the-kind',
    '/search/feed.json?q=harbour',
    '?lang=en',
    '/latest?lang=en',
    '/lang?lang=en',
  ]
}

/**
 * Where a page leads on the site itself, without what leads to other languages. Search engines are told of the page of
 * an article in its own language.
 */
function placesIn(printed: string): string[] {
  const own = printed
    .replace(`action="${siteMap.report.path}"`, '') // the API, which is there once
    .replace(/<nav class="switch".*?<\/nav>/s, '')
    .replace(/<(?:xhtml:)?link rel="(?:alternate" hreflang=|canonical")[^>]*>/g, '')
  const links = [...own.matchAll(/(?:href|action|src)="(\/[^"]*)"/g)].map(([, path = '']) => path)
  // The origin alone is the publisher.
  const absolute = [...own.matchAll(/http:\/\/127\.0\.0\.1:8787(\/[^"<\s\\]*)/g)]
  const members = [...own.matchAll(/"(?:id|start_url|src)":"(\/[^"]*)"/g)]
  return [...links, ...[...absolute, ...members].map(([, path = '']) => path)]
}

describe('the site in a further language', () => {
  it('leads nowhere else from any kind of page, feed, sitemap or file', async () => {
    let count = 0
    for (const path of examples()) {
      const response = await request(`/de${path}`)
      const printed = await response.text()
      const places = placesIn(printed).filter((place) => !rootFiles.test(place))
      count += places.length

      expect([200, 404], path).toContain(response.status)
      expect(response.status === 404, path).toBe(path === '/nothing/here' || path === '/not-found')
      // Nothing came out in the last 48 hours.
      // What is in a book is packed.
      const isPacked = path.endsWith('.epub')
      expect(places.length > 0, path).toBe(path !== siteMap.newsSitemap.path && !isPacked)
      expect(
        places.filter((place) => !/^\/de(?:[/?#]|$)/.test(place)),
        path,
      ).toEqual([])
      if (printed.startsWith('<!doctype html>'))
        expect(printed, path).toContain('<html lang="de" dir="ltr">')
    }
    expect(count).toBeGreaterThan(500)
  })

  it('leads to no other language from the main one', async () => {
    for (const path of ['/', article, '/feed.xml', '/search?q=harbour'])
      expect(placesIn(await text(path)).filter((place) => /^\/(?:en|de|ar)\b/.test(place))).toEqual(
        [],
      )
  })

  it('names the same page in each language', async () => {
    const page = await text('/de/latest')

    expect(page).toContain(`<link rel="canonical" href="${site}/de/latest"/>`)
    for (const [tag, base] of [
      ['en', ''],
      ['de', '/de'],
      ['ar', '/ar'],
      ['x-default', ''],
    ])
      expect(page).toContain(`hreflang="${tag}" href="${site}${base}/latest"`)
    expect(await text('/ar')).toContain('<html lang="ar" dir="rtl">')
  })

  it('leaves an article that is not translated to the site in its own language', async () => {
    const page = await text(`/de${article}`)

    expect(page).toContain(`<link rel="canonical" href="${site}${article}"/>`)
    expect(page).not.toContain('<link rel="alternate" hreflang')
  })

  it.each([
    ['/en/latest?after=1a', '/latest?after=1a'],
    ['/en', '/'],
    ['/de/', '/de'],
    ['/De/Topic/HARBOUR', '/de/topic/harbour'],
    ['/de/lang/en-gb', '/de/lang/en'],
    ['/de/lang/en-gb/feed.xml', '/de/lang/en/feed.xml'],
    ['/de/source/www.ternmouth-post.example', '/de/source/ternmouth-post.example'],
    ['/de?lang=xx', '/de'],
    ['/de/latest?lang=en,xx', '/de/latest?lang=en'],
  ])('redirects %s to %s', async (asked, location) => {
    const response = await request(asked)

    expect([response.status, response.headers.get('location')]).toEqual([301, location])
    expect((await request(location)).status).toBe(200)
  })

  it('redirects the former address of an article within the language', async () => {
    const response = await request(`/ar/news/2026-10-03/former-slug-${article.slice(-12)}`)

    expect(response.headers.get('location')).toBe(`/ar${article}`)
  })

  it('has the forms of an article for machines', async () => {
    const markdown = await request(`/de${article}`, { headers: { accept: 'text/markdown' } })

    expect(markdown.headers.get('content-type')).toContain('text/markdown')
    expect(markdown.headers.get('link')).toBe(`<${site}${article}>; rel="canonical"`)
    expect((await request(`/de${article}.json`)).status).toBe(200)
  })

  it('has its own page for what is missing', async () => {
    for (const path of ['/de/nothing', '/de/topic/unheard-of', '/de/de', '/de/healthz']) {
      const response = await request(path)

      expect(response.status, path).toBe(404)
      expect(await response.text(), path).toContain('<html lang="de"')
    }
    expect(await text('/fr/latest')).toContain('<html lang="en"')
    expect((await request('/de/nothing.json')).headers.get('content-type')).toBe(
      'application/problem+json',
    )
    expect((await request('/de/ingest', { method: 'POST' })).status).toBe(405)
  })

  it.each(shared.map(({ path }) => path))('has no %s of its own', async (path) => {
    expect((await request(`/de${path}`)).status).toBe(404)
  })

  it('names the sitemaps of all languages in the one robots.txt', async () => {
    expect(await text('/robots.txt')).toContain(`Sitemap: ${site}/ar/sitemap-news.xml\n`)
  })

  it('refuses searches in its language', async () => {
    const limited = { ...settings, SEARCH_PER_MINUTE: '3' }
    const headers = { 'cf-connecting-ip': '192.0.2.77' }
    const answers: Response[] = []
    while (answers.length < 8)
      answers.push(await request('/de/search?q=light', { headers }, limited))
    const refused = answers.find(({ status }) => status === 429)

    expect(await refused?.text()).toContain('<html lang="de"')
  })

  it('is purged alone when only a translation changed', async () => {
    const change = { article: parseArticleId(article.slice(-12)), days: [parseDay('2026-10-03')!] }
    const everywhere = staleTags(change).map(({ tag }) => tag)
    const german = staleTags({ ...change, lang: 'de' }).map(({ tag }) => tag)
    const reached = async (path: string, stale: string[]) => {
      const tags = parseTags((await render(site + path)).headers.get('cache-tag'))
      return tags.some((tag) => stale.includes(tag))
    }

    for (const path of [article, `${article}.md`, '/latest', '/news/2026-10-03', '/feed.xml']) {
      expect(await reached(path, everywhere), path).toBe(true)
      expect(await reached(`/de${path}`, everywhere), path).toBe(true)
      expect(await reached(path, german), path).toBe(false)
      expect(await reached(`/de${path}`, german), path).toBe(true)
    }
  })
})

describe('an article that was taken down', () => {
  it('is answered in the language of its address, with others to read', async () => {
    const removal = new Request(`${site}/articles/${article.slice(-12)}`, {
      method: 'DELETE',
      headers: token,
    })
    await gateway(removal, env, createExecutionContext(), apiApp)

    const response = await request(`/de${article}`)
    const printed = await response.text()

    expect(response.status).toBe(410)
    expect(printed).toContain('<html lang="de"')
    expect(placesIn(printed)).toContain('/de')
    expect(placesIn(printed).some((place) => place.startsWith('/de/news/'))).toBe(true)
  })
})

describe('the site in one language', () => {
  it('has no prefixes, no switch and tags of its language', async () => {
    const alone: Env = { ...env, SITE_LANGUAGES: 'en' }
    const page = await render(`${site}/latest`, alone)

    expect((await request('/en/latest', {}, alone)).status).toBe(404)
    expect(page.headers.get('cache-tag')).toBe('list,list@en')
    expect(await page.text()).not.toMatch(/hreflang|class="switch"/)
  })
})
