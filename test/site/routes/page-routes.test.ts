import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { articlePath, type Alternate } from '../../../src/article/article-address.ts'
import { articleDay } from '../../../src/article/article-date.ts'
import type { StoredArticle } from '../../../src/article/article.ts'
import type { Translation, TranslationTask } from '../../../src/article/translation.ts'
import { readConfig } from '../../../src/config/config.ts'
import { Refusal } from '../../../src/http/problem.ts'
import { pageRoutes } from '../../../src/site/routes/page-routes.ts'
import type { SiteEnv } from '../../../src/site/site-env.ts'
import type { ArticleStore } from '../../../src/store/article-store.ts'
import type { ArticleWithRails } from '../../../src/store/read-article.ts'
import type { Removed } from '../../../src/store/remove.ts'
import { listCursorOf } from '../../../src/store/tables/list-cursor.ts'
import { specimen } from '../specimen.ts'
import { forReaders, translated } from '../translated.ts'

type Reading = Pick<
  ArticleStore,
  | 'inBothWordings'
  | 'page'
  | 'latest'
  | 'mostRead'
  | 'list'
  | 'listEntry'
  | 'absentDays'
  | 'longestLists'
  | 'search'
  | 'frontNews'
  | 'suggestions'
  | 'onDay'
  | 'daysOfMonth'
  | 'monthsOfYear'
  | 'years'
  | 'adjacentPeriods'
>

const article = await specimen()
const path = articlePath({ ...article, day: articleDay(article) })

const alone = (article: StoredArticle): ArticleWithRails => ({
  article: { ...article, translation: null },
  versions: 1,
  original: article,
  translations: [],
  task: null,
  related: [],
  furtherReading: null,
  sameStory: [],
  previous: null,
  next: null,
  latest: [],
  trends: [],
  headlines: [],
  facts: JSON.stringify(article),
})

/** The routes over an archive in memory; a refusal answers with its status. */
function site(
  stored: StoredArticle | Removed | null,
  version = 'one',
  translation: Translation | null = null,
  task: TranslationTask | null = null,
) {
  const present = stored && !('removed' in stored) ? [stored] : []
  const counted = (prefix: string, length: number) =>
    present
      .map((one) => articleDay(one))
      .filter((day) => day.startsWith(prefix))
      .map((day) => ({ period: day.slice(0, length), count: 1 }))
  const archive: Reading = {
    inBothWordings: async () =>
      stored && !('removed' in stored)
        ? {
            article: stored,
            translation,
            translations: translation ? [translation] : [],
            task,
          }
        : stored,
    page: async (_id, wording) => {
      if (!stored || 'removed' in stored) return stored
      const found = alone(stored)
      if (!translation) return found
      const readers = forReaders(stored, translation, task)
      const facts = JSON.stringify(readers)
      return {
        ...found,
        ...readers,
        facts,
        ...(wording === 'original' && { article: found.article }),
      }
    },
    latest: async () => present,
    frontNews: async () => present.map((one) => ({ ...one, close: [] })),
    suggestions: async () => ({ trends: [], latest: present }),
    mostRead: async () => present,
    list: async (_list, _limit, cursor) => ({
      items: cursor ? [] : present,
      next: listCursorOf('1'),
    }),
    listEntry: async (kind, key) =>
      key === 'rheinblick.example' ? { key, label: `The ${kind}`, count: 1 } : null,
    absentDays: () => [],
    longestLists: async () => [{ key: 'wal fang', label: 'Wal/Fang', count: 2 }],
    search: async () => ({
      hits: present.map((one) => ({
        article: one,
        title: [{ text: 'Harbour', isMatch: true }],
        snippet: [],
        langs: null,
      })),
      count: present.length,
      isMore: false,
      next: null,
    }),
    onDay: async (day) => present.filter((one) => articleDay(one) === day),
    daysOfMonth: async (month) => counted(month, 10),
    monthsOfYear: async (year) => counted(year, 7),
    years: async () => counted('', 4),
    adjacentPeriods: async () => ({ previous: null, next: '2023-05-02' }),
  }
  const app = new Hono<SiteEnv>()
    .use(async (c, next) => {
      c.set('config', readConfig({ SITE_URL: 'https://times.example' } as Env))
      c.set('articles', archive as ArticleStore)
      c.set('now', new Date('2023-04-28T12:00:00Z'))
      c.set('version', version)
      await next()
    })
    .route('/', pageRoutes)
    .onError((error, c) => {
      if (error instanceof Refusal) return c.text(error.code, error.status)
      throw error
    })
  return { get: (address: string, headers = {}) => app.request(address, { headers }) }
}

describe('GET /news/DAY/slug-id', () => {
  it('answers with the page, to be kept and purged by the article', async () => {
    const response = await site(article).get(path)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=UTF-8')
    expect(response.headers.get('cache-control')).toBe('public, max-age=60')
    expect(response.headers.get('cdn-cache-control')).toContain('max-age=600')
    expect(response.headers.get('cache-tag')).toBe(
      `article:${article.id},articles:2023-04-28,articles:2023-04,rails`,
    )
    expect(await response.text()).toContain(article.title)
  })

  it.each([
    ['slug', `/news/2023-04-28/an-older-title-${article.id}`],
    ['day', path.replace('2023-04-28', '2023-04-27')],
    ['query', `${path.replace('harbour', 'haven')}?page=2`],
  ])('moves a stale %s to the right address', async (_what, address) => {
    const response = await site(article).get(address)

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(path)
  })

  it('keeps the form when it moves', async () => {
    const response = await site(article).get(`/news/2023-04-28/${article.id}.md`)

    expect(response.headers.get('location')).toBe(`${path}.md`)
  })

  it.each<[Alternate, string, string]>([
    ['json', 'application/json', '{"id":'],
    ['md', 'text/markdown; charset=utf-8', '---\ntitle: "Harbour ferry'],
    ['txt', 'text/plain; charset=utf-8', 'Harbour ferry returns after eleven years\n'],
  ])('answers with .%s as %s', async (alternate, type, beginning) => {
    const response = await site(article).get(`${path}.${alternate}`)

    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('link')).toBe(`<https://times.example${path}>; rel="canonical"`)
    expect((await response.text()).startsWith(beginning)).toBe(true)
  })

  it('answers 304 to a reader who has this page', async () => {
    const first = await site(article).get(path)
    const etag = first.headers.get('etag') ?? ''

    const second = await site(article).get(path, { 'if-none-match': etag })

    expect(second.status).toBe(304)
    expect(second.headers.get('cache-control')).toBe(first.headers.get('cache-control'))
  })

  it('has another validator when the article changed', async () => {
    const before = await site(article).get(path)
    const after = await site({ ...article, revision: 'f'.repeat(64) }).get(path)

    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  })

  it('has another validator when another version printed it', async () => {
    const before = await site(article, 'one').get(path)
    const after = await site(article, 'two').get(path)

    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
  })

  it.each([
    ['not_found', 404, null],
    ['gone', 410, { removed: 'gone' } as const],
    ['removed_for_legal_reasons', 451, { removed: 'legal' } as const],
  ])('refuses with %s', async (code, status, stored) => {
    const response = await site(stored).get(path)

    expect(response.status).toBe(status)
    expect(await response.text()).toBe(code)
  })

  it.each(['/news/2023-04-28/no-id-here', '/news/2023-02-30/x7k2m9qd4hte'])(
    'finds nothing at %s',
    async (address) => {
      expect((await site(article).get(address)).status).toBe(404)
    },
  )
})

describe('the pages of a translated article', async () => {
  const { article: source, translation } = await translated()
  const day = articleDay(source)
  const page = articlePath({ id: source.id, title: translation.title, day })
  const { get } = site(source, 'one', translation)

  it('is at the address of the translated title, to which the former one leads', async () => {
    const former = await get(articlePath({ ...source, day }))

    expect((await get(page)).status).toBe(200)
    expect([former.status, former.headers.get('location')]).toEqual([301, page])
    expect(former.headers.get('cache-tag')).toContain(`article:${source.id}`)
  })

  it.each(['original', 'parallel'])('has /%s, purged with the article', async (view) => {
    const response = await get(`${page}/${view}`)
    const former = await get(`${articlePath({ ...source, day })}/${view}`)

    expect(response.status).toBe(200)
    expect(response.headers.get('cache-tag')).toContain(`article:${source.id}`)
    expect(response.headers.get('vary')).toBeNull()
    expect(await response.text()).toContain(source.title)
    expect(former.headers.get('location')).toBe(`${page}/${view}`)
  })

  it.each(['original', 'parallel'])(
    'leads from /%s to the page of an article without a translation',
    async (view) => {
      const response = await site(article).get(`${path}/${view}`)

      expect([response.status, response.headers.get('location')]).toEqual([301, path])
      expect(response.headers.get('cache-tag')).toContain(`article:${article.id}`)
    },
  )

  it.each([
    ['json', '"title":"The boat returns', '"title":"El barco vuelve'],
    ['md', '# The boat returns', '# El barco vuelve'],
    ['txt', 'The boat returns', 'El barco vuelve'],
  ])('are translated as .%s unless the original is asked for', async (form, english, spanish) => {
    const shown = await get(`${page}.${form}`)
    const original = await get(`${page}.${form}?lang=original`)

    expect(await shown.text()).toContain(english)
    expect(await original.text()).toContain(spanish)
    expect(shown.headers.get('etag')).not.toBe(original.headers.get('etag'))
    expect(original.headers.get('link')).toContain(`${page}/original>; rel="canonical"`)
  })

  it.each(['', '/parallel', '.txt'])(
    'have another validator when a newer translation waits: %s',
    async (form) => {
      const partly = { ...translation, remaining: ['title'] }
      const task = { lang: 'en', state: 'waiting', reason: null, attempts: 0, dueAt: null } as const
      const before = await site(source, 'one', partly).get(page + form)
      const after = await site(source, 'one', partly, task).get(page + form)

      expect(await before.text()).not.toContain('An update is on its way.')
      expect(await after.text()).toContain('An update is on its way.')
      expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    },
  )

  it('keep the wish for the original when they move', async () => {
    const former = articlePath({ ...source, day })

    const text = await get(`${former}.txt?lang=original`)
    const html = await get(`${page}?lang=original`)

    expect(text.headers.get('location')).toBe(`${page}.txt?lang=original`)
    expect(html.headers.get('location')).toBe(`${page}/original`)
  })

  it('say in plain text whose words they are', async () => {
    const [title, origin] = (await (await get(`${page}.txt`)).text()).split('\n\n')

    expect(title).toBe('The boat returns to the harbour')
    expect(origin).toContain('Machine translation from Spanish')
    expect(origin).toContain(`Read the original: https://times.example${page}/original`)
  })

  it.each(['original', 'parallel'])('answers for a removed article at /%s', async (view) => {
    expect((await site({ removed: 'legal' }).get(`${page}/${view}`)).status).toBe(451)
    expect((await site(null).get(`${page}/${view}`)).status).toBe(404)
  })
})

describe('GET /', () => {
  it('lists the latest and is purged with every list', async () => {
    const response = await site(article).get('/')

    expect(response.headers.get('cache-tag')).toBe('list')
    expect(await response.text()).toContain(`href="${path}"`)
  })
})

describe('the lists', () => {
  it.each(['/latest', '/trends', '/source/rheinblick.example', '/search?q=harbour'])(
    'show the article at %s and are purged with every list',
    async (address) => {
      const response = await site(article).get(address)

      expect(response.status).toBe(200)
      expect(response.headers.get('cache-tag')).toBe('list')
      expect(await response.text()).toContain(`href="${path}"`)
    },
  )

  it.each([
    ['/source', 'Sources'],
    ['/topic', 'Topics'],
    ['/author', 'Authors'],
    ['/lang', 'Languages'],
  ])('are at %s with their content', async (address, title) => {
    const response = await site(article).get(address)
    const html = await response.text()

    expect(response.headers.get('cache-tag')).toBe('list')
    expect(html).toContain(`<h1 class="title">${title}</h1>`)
    expect(html).toContain(`<a href="${address}/wal%20fang">`)
  })

  it('lead on to their next part', async () => {
    const html = await (await site(article).get('/source/rheinblick.example')).text()

    expect(html).toContain('<a href="/source/rheinblick.example?after=1" rel="next">')
  })

  it('fold a name into the address of its list', async () => {
    const response = await site(article).get('/source/Rheinblick.example')

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe('/source/rheinblick.example')
  })

  it.each([
    ['/topic/%C4%B0zm%C4%B0r', '/topic/izmir'],
    ['/topic/%23Izmir/feed.xml', '/topic/izmir/feed.xml'],
    ['/author/O%E2%80%99Brien', "/author/o'brien"],
    ['/author/%DA%A9%DB%8C', '/author/%D9%83%D9%8A'],
    ['/topic/Stra%C3%9Fe', '/topic/strasse'],
    ['/topic/C%2B%2B', '/topic/c%2B%2B'],
  ])('leads from %s to the one address of the list, %s', async (asked, location) => {
    const response = await site(article).get(asked)

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(location)
  })

  it.each(['', '/feed.xml'])('leads from the host of an outlet to its list%s', async (file) => {
    const response = await site(article).get(`/source/hessen.rheinblick.example${file}`)

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe(`/source/rheinblick.example${file}`)
    expect(response.headers.get('cache-control')).toBe('public, max-age=0') // it may get its own
  })

  it.each([
    '/source/nobody.example',
    '/source/www.nobody.example',
    '/topic/hessen.rheinblick.example',
    '/latest?after=%00',
    '/source/rheinblick.example?after=!',
    '/search?q=harbour&after=1',
  ])('have nothing at %s', async (address) => {
    expect((await site(article).get(address)).status).toBe(404)
  })
})

describe('GET /search', () => {
  it('looks for nothing before it is asked to', async () => {
    const html = await (await site(article).get('/search?q=+')).text()

    expect(html).toContain('<form action="/search"')
    expect(html).not.toContain('class="found"')
  })

  it('marks what was found', async () => {
    const html = await (await site(article).get('/search?q=harbour')).text()

    expect(html).toContain('1 article found')
    expect(html).toContain('<mark>Harbour</mark>')
  })

  it.each(['%00', '%ff%fe', '%22', '%F0%9F%98%80', '%3C%2Ftitle%3E%3Cimg%20src%3Dx%3E'])(
    'prints a query of any bytes: %s',
    async (query) => {
      const response = await site(article).get(`/search?q=${query}&from=${query}&source=${query}`)

      expect(response.status).toBe(200)
      expect(await response.text()).not.toContain('<img src=x')
    },
  )
})

describe('the archive', () => {
  it.each([
    ['/news', '/news/2023', 'list'],
    ['/news/2023', '/news/2023-04', 'list'],
    ['/news/2023-04', '/news/2023-04-28', 'month:2023-04,lists:2023-04'],
    ['/news/2023-04-28', path, 'day:2023-04-28,lists:2023-04'],
  ])('leads from %s to %s', async (address, next, tag) => {
    const response = await site(article).get(address)

    expect(response.status).toBe(200)
    expect(response.headers.get('cache-tag')).toBe(tag)
    expect(await response.text()).toContain(`href="${next}"`)
  })

  it.each(['/news/2022', '/news/2023-05', '/news/2023-04-29', '/news/2023-02-30', '/news/x'])(
    'has nothing at %s',
    async (address) => {
      expect((await site(article).get(address)).status).toBe(404)
    },
  )

  it.each(['/news/2023', '/news/2023-04', '/news/2023-04-28'])(
    'leads on from %s',
    async (address) => {
      const html = await (await site(article).get(address)).text()

      expect(html).toContain('<a href="/news/2023-05-02" rel="next" class="next">')
      expect(html).not.toContain('rel="prev"')
    },
  )

  it('is there before the first article', async () => {
    expect((await site(null).get('/news')).status).toBe(200)
  })
})

describe('the fixed pages', () => {
  it.each([
    ['/about', 'text/html; charset=UTF-8'],
    ['/privacy', 'text/html; charset=UTF-8'],
  ])('answer at %s with %s', async (address, type) => {
    const response = await site(null).get(address)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(type)
    expect(response.headers.get('cache-control')).toContain('max-age=3600')
  })
})
