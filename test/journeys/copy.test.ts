import {
  applyD1Migrations,
  createExecutionContext,
  reset,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { copyLimits } from '../../src/api/copy/copy-limits.ts'
import { apiApp, pagesApp } from '../../src/app.ts'
import { articlePath, type ArticleId } from '../../src/article/article-address.ts'
import { articleDay } from '../../src/article/article-date.ts'
import type { StoredArticle } from '../../src/article/article.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { copyKinds, type CopyKind } from '../../src/store/copy/copy-kinds.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { saveRule } from '../../src/store/rules/rules.ts'
import { addReport } from '../../src/store/takedowns/reports.ts'
import { tendDatabase } from '../../src/store/tend.ts'
import { replaceGlossary } from '../../src/store/translations/glossary.ts'
import { tendViews } from '../../src/store/trends.ts'
import { moment } from '../fixtures/articles.ts'
import { rich } from '../fixtures/rich-article.ts'
import { story } from '../fixtures/stories.ts'
import { disagreements } from '../store/derived.ts'
import { idsIn } from '../store/periods/several-databases.ts'
import { doctorsFindings } from '../store/whole.ts'
import { pathOf, request, site, token, wholly } from './service.ts'

type Line = Readonly<Record<string, Record<string, unknown>>>
type End = { lines: number; next: string | null; unreadable: string[] }
type Copy = ReadonlyMap<CopyKind, readonly string[]>

const store = openArticleStore(env.DB)
const db = openDatabase(env.DB)
const now = new Date('2026-10-09T10:00:00Z')
const json = { 'content-type': 'application/json', ...token }

/** The articles of a day in an invented town, some of them at the same second, one without a time, two a day later. */
async function fill(): Promise<void> {
  const stories = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      story({
        path: `meldung-${index}`,
        domain: index % 3 === 0 ? 'quappendorfer-bote.example' : 'rheinblick.example',
        title: `Die Mole von Quappendorf, Folge ${index}`,
        tags: index % 2 === 0 ? ['Hafen'] : ['HAFEN', 'Licht'],
        byline: [index % 2 === 0 ? 'Marta Quell' : 'Onno Dirks'],
        time:
          index === 9 ? null : index > 7 ? '2026-10-04T06:00:00.000Z' : '2026-10-03T08:15:00.000Z',
        text: `Die Lampe der Mole ${index} leuchtet wieder, sagte der Hafenmeister von Quappendorf den Leuten am Kai.`,
      }),
    ),
  )
  await store.saveAll(stories, moment('2026-10-04T10:00:00.000Z'))
  const before = {
    path: 'vorher',
    title: 'Ein Boot vor der Zeit',
    time: '2026-09-30T08:00:00.000Z',
  }
  await store.save(await story(before), moment('2026-10-04T11:00:00.000Z'))
  const { id } = await rich('reich')
  await store.remove(stories[1]!.id, 'legal', { note: 'By order', by: 'nell', now })
  await store.remove(stories[2]!.id, 'gone', { by: 'nell', isErased: true, now })
  await store.countViews(new Map([[id, 7]]), now)
  await tendDatabase(env.DB, now)
  // A version that is not packed yet, and an article that waits for its neighbours.
  const { article } = (await store.corrected(id)) as { article: StoredArticle }
  const changed = await story({ path: 'reich', title: 'Die neueste Fassung', tags: ['Hafen'] })
  await store.save(changed, moment('2026-10-09T11:00:00.000Z'))
  expect(article.title).toBe('Die „richtige“ Fassung')
  const wanted = [{ lang: 'en', refusal: null }]
  await store.askTranslations(stories[3]!, wanted, now)
  const report = {
    article: id,
    lang: 'de',
    reason: 'text',
    message: 'Falsch',
    contact: '',
  } as const
  expect(await addReport(db, report, now)).toBe('added')
  const rule = { id: 'rheinblick.example', domain: 'rheinblick.example', savedBy: 'nell' }
  for (const strip of ['.remark', '.note'])
    await saveRule(db, { ...rule, rule: { selectors: { strip: [strip] } } }, now)
  await post('/blocks', { source: 'quill.example', reason: 'They asked' })
  await post('/tokens', { name: 'scraper of Nell', scopes: ['ingest'] })
  await post('/webhooks', { url: 'https://hooks.example/news', events: ['article.created'] })
  await replaceGlossary(db, [
    { sourceDomain: '', sourceLang: 'de', lang: 'en', term: 'Mole', translation: 'pier' },
  ])
  await env.DB.exec(
    `insert into intake_days values ('2026-10-03', 'a.example', 'created', '', 2, 2, 1.5, 0.7)`,
  )
  await env.DB.exec(`insert into served_days values ('2026-10-03', 12, 4)`)
}

async function post(path: string, form: object): Promise<void> {
  const response = await request(path, {
    method: 'POST',
    body: JSON.stringify(form),
    headers: json,
  })
  expect(response.ok).toBe(true)
}

async function part(
  kind: CopyKind,
  after = '',
  ask = request,
): Promise<{ lines: string[]; end: End }> {
  const query = after === '' ? '' : `?after=${encodeURIComponent(after)}`
  const response = await ask(`/export/${kind}${query}`, { headers: token })
  expect(response.status).toBe(200)
  const text = new TextDecoder().decode(await response.arrayBuffer())
  const lines = text.trimEnd().split('\n')
  const { end } = JSON.parse(lines.pop() ?? '') as { end: End }
  expect(end.lines).toBe(lines.length)
  return { lines, end }
}

async function wholeCopy(ask = request): Promise<Copy> {
  const copy = new Map<CopyKind, string[]>()
  for (const kind of copyKinds) {
    const { lines, end } = await part(kind, '', ask)
    expect([kind, end.next, end.unreadable]).toEqual([kind, null, []])
    copy.set(kind, lines)
  }
  return copy
}

const write = (kind: string, lines: readonly string[], ask = request) =>
  ask(`/restore/${kind}`, {
    method: 'POST',
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson', ...token },
  })

/** Writes a copy in batches of some lines, and counts what became of them. */
async function restored(
  copy: Copy,
  batch: number,
  ask = request,
): Promise<{ written: number; present: number }> {
  const sum = { written: 0, present: 0 }
  for (const kind of copyKinds) {
    const lines = copy.get(kind) ?? []
    for (let at = 0; at < lines.length; at += batch) {
      const response = await write(kind, lines.slice(at, at + batch), ask)
      const { written, present } = await response.json<typeof sum>()
      sum.written += written
      sum.present += present
    }
  }
  return sum
}

// What still runs, such as a purge, may keep the storage from being emptied at once; see test/migrate.ts.
async function empty(): Promise<void> {
  const tables = `SELECT name FROM sqlite_master WHERE name = 'articles'`
  do await reset()
  while ((await env.DB.prepare(tables).all()).results.length > 0)
  await applyD1Migrations(env.DB, env.MIGRATIONS)
}

async function textsOf(paths: readonly string[], ask = request): Promise<Record<string, string>> {
  const texts: Record<string, string> = {}
  for (const path of paths) {
    const response = await ask(path)
    texts[path] = `${response.status} ${response.headers.get('etag')} ${await response.text()}`
  }
  return texts
}

/** A site with one database more, which has the articles from October 2026 on. */
const several = { ...env, DB_2026_10: env.LATER }

const askOf =
  (app: typeof apiApp | typeof pagesApp, bindings: Env) =>
  async (path: string, init: RequestInit = {}) => {
    const ctx = createExecutionContext()
    const response = await wholly(await app.fetch(new Request(site + path, init), bindings, ctx))
    await waitOnExecutionContext(ctx)
    return response
  }

const lists = [
  '/',
  '/latest',
  '/trends',
  '/news',
  '/news/2026',
  '/news/2026-10',
  '/news/2026-10-03',
  '/news/2026-10-03.html',
  '/source',
  '/source/rheinblick.example',
  '/topic',
  '/topic/hafen',
  '/author/onno%20dirks',
  '/lang/de',
  '/search?q=mole+8',
  '/search?q=version',
  '/feed.xml',
  '/atom.xml',
  '/sitemap.xml',
  '/sitemap-2026-10.xml',
]

// Hits are ranked within a database.
const merged = lists.filter((path) => !path.startsWith('/search'))

async function pathsOfArticles(copy: Copy): Promise<string[]> {
  const articles = (copy.get('articles') ?? [])
    .map((line) => (JSON.parse(line) as Line)['article'] as unknown as StoredArticle | undefined)
    .filter((article) => article !== undefined)
  const pages = articles.map((article) => articlePath({ ...article, day: articleDay(article) }))
  const translated = pages.findIndex((page) => page.includes('fassung'))
  const own = pathOf((await request(pages[translated] ?? '')).headers.get('location') ?? '')
  pages[translated] = own
  const gone = removed.map((id) => `/news/2026-10-03/mole-${id}`)
  const views = [
    '/history',
    '/history.json',
    '/history/1',
    '/history/2.json',
    '/original',
    '/parallel',
  ]
  return [
    ...pages,
    ...pages.map((page) => `${page}.json`),
    ...views.map((view) => own + view),
    ...gone,
  ]
}

let removed: ArticleId[] = []
let copy: Copy
let paths: string[]
let pages: Record<string, string>
let ownLists: Record<string, string>

beforeAll(async () => {
  await fill()
  copy = await wholeCopy()
  const lines = (copy.get('articles') ?? []).map((line) => JSON.parse(line) as Line)
  removed = lines.flatMap((line) => (line['removed'] ? [line['removed']['id'] as ArticleId] : []))
  paths = [...lists, ...(await pathsOfArticles(copy))]
  pages = await textsOf(paths)
  ownLists = await textsOf(merged, askOf(pagesApp, env))
  const missing = Object.entries(pages).filter(([, text]) => !text.startsWith('200 '))
  expect(missing.map(([path]) => path)).toEqual(paths.filter((path) => path.includes('/mole-')))
  await empty()
})

describe('a copy', () => {
  it('has lines of every kind, and each kind of line about an article', () => {
    const kinds = (copy.get('articles') ?? []).map(
      (line) => Object.keys(JSON.parse(line) as Line)[0],
    )

    expect([...copy].filter(([, lines]) => lines.length === 0)).toEqual([])
    expect([...new Set(kinds)].toSorted()).toEqual([
      'address',
      'article',
      'correction',
      'found',
      'page',
      'part',
      'removed',
      'revision',
      'takedown',
      'task',
      'translation',
    ])
  })

  it('has no secret, and nothing of the text of what was taken down', () => {
    const text = [...copy.values()].flat().join('\n')

    expect(text).not.toMatch(/whsec_|"secret"/)
    expect(text).not.toContain('Die Lampe der Mole 1 leuchtet')
    expect(text).not.toContain('Die Lampe der Mole 2 leuchtet')
    expect(text).toContain('Die Lampe der Mole 3 leuchtet')
  })

  it('gives a site with the same pages', async () => {
    const { written, present } = await restored(copy, copyLimits.lines)

    expect([written, present]).toEqual([[...copy.values()].flat().length, 0])
    await tendViews(db, now)
    expect(await textsOf(paths)).toEqual(pages)
    expect(await disagreements()).toEqual([])
    expect(await doctorsFindings()).toEqual([])
  })

  it('is the same as the copy of the site that it gave, but for ways back and receivers', async () => {
    await empty()
    await restored(copy, 7) // what belongs to an article comes in several requests

    const again = await wholeCopy()

    const without = (lines: readonly string[] = []) =>
      lines.map((line) => line.replace(/"(erasedAt|disabledAt)":(?:null|\d+)/, '"$1":0'))
    for (const kind of copyKinds) expect(without(again.get(kind))).toEqual(without(copy.get(kind)))
    expect(again.get('receivers')?.[0]).toMatch(/"disabledAt":\d+/)
    expect(again.get('articles')?.join('')).not.toContain('"erasedAt":null,"restoredAt":null')
    expect(await disagreements()).toEqual([])
  })

  it('changes nothing when it is written again, and tells nobody', async () => {
    const { written, present } = await restored(copy, copyLimits.lines)
    const { results } = await env.DB.prepare('select * from deliveries').all()

    // Days count as written, since they are set.
    expect(written).toBe(copy.get('archive')?.length)
    expect(written + present).toBe([...copy.values()].flat().length)
    expect(results).toEqual([])
    expect(await wholeCopy()).toEqual(await wholeCopy())
  })

  it('gives a site with several databases the same lists, and is the same when copied from there', async () => {
    await empty()
    await applyD1Migrations(env.LATER, env.MIGRATIONS)
    const ask = askOf(apiApp, several)
    await restored(copy, copyLimits.lines, ask)
    for (const d1 of [env.DB, env.LATER]) await tendViews(openDatabase(d1), now)

    expect((await idsIn(env.DB)).length).toBe(1)
    expect(await textsOf(merged, askOf(pagesApp, several))).toEqual(ownLists)
    const mirrors = 'select id, disabled_at > 0 as is_disabled from receivers'
    expect((await env.LATER.prepare(mirrors).all()).results).toEqual(
      (await env.DB.prepare(mirrors).all()).results,
    )
    const again = await wholeCopy(ask)

    await empty()
    await restored(again, copyLimits.lines)
    await tendViews(db, now)
    expect(await textsOf(paths)).toEqual(pages)
    expect(await doctorsFindings()).toEqual([])
  })

  it('is read on from the end of a part', async () => {
    const articles = copy.get('articles') ?? []
    const at = articles.findIndex((line) => 'article' in (JSON.parse(line) as Line))
    const id = (JSON.parse(articles[at] ?? '') as Line)['article']?.['id']

    const { lines } = await part('articles', JSON.stringify([0, id]))

    expect(lines).toHaveLength(articles.length - at - 1)
  })
})

describe('GET /export/KIND', () => {
  it.each([
    'secrets',
    'articles?after=x',
    'articles?after=[0]',
    'related?after=[0,"a"]',
    'views?from=1',
  ])('refuses %s', async (path) => {
    const response = await request(`/export/${path}`, { headers: token })

    expect(response.status).toBe(path === 'secrets' ? 404 : 400)
  })
})

describe('POST /restore/KIND', () => {
  const article = () =>
    JSON.parse(copy.get('articles')?.find((line) => line.startsWith('{"article"')) ?? '') as Line
  const changed = (changes: object) =>
    JSON.stringify({ ...article(), article: { ...article()['article'], ...changes } })

  beforeAll(empty)

  it.each([
    [
      'a body with a script',
      { body: { type: 'root', children: [{ type: 'html', value: '<b>' }] } },
    ],
    ['an address that runs', { source: { url: 'javascript:1', name: 'a', domain: 'a.example' } }],
    ['a field that no article has', { owner: 'nell' }],
  ])('refuses %s, names the line, and writes nothing', async (_what, changes) => {
    const response = await write('articles', [JSON.stringify(article()), changed(changes)])

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'request_invalid', detail: /^Line 2: / })
    expect((await part('articles')).lines).toEqual([])
  })

  it.each([
    ['rules', '{"id":"a","domain":"a.example","version":"1"}', 'Line 1: version: not a number'],
    ['rules', '{"id":"a"}', 'Line 1: domain: missing'],
    ['tokens', '{"colour":"red"}', 'Line 1: colour: unknown field'],
    ['articles', '{"secret":{"articleId":"zzzzzzzzzzzz"},"day":"2026-10-03"}', 'unknown kind'],
    ['articles', '{"page":{"articleId":"../../x"}}', 'page: not the id of an article'],
    [
      'articles',
      '{"page":{"articleId":"zzzzzzzzzzzz"}}',
      'page of article zzzzzzzzzzzz: not a day',
    ],
    ['views', 'nothing', 'Line 1: not JSON'],
  ])('refuses of %s the line %s', async (kind, line, detail) => {
    const response = await write(kind, [line])

    expect(response.status).toBe(400)
    expect((await response.json<{ detail: string }>()).detail).toContain(detail)
  })

  it('leaves an article that the site has as it is', async () => {
    const own = await rich('reich')
    const before = (await part('articles')).lines

    expect(await (await write('articles', copy.get('articles') ?? [])).json()).toMatchObject({
      present: before.length + 1, // with the former version that it does not have
    })
    const after = (await part('articles')).lines.filter((line) => line.includes(own.id))
    expect(after).toEqual(before)
  })

  it('knows no other kind, and takes no more lines than its limit', async () => {
    const many = Array.from({ length: copyLimits.lines + 1 }, () => '{}')

    expect((await write('secrets', ['{}'])).status).toBe(404)
    expect((await write('views', many)).status).toBe(400)
  })
})
