import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { readingPaths } from '../../../src/api/openapi/reading-operation.ts'
import { articleDay } from '../../../src/article/article-date.ts'
import type { StoredArticle } from '../../../src/article/article.ts'
import { readConfig } from '../../../src/config/config.ts'
import { Refusal } from '../../../src/http/problem.ts'
import { pageRoutes } from '../../../src/site/routes/page-routes.ts'
import type { SiteEnv } from '../../../src/site/site-env.ts'
import { addressesOf } from '../../../src/site/site-map.ts'
import type { ArticleStore } from '../../../src/store/article-store.ts'
import type { Wording } from '../../../src/store/read-article.ts'
import { translationFacts } from '../../fixtures/translations.ts'
import { specimen } from '../specimen.ts'

type Reading = Pick<
  ArticleStore,
  'whole' | 'newestOf' | 'forSitemap' | 'search' | 'listEntry' | 'allMonths' | 'daysOfMonth'
>

type Described = { get: { responses: { 200: { content: Record<string, object> } } } }

const article = await specimen()
const now = new Date('2023-04-29T12:00:00Z')

// All articles are translated.
const inWording = (wording?: Wording) => (one: StoredArticle) => ({
  ...one,
  ...(wording === 'original' ? { translation: null } : { translation: translationFacts() }),
})

/** The routes over an archive in memory; a refusal answers with its status. */
function site(stored: StoredArticle[], settings: Record<string, string> = {}) {
  const inPeriod = (period: string) => stored.filter((one) => articleDay(one).startsWith(period))
  const whole: Reading['whole'] = async (list, _limit, wording) =>
    (list.kind === 'period' ? inPeriod(list.period) : stored).map(inWording(wording))
  const archive: Reading = {
    whole,
    forSitemap: async (list, limit) =>
      (await whole(list, limit)).map((one) => ({ ...one, translations: [] })),
    newestOf: async (_ids, _limit, wording) => stored.map(inWording(wording)),
    search: async () => ({ hits: [], count: 0, isMore: false, next: null }),
    listEntry: async (_kind, key) => (key === 'ferry' ? { key, label: 'Ferry', count: 1 } : null),
    allMonths: async () => [{ period: '2023-04', count: 20_000, changedAt: article.storedAt }],
    daysOfMonth: async () => [{ period: '2023-04-28', count: 20_000 }],
  }
  const app = new Hono<SiteEnv>()
    .use(async (c, next) => {
      c.set('config', readConfig({ SITE_URL: 'https://times.example', ...settings }))
      c.set('articles', archive as ArticleStore)
      c.set('now', now)
      c.set('version', 'one')
      await next()
    })
    .route('/', pageRoutes)
    .onError((error, c) => {
      if (error instanceof Refusal) return c.text(error.code, error.status)
      throw error
    })
  return { get: (address: string) => app.request(address) }
}

describe('the feeds', () => {
  it.each([
    ['feed.xml', 'application/rss+xml; charset=utf-8'],
    ['atom.xml', 'application/atom+xml; charset=utf-8'],
    ['feed.json', 'application/feed+json; charset=utf-8'],
  ])('answer at every list with %s as %s', async (file, type) => {
    const tags: Record<string, string> = {
      '': 'list',
      '/news/2023-04-28': 'day:2023-04-28,lists:2023-04',
      '/topic/ferry': 'list',
    }
    for (const [folder, tag] of Object.entries(tags)) {
      const response = await site([article]).get(`${folder}/${file}`)

      expect(response.status).toBe(200)
      expect(response.headers.get('content-type')).toBe(type)
      expect(response.headers.get('cache-control')).toContain('max-age=300')
      expect(response.headers.get('cache-tag')).toBe(tag)
      expect(response.headers.get('x-robots-tag')).toBe('noindex')
      expect(await response.text()).toContain(`https://times.example${folder}/${file}`)
    }
  })

  it.each(['/news/2023-04-29/feed.xml', '/news/2023-02-30/feed.xml', '/topic/none/feed.xml'])(
    'are not there for the empty list at %s',
    async (address) => {
      expect((await site([article]).get(address)).status).toBe(404)
    },
  )

  it.each([
    '/feed.xml?lang=original',
    '/atom.xml?lang=de,original',
    '/news/2023-04-28/feed.json?lang=original',
    '/topic/ferry/feed.xml?lang=original',
    '/search/feed.xml?q=ferry&lang=original',
  ])('are in their own words at %s', async (address) => {
    const read = async (path: string) => (await site([article]).get(path)).text()
    const printed = await read(address)

    expect(printed).not.toContain('Machine translation')
    expect(printed.replaceAll('&amp;', '&')).toContain(`https://times.example${address}`)
    expect(await read(address.replace(/,?original/, ''))).toContain('Machine translation')
  })

  it('keep to their own words where another name leads to theirs', async () => {
    const address = '/topic/%23Ferry/feed.xml?lang=original'

    expect((await site([article]).get(address)).headers.get('location')).toBe(
      '/topic/ferry/feed.xml?lang=original',
    )
  })

  it('are there for a site without articles', async () => {
    expect((await site([]).get('/feed.xml')).status).toBe(200)
  })

  it.each([
    ['/topic/%23Ferry%20%20Boat/feed.xml', '/topic/ferry%20boat/feed.xml'],
    ['/lang/de-AT/atom.xml', '/lang/de/atom.xml'],
  ])('lead from %s to the one address of the list', async (address, location) => {
    const response = await site([article]).get(address)

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(location)
  })
})

describe('the sitemaps', () => {
  it('are by day where a month is too full', async () => {
    const xml = await (await site([article]).get('/sitemap.xml')).text()

    expect(xml).toContain('<loc>https://times.example/sitemap-2023-04-28.xml</loc>')
    expect(xml).not.toContain('sitemap-2023-04.xml')
  })

  it.each(['/sitemap-2023-04.xml', '/sitemap-2023-04-28.xml'])(
    'list the articles of %s, to be purged with the month',
    async (address) => {
      const response = await site([article]).get(address)

      expect(response.headers.get('content-type')).toBe('application/xml; charset=utf-8')
      expect(response.headers.get('cache-tag')).toBe('month:2023-04,lists:2023-04')
      expect(await response.text()).toContain(article.id)
    },
  )

  it.each(['/sitemap-2023-05.xml', '/sitemap-2023-13.xml', '/sitemap-2023-02-30.xml'])(
    'have nothing at %s',
    async (address) => {
      expect((await site([article]).get(address)).status).toBe(404)
    },
  )
})

describe('the addresses of feeds and files', () => {
  const values: Record<string, string> = { day: '2023-04-28', period: '2023-04', name: 'ferry' }
  const machines = addressesOf('pages').filter(({ tag }) => tag === 'feeds' || tag === 'files')
  const examples = machines
    .flatMap((address) => readingPaths(address))
    .map(([path, item]) => {
      const { content } = (item as Described).get.responses[200]
      return [path.replace(/\{(\w+)\}/g, (_, name) => values[name]!), Object.keys(content)[0]!]
    })

  it.each(examples)('answer at %s with %s, as the interface describes', async (address, type) => {
    const response = await site([article], {
      CONTACT: 'desk@times.example',
      INDEXING: 'index',
      INDEXNOW_KEY: 'a-key-of-letters',
    }).get(address)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')?.split(';')[0]).toBe(type)
  })
})

describe('the files at known addresses', () => {
  it.each([
    ['/robots.txt', 'text/plain; charset=utf-8'],
    ['/llms.txt', 'text/plain; charset=utf-8'],
    ['/manifest.webmanifest', 'application/manifest+json; charset=utf-8'],
    ['/opensearch.xml', 'application/opensearchdescription+xml; charset=utf-8'],
    ['/icon.svg', 'image/svg+xml'],
    ['/icon-192.png', 'image/png'],
    ['/icon-512.png', 'image/png'],
    ['/favicon.ico', 'image/vnd.microsoft.icon'],
  ])('answer at %s with %s', async (address, type) => {
    const response = await site([]).get(address)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toContain('max-age=3600')
  })

  it('say where to report a problem when there is somewhere', async () => {
    const address = '/.well-known/security.txt'
    const open = await site([], { CONTACT: 'desk@times.example' }).get(address)

    expect((await site([]).get(address)).status).toBe(404)
    expect(await open.text()).toContain('Contact: mailto:desk@times.example\n')
  })

  it('let feed readers show the icon', async () => {
    const { headers } = await site([]).get('/icon-192.png')

    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  })

  it('offer icons that are there, in the sizes named', async () => {
    const manifest = await (
      await site([]).get('/manifest.webmanifest')
    ).json<{
      icons: { src: string; type: string; sizes: string }[]
    }>()

    expect(manifest.icons).not.toEqual([])
    for (const { src, type, sizes } of manifest.icons) {
      const response = await site([]).get(src)
      const file = new DataView(await response.arrayBuffer())
      const isPng = type === 'image/png'

      expect(response.headers.get('content-type')).toBe(type)
      expect(isPng ? `${file.getUint32(16)}x${file.getUint32(20)}` : 'any').toBe(sizes)
    }
  })
})
