import {
  createExecutionContext,
  createScheduledController,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiApp } from '../../src/app.ts'
import { packPage } from '../../src/archive/raw-archive.ts'
import type { ArticleId } from '../../src/article/article-address.ts'
import { unstored } from '../../src/article/article.ts'
import { instant } from '../../src/article/day.ts'
import { plainText } from '../../src/article/plain-text.ts'
import { revision } from '../../src/article/revision.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import type { StoredPart } from '../../src/store/parts.ts'
import { sha256Hex } from '../../src/text/sha256.ts'
import worker from '../../src/worker.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { pageLine } from '../fixtures/json-lines.ts'
import { ingest, pathOf, request, site, token } from './service.ts'
import { undescribed } from './undescribed.ts'

type Line = {
  article: string
  url: string
  outcome: string
  code?: string
  difference?: {
    fields: { field: string; runs: unknown[] }[]
    parts: { kind: string; change: string }[]
    others: string[]
  }
}
type Last = {
  totals: Record<string, number>
  isComplete: boolean
  stopped?: { code: string; limit: number; next: string }
}
type Posted = { id: ArticleId; url: string; rawHash: string; updatedAt: string; editedAt: string }

const bucket = env.RAW!
const store = openArticleStore(env.DB)
const long = { timeout: 20_000, interval: 200 }

/** Posts a page, which is kept. */
async function posted(name: string, title = `Harbour light ${name}`): Promise<Posted> {
  const answer = await ingest(harbourPage({ title }), `https://ternmouth-post.example/${name}`)
  return answer.json<Posted>()
}

/** Makes an article what an older cleaner would have left: with clutter in its text, under a worse title. */
async function asCleanedBefore({ id }: Pick<Posted, 'id'>) {
  const found = await store.byId(id)
  if (!found || 'removed' in found) throw new Error(`There is no article ${id}`)
  const clutter = { type: 'paragraph', children: [{ type: 'text', value: 'Accept all cookies' }] }
  const { id: _id, revision: _revision, rawHash, cleanerVersion: _v, ...content } = unstored(found)
  const worse = {
    ...content,
    title: `${content.title} | Ternmouth Post`,
    body: { ...content.body, children: [clutter, ...content.body.children] } as typeof found.body,
    confidence: 0.2,
  }
  const article = { ...worse, id, rawHash, cleanerVersion: '0', revision: await revision(worse) }
  await store.save(article, instant(new Date('2026-10-04T09:00:00Z')), {
    isForced: true,
    by: 'source',
  })
}

const asked = (form: object, headers: Record<string, string> = {}) =>
  request('/reclean', {
    method: 'POST',
    body: JSON.stringify(form),
    headers: { 'content-type': 'application/json', ...token, ...headers },
  })

async function tried(form: object): Promise<{ lines: Line[]; last: Last }> {
  const response = await asked(form)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const all = (await response.text()).trim().split('\n')
  const last = JSON.parse(all.pop() ?? '') as Last
  return { lines: all.map((line) => JSON.parse(line) as Line), last }
}

async function applied(form: object): Promise<Record<string, unknown>> {
  const response = await asked({ ...form, apply: true })
  expect(response.status).toBe(202)
  const location = response.headers.get('location') ?? ''
  const job = async () => (await request(pathOf(location), { headers: token })).json<object>()
  await vi.waitFor(async () => expect(await job()).toMatchObject({ state: 'done' }), long)
  return { ...(await job()) }
}

/** The page of an article, wherever its title puts it. */
async function pageOf({ url }: Pick<Posted, 'url'>): Promise<string> {
  const response = await request(pathOf(url))
  const location = response.headers.get('location')
  return location === null ? response.text() : (await request(location)).text()
}

/** When the newest article of the feed was updated. */
const feedTime = async () => /<updated>[^<]+/.exec(await (await request('/atom.xml')).text())?.[0]

const stored = async ({ id }: Pick<Posted, 'id'>) =>
  env.DB.prepare(
    'select title, cleaner_version, changed_by, edited_at, updated_at, confidence from articles where id = ?',
  )
    .bind(id)
    .first<Record<string, unknown>>()

beforeEach(async () => {
  for (const table of ['addresses', 'articles', 'jobs', 'parts', 'raw_pages', 'revisions'])
    await env.DB.exec(`delete from ${table}`)
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('a dry run of POST /reclean', () => {
  it('tells how each article would change, and stores nothing', async () => {
    const old = await posted('old')
    await asCleanedBefore(old)
    const present = await posted('present')
    const before = await stored(old)

    const { lines, last } = await tried({ all: true })

    expect(last).toEqual({
      totals: expect.objectContaining({ pages: 2, same: 1, differs: 1, not_kept: 0 }),
      isComplete: true,
    })
    expect(lines.find(({ article }) => article === present.id)).toEqual({
      article: present.id,
      url: 'https://ternmouth-post.example/present',
      outcome: 'same',
    })
    const { difference } = lines.find(({ article }) => article === old.id) ?? {}
    expect(difference?.fields.map(({ field }) => field)).toEqual(['title'])
    expect(difference?.parts).toEqual([
      {
        kind: 'paragraph',
        change: 'deleted',
        runs: [{ change: 'deleted', text: 'Accept all cookies' }],
      },
    ])
    expect(difference?.others).toEqual([])
    expect(await stored(old)).toEqual(before)
  })

  it('selects by article, source, days, cleaner version and confidence', async () => {
    const [one, other] = [await posted('one'), await posted('other')]
    await asCleanedBefore(one)
    const idsOf = async (form: object) =>
      (await tried(form)).lines.map(({ article }) => article).toSorted()

    expect(await idsOf({ article: other.id })).toEqual([other.id])
    expect(await idsOf({ cleanerVersion: '0' })).toEqual([one.id])
    expect(await idsOf({ confidenceBelow: 0.3 })).toEqual([one.id])
    const both = [one.id, other.id].toSorted()
    expect(await idsOf({ source: 'www.Ternmouth-Post.example' })).toEqual(both)
    expect(await idsOf({ source: 'quill.example' })).toEqual([])
    expect(await idsOf({ from: '2026-10-03', to: '2026-10-03' })).toEqual(both)
    expect(await idsOf({ from: '2026-10-04' })).toEqual([])
    expect(await idsOf({ to: '2026-10-02' })).toEqual([])
    expect(await idsOf({ from: '2026-10-03', confidenceBelow: 0.3 })).toEqual([one.id])
  })

  it('tells what it cannot or may not clean again', async () => {
    const [unkept, lost, empty] = await Promise.all(
      ['unkept', 'lost', 'empty'].map((name) => posted(name)),
    )
    await env.DB.prepare(`delete from raw_pages where article_id = ?`).bind(unkept!.id).run()
    await bucket.delete(`raw/${lost!.id}/${lost!.rawHash}`)
    const shell = '<!doctype html><title>x</title><div id=root></div>'
    await bucket.put(`raw/${empty!.id}/${empty!.rawHash}`, (await packPage(shell)).gzip)

    const { lines } = await tried({ all: true })

    const outcomes = Object.fromEntries(
      lines.map(({ url, outcome, code }) => [url.split('/').at(-1), code ?? outcome]),
    )
    expect(outcomes).toEqual({
      unkept: 'not_kept',
      lost: 'not_kept',
      empty: 'script_shell',
    })
  })

  it('does not bring back an older page than that of the stored version', async () => {
    const { id } = await posted('edited')
    const url = 'https://ternmouth-post.example/edited'
    await ingest(harbourPage({ title: 'Harbour light edited twice' }), url)
    await env.DB.exec('delete from raw_pages where hash in (select raw_hash from articles)')

    const { lines } = await tried({ article: id })

    expect(lines).toEqual([{ article: id, url, outcome: 'not_kept' }])
  })

  it('stops at its bound and goes on from there', async () => {
    const answer = await request('/ingest', {
      method: 'POST',
      body: Array.from({ length: 103 }, (_, at) => pageLine(`bound-${at}`)).join('\n'),
      headers: { 'content-type': 'application/x-ndjson', ...token },
    })
    await answer.text() // pages are kept until its end
    await env.DB.exec('delete from raw_pages')

    const first = await tried({ all: true })
    expect(first.lines).toHaveLength(100)
    expect(first.last).toMatchObject({
      isComplete: false,
      totals: { pages: 100, not_kept: 100 },
      stopped: { code: 'page_limit', limit: 100 },
    })
    const rest = await tried({ all: true, after: first.last.stopped?.next })
    expect(rest.last).toMatchObject({ isComplete: true, totals: { pages: 3 } })
    const ids = [...first.lines, ...rest.lines].map(({ article }) => article)
    expect(new Set(ids).size).toBe(103)
  })

  it.each([
    [{}, 'Give all: true'],
    [{ all: true, source: 'quill.example' }, 'Give all: true'],
    [{ all: true, apply: true, dryRun: true }, 'dryRun: It is the contrary of apply'],
    [{ all: true, apply: true, after: 'abc' }, 'after: It is for dry runs'],
    [{ article: 'nope' }, 'article: Not the id of an article'],
    [{ from: '2026-02-30' }, 'from: Not a day'],
    [{ sources: 'x' }, 'did you mean source?'],
  ])('refuses %j', async (form, detail) => {
    const response = await asked(form)

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      code: 'request_invalid',
      detail: expect.stringContaining(detail),
    })
  })

  it('is refused without the token, as another type, and where nothing is kept', async () => {
    expect((await asked({ all: true }, { authorization: 'Bearer no' })).status).toBe(403)
    expect((await asked({ all: true }, { 'content-type': 'text/plain' })).status).toBe(415)
    const form = { method: 'POST', body: '{"all":true}' }
    const init = { ...form, headers: { 'content-type': 'application/json', ...token } }
    const asking = () => new Request(`${site}/reclean`, init)
    const ctx = Object.assign(createExecutionContext(), { exports })
    const settings = { ...env, RAW: undefined } as unknown as Env
    const response = await apiApp.fetch(asking(), settings, ctx)

    expect(await undescribed(asking(), response.clone())).toBeNull()
    expect(await response.json()).toMatchObject({ code: 'raw_not_kept' })
  })
})

const ramp = 'https://ternmouth-post.example/news/ramp-9001'

/** Posts one of the three pages of an article, with what its sender states. */
async function postedPart(number: number, extra = ''): Promise<Posted & { status: string }> {
  const links = [1, 2, 3]
    .filter((one) => one !== number)
    .map((one) => `<a href="/news/ramp-9001${one === 1 ? '' : `?page=${one}`}">${one}</a>`)
  const told = `This is told on page ${number}.`
  const html = `<!doctype html><html lang="en"><head><title>What the new ramp must carry</title></head><body><article>
    <h1>What the new ramp must carry</h1>
    <p>The harbour board has put off the closing of the slipway by three weeks, until the new ramp has carried
    three full crossings without a crack. ${told}</p>
    <p>Nobody had expected so many people, said the harbour master, who had ordered thirty cups of soup and ran out of
    them before noon. ${told}</p>${links.join(' ')}</article>${extra}</body></html>`
  const url = number === 1 ? ramp : `${ramp}?page=${number}`
  const answer = await request('/ingest', {
    method: 'POST',
    body: JSON.stringify({ url, html, byline: ['Nell Quay'] }),
    headers: { 'content-type': 'application/json', ...token },
  })
  return answer.json()
}

/** Makes the parts of an article what an older cleaner would have left. */
async function partsAsCleanedBefore(id: ArticleId): Promise<void> {
  const json = JSON.stringify(await store.parts(id))
  const before = json.replaceAll('Nobody had', 'Share this! Nobody had')
  await store.updateParts(id, JSON.parse(before) as StoredPart[])
}

const textOf = async (id: ArticleId) => {
  const found = await store.byId(id)
  return found && 'body' in found ? plainText(found.body) : ''
}

const told = /on page 1[^]*on page 2[^]*on page 3/

describe('an article of three pages', () => {
  it.each([
    [[1, 2, 3], 'in their order'],
    [[2, 1, 3], 'the second one first'],
  ])('is joined again when its pages came as %j, %s', async (order) => {
    for (const number of order) await postedPart(number)
    const { results } = await env.DB.prepare('select id from articles').all<{ id: ArticleId }>()
    const id = results[0]!.id
    expect(results).toHaveLength(1)
    expect((await tried({ all: true })).lines).toMatchObject([{ article: id, outcome: 'same' }])
    await asCleanedBefore({ id })
    await partsAsCleanedBefore(id)
    const correction = { lede: 'A standfirst of a person.' }
    const patched = await request(`/articles/${id}`, {
      method: 'PATCH',
      body: JSON.stringify(correction),
      headers: { 'content-type': 'application/json', 'if-match': '*', ...token },
    })
    expect(patched.status).toBe(200)

    const { lines } = await tried({ article: id })

    expect(lines).toMatchObject([{ outcome: 'differs' }])
    expect(lines[0]?.difference?.fields.map(({ field }) => field)).toEqual(['title'])
    expect(lines[0]?.difference?.parts).toHaveLength(1)
    expect(await textOf(id)).toContain('Accept all cookies')

    expect(await applied({ all: true })).toMatchObject({ outcomes: { changed: 1 }, failures: [] })

    expect(await textOf(id)).toMatch(told)
    expect(await textOf(id)).not.toContain('Accept all cookies')
    expect(await store.byId(id)).toMatchObject({
      title: 'What the new ramp must carry',
      lede: correction.lede,
      byline: ['Nell Quay'],
      isTruncated: false,
      changedBy: 'cleaner',
    })
    // A part that comes again is joined with what was found again.
    expect(await postedPart(3)).toMatchObject({ id, status: 'unchanged' })
    expect(await textOf(id)).not.toContain('Share this!')
    expect((await tried({ all: true })).lines).toMatchObject([{ outcome: 'same' }])
  })

  it('is cleaned again of the pages that are kept, if a part came again with other bytes', async () => {
    for (const number of [1, 2, 3]) await postedPart(number)
    expect(await postedPart(2, '<script>shown(2)</script>')).toMatchObject({ status: 'unchanged' })

    expect((await tried({ all: true })).lines).toMatchObject([{ outcome: 'same' }])
  })

  it('is left if the page of a part is not there', async () => {
    for (const number of [1, 2, 3]) await postedPart(number)
    const { hash } = (await env.DB.prepare(
      'select raw_hash as hash from parts where number = 2',
    ).first<{ hash: string }>())!
    await env.DB.exec(`delete from raw_pages where hash = '${hash}'`)

    expect((await tried({ all: true })).lines).toMatchObject([{ outcome: 'not_kept' }])
    expect(await applied({ all: true })).toMatchObject({ codes: { raw_not_kept: 1 } })
  })

  it('stays one that breaks off while the others are not there', async () => {
    const { id } = await postedPart(2)

    expect(await store.byId(id)).toMatchObject({ isTruncated: true })
    expect((await tried({ all: true })).lines).toMatchObject([{ article: id, outcome: 'same' }])
  })

  it('keeps its parts together if the cleaner finds a page to be a whole one by now', async () => {
    for (const number of [1, 2, 3]) await postedPart(number)
    const { hash, id } = (await env.DB.prepare(
      'select raw_hash as hash, article_id as id from parts where number = 2',
    ).first<{ hash: string; id: ArticleId }>())!
    const whole = harbourPage({ title: 'Another title altogether' })
    await bucket.put(`raw/${id}/${hash}`, (await packPage(whole)).gzip)

    expect(await applied({ all: true })).toMatchObject({ outcomes: { changed: 1 } })
    expect(await textOf(id)).toMatch(/on page 1[^]*harbour[^]*on page 3/)
    expect((await tried({ all: true })).lines).toMatchObject([{ outcome: 'same' }])
  })

  it('leaves no part behind when it is taken down', async () => {
    for (const number of [2, 1, 3]) await postedPart(number)
    const { results } = await env.DB.prepare('select id from articles').all<{ id: ArticleId }>()

    await store.remove(results[0]!.id, 'gone', { isErased: true })

    expect(await env.DB.prepare('select count(*) as n from parts').first('n')).toBe(0)
  })
})

describe('POST /reclean with apply', () => {
  it('stores what changes as the cleaner’s, with what a person corrected on top', async () => {
    const [old, corrected] = [await posted('old'), await posted('corrected')]
    await posted('same')
    await asCleanedBefore(old)
    await asCleanedBefore(corrected)
    const correction = {
      byline: ['Mara Right'],
      blocks: [{ op: 'move', block: 'Accept all cookies', after: 'A lens from a museum' }],
    }
    const patched = await request(`/articles/${corrected.id}`, {
      method: 'PATCH',
      body: JSON.stringify(correction),
      headers: { 'content-type': 'application/json', 'if-match': '*', ...token },
    })
    expect(patched.status).toBe(200)
    const { lines } = await tried({ article: corrected.id })
    expect(lines[0]?.difference?.fields.map(({ field }) => field)).toEqual(['title'])
    const before = await stored(old)
    expect(await pageOf(old)).toContain('Accept all cookies')
    const updated = await feedTime()

    const job = await applied({ all: true })

    expect(job).toMatchObject({
      kind: 'reclean',
      pages: 3,
      bytes: null,
      outcomes: { changed: 2, unchanged: 1 },
      failures: [],
    })
    const after = await stored(old)
    expect(after).toMatchObject({
      title: 'Harbour light old',
      cleaner_version: '1',
      changed_by: 'cleaner',
      edited_at: before?.['edited_at'],
      updated_at: before?.['updated_at'],
    })
    expect(Number(after?.['confidence'])).toBeGreaterThan(0.2)
    expect(await stored(corrected)).toMatchObject({
      title: 'Harbour light corrected',
      changed_by: 'cleaner',
      cleaner_version: '1',
    })
    expect(await store.byId(corrected.id)).toMatchObject({ byline: ['Mara Right'] })
    await vi.waitFor(async () => {
      expect(await pageOf(old)).toMatch(/<h1[^>]*>Harbour light old<\/h1>/)
    }, long)
    expect(await pageOf(old)).not.toContain('Accept all cookies')
    expect(await feedTime()).toBe(updated)
    const { results } = await env.DB.prepare(
      'select base from revisions where article_id = ? order by version',
    )
      .bind(old.id)
      .all<{ base: number | null }>()
    expect(results.every(({ base }) => base !== null)).toBe(true)
    expect((await tried({ cleanerVersion: '0' })).lines).toEqual([])
  })

  it('lets an address that the cleaner finds stated by now lead to its article', async () => {
    const { id } = await posted('met')
    const stated = 'https://ternmouth-post.example/news/harbour-light-returns-4411'
    const html = harbourPage().replace('</head>', `<link rel="canonical" href="${stated}"></head>`)
    const hash = await sha256Hex(html)
    await env.DB.exec(`update articles set raw_hash = '${hash}' where id = '${id}'`)
    await env.DB.exec(`update raw_pages set hash = '${hash}' where article_id = '${id}'`)
    await bucket.put(`raw/${id}/${hash}`, (await packPage(html)).gzip)

    await applied({ article: id })

    expect(await env.DB.prepare('select article_id from addresses').first('article_id')).toBe(id)
    expect((await (await ingest(html, stated)).json<Posted>()).id).toBe(id)
  })

  it('notes the cleaner of what it finds the same, and renews no page of that', async () => {
    const same = await posted('same')
    await request(pathOf(same.url))
    await env.DB.exec(`update articles set cleaner_version = '0'`)
    const read = async () => {
      const { edited_at, updated_at, changed_by, cleaner_version } = (await stored(same)) ?? {}
      return { edited_at, updated_at, changed_by, cleaner_version }
    }
    const before = await read()
    const purged = vi.spyOn(console, 'log')

    const { outcomes } = await applied({ cleanerVersion: '0' })

    expect(outcomes).toEqual({ unchanged: 1 })
    expect(await read()).toEqual({ ...before, cleaner_version: '1' })
    expect(purged.mock.calls.flat().join()).not.toContain('"event":"purge')
    expect((await tried({ cleanerVersion: '0' })).lines).toEqual([])
    expect(await (await request('/search?q=harbour')).text()).toContain(pathOf(same.url))
  })

  it('tells the pages that are not kept as failures, and goes on', async () => {
    const [unkept, old] = [await posted('unkept'), await posted('old')]
    await asCleanedBefore(old)
    await env.DB.prepare('delete from raw_pages where article_id = ?').bind(unkept.id).run()

    expect(await applied({ source: 'ternmouth-post.example' })).toMatchObject({
      outcomes: { changed: 1, refused: 1 },
      codes: { raw_not_kept: 1 },
      failures: [{ place: `article ${unkept.id}`, url: 'https://ternmouth-post.example/unkept' }],
    })
  })

  it('is begun once for an idempotency key', async () => {
    await posted('once')
    const key = { 'idempotency-key': '"once"' }
    const [first, again] = [
      await (await asked({ all: true, apply: true }, key)).json<{ id: string }>(),
      await (await asked({ all: true, apply: true }, key)).json<{ id: string }>(),
    ]

    expect(again).toEqual(first)
    expect(await env.DB.prepare('select count(*) as n from jobs').first('n')).toBe(1)
  })

  it('goes on by the cron where there is no queue, past an article that stops the Worker', async () => {
    const [newer, older] = [await posted('newer'), await posted('older')]
    await asCleanedBefore(newer)
    await asCleanedBefore(older)
    vi.spyOn(console, 'error').mockImplementation(() => {})
    await env.DB.prepare(
      `insert into jobs (id, kind, state, options, cuts, due_at, created_at)
       values ('cut', 'reclean', 'waiting', '{"selection":{"cleanerVersion":"0"}}', 3, 0, 0)`,
    ).run()
    const ctx = Object.assign(createExecutionContext(), { exports })
    const settings = { ...env, INGEST_QUEUE: undefined } as unknown as Env
    await worker.scheduled(createScheduledController({ scheduledTime: new Date() }), settings, ctx)
    await waitOnExecutionContext(ctx)

    const job = await (await request('/jobs/cut', { headers: token })).json()
    expect(job).toMatchObject({ state: 'done', outcomes: { failed: 1, changed: 1 } })
  })
})
