import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import type { ArticleId } from '../../src/article/article-address.ts'
import { readConfig } from '../../src/config/config.ts'
import { deliverDue } from '../../src/notify/deliver-due.ts'
import { makeWebhook } from '../../src/notify/make-webhook.ts'
import { sweepDeliveries } from '../../src/notify/sweep-deliveries.ts'
import { webhookHeaders } from '../../src/outgoing/webhook-signature.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { claimDeliveries, dueReceivers } from '../../src/store/receivers/deliveries.ts'
import { article, moment } from '../fixtures/articles.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { translationOf } from '../fixtures/translations.ts'
import { harbour, ingest, pathOf, request, token } from './service.ts'

type Call = { url: string; headers: Headers; body: string }
type Hook = {
  id: string
  secret: string
  state: string
  waiting: number
  dead: number
  delivered: number
  lastError: string | null
  deadDeliveries: { id: string; type: string; error: string }[]
}

const local = inject('localServer')
const db = openDatabase(env.DB)
const { site } = readConfig(env)
const soon = { timeout: 5000, interval: 20 }

/** The calls to the local server. They are made, and it answers as its path says. */
let calls: Call[] = []
/** What is awaited before a call is made. */
let before = async () => {}

beforeEach(async () => {
  calls = []
  before = async () => {}
  for (const table of ['receivers', 'deliveries', 'articles', 'translations', 'jobs', 'job_pages'])
    await env.DB.exec(`delete from ${table}`)
  const real = globalThis.fetch
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const asked = new Request(input as RequestInfo, init as RequestInit)
    calls.push({ url: asked.url, headers: asked.headers, body: String(init?.body ?? '') })
    await before()
    return real(input as RequestInfo, init as RequestInit)
  })
})
afterEach(() => vi.restoreAllMocks())

const send = (path: string, method = 'POST', form?: object, headers: object = token) =>
  request(path, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(form && { body: JSON.stringify(form) }),
  })

async function hook(path = '/hook', more: object = {}): Promise<Hook> {
  const response = await send('/webhooks', 'POST', { url: local + path, ...more })
  expect(response.status).toBe(201)
  return response.json<Hook>()
}

const shown = async ({ id }: Hook) => (await send(`/webhooks/${id}`, 'GET')).json<Hook>()
const events = () => calls.map(({ body }) => JSON.parse(body) as { type: string; data: object })
const untilCalls = (count: number) =>
  vi.waitFor(() => expect(calls.length).toBeGreaterThanOrEqual(count), soon)
const sweep = () => sweepDeliveries(env, new Date())

/** Lets all that waits be due, as if its time had come. */
async function later(): Promise<void> {
  await env.DB.exec('update deliveries set due_at = 0 where dead_at is null')
  await env.DB.exec('update receivers set paused_until = 0')
}

describe('a webhook', () => {
  it('is told of an article that is created, changed, translated, taken down', async () => {
    const { secret } = await hook()

    const { id, url } = await (await ingest(harbourPage())).json<{ id: string; url: string }>()
    await untilCalls(1)
    await ingest(harbourPage({ title: 'Harbour light out again' }))
    await untilCalls(2)
    const store = openArticleStore(env.DB)
    const found = await store.byId(id as ArticleId)
    if (!found || 'removed' in found) throw new Error('Not stored')
    await store.saveTranslation(found.id, translationOf(found, { title: 'Licht' }))
    await sweep()
    await send(`/articles/${id}?reason=legal`, 'DELETE')
    await untilCalls(4)

    const [created, changed, translated, removed] = events()
    expect(created).toEqual({
      type: 'article.created',
      timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      data: {
        id,
        url,
        title: expect.any(String),
        lang: 'en',
        source: { url: harbour, name: expect.any(String) },
        status: 'published',
        revision: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    })
    expect(changed).toMatchObject({
      type: 'article.changed',
      data: { id, title: 'Harbour light out again', changedBy: 'source' },
    })
    expect(translated).toMatchObject({
      type: 'article.translated',
      data: { id, title: 'Licht', translation: { kind: expect.any(String) } },
    })
    expect(removed).toMatchObject({
      type: 'article.removed',
      data: { id, title: null, status: 'legal', url: expect.stringContaining('light-out-again') },
    })
    const [{ headers, body } = { headers: new Headers(), body: '' }] = calls
    const at = new Date(Number(headers.get('webhook-timestamp')) * 1000)
    expect(Object.fromEntries(headers)).toMatchObject(
      await webhookHeaders([secret], headers.get('webhook-id') ?? '', at, body),
    )
  })

  it('is told of an article that is back', async () => {
    await hook('/hook', { events: ['article.restored'] })
    const { id } = await (await ingest(harbourPage())).json<{ id: string }>()
    await send(`/articles/${id}`, 'DELETE')
    await env.DB.prepare("update articles set removed = null, title = 'Back again' where id = ?1")
      .bind(id)
      .run()
    await sweep()

    expect(events()).toMatchObject([
      { type: 'article.restored', data: { id, title: 'Back again', status: 'published' } },
    ])
  })

  it('is told of pages and jobs that failed', async () => {
    await hook()

    await ingest('<p>No news', 'https://quill.example/nothing')
    await untilCalls(1)
    const page = JSON.stringify({ url: 'https://quill.example/in-lines', html: '<p>Nothing' })
    await request('/ingest', {
      method: 'POST',
      headers: { ...token, 'content-type': 'application/x-ndjson' },
      body: `${page}\n${page}`,
    })
    await untilCalls(3)
    await env.DB.batch([
      env.DB.prepare(
        `insert into jobs (id, kind, state, options, due_at, created_at) values ('j', 'ingest', 'running', '{}', 0, 0)`,
      ),
      env.DB.prepare(
        `insert into job_pages values ('j', 0, 'line 1', 'https://a.quill.example/x', 'refused', 'no_article', null)`,
      ),
      env.DB.prepare(`update jobs set state = 'failed', reason = 'capture_damaged'`),
    ])
    await sweep()

    const told = events().toSorted(
      (one, other) => Number(one.type > other.type) - Number(one.type < other.type),
    )
    expect(told.map(({ type, data }) => [type, data])).toEqual([
      ['job.failed', { job: 'j', kind: 'ingest', pages: 0, reason: 'capture_damaged' }],
      [
        'page.failed',
        expect.objectContaining({
          url: 'https://quill.example/nothing',
          outcome: 'refused',
          code: 'script_shell',
        }),
      ],
      ['page.failed', expect.objectContaining({ url: 'https://quill.example/in-lines' })],
      ['page.failed', expect.objectContaining({ url: 'https://quill.example/in-lines' })],
      [
        'page.failed',
        {
          url: 'https://a.quill.example/x',
          outcome: 'refused',
          code: 'no_article',
          detail: null,
          job: 'j',
        },
      ],
    ])
  })

  it('gets only the events and the source that it wants', async () => {
    await hook('/removals', { events: ['article.removed'] })
    await hook('/quill', { source: 'quill.example' })
    await hook('/post', { source: 'ternmouth-post.example' })
    await hook('/none', { source: 'post.example' })

    await ingest(harbourPage(), 'https://www.ternmouth-post.example/of-the-post')
    await untilCalls(1)
    await ingest(harbourPage(), 'https://news.quill.example/of-the-quill')
    await untilCalls(2)
    await sweep()

    expect(calls.map(({ url }) => url.replace(local, ''))).toEqual(['/post', '/quill'])
  })

  it('is tried with an event that says nothing, whatever it wants', async () => {
    const made = await hook('/hook', { events: ['article.removed'], source: 'quill.example' })

    const answer = await send(`/webhooks/${made.id}/test`)
    await untilCalls(1)

    expect(answer.status).toBe(202)
    expect(events()).toEqual([{ type: 'webhook.test', timestamp: expect.any(String), data: {} }])
    await vi.waitFor(async () => expect(await shown(made)).toMatchObject({ delivered: 1 }), soon)
  })

  it('has its secret shown once, and two of them while it is rotated', async () => {
    const made = await hook()
    const rotated = await (await send(`/webhooks/${made.id}/rotate`)).json<Hook>()
    await send(`/webhooks/${made.id}/test`)
    await untilCalls(1)

    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
    expect(rotated.secret).not.toBe(made.secret)
    expect(
      JSON.stringify([await shown(made), await (await send('/webhooks', 'GET')).json()]),
    ).not.toContain('whsec_')
    const [call] = calls
    const at = new Date(Number(call?.headers.get('webhook-timestamp')) * 1000)
    const id = call?.headers.get('webhook-id') ?? ''
    const both = await webhookHeaders([rotated.secret, made.secret], id, at, call?.body ?? '')
    expect(call?.headers.get('webhook-signature')).toBe(both['webhook-signature'])

    await env.DB.exec('update receivers set former_until = 1')
    await send(`/webhooks/${made.id}/test`)
    await untilCalls(2)
    expect(calls[1]?.headers.get('webhook-signature')).not.toContain(' ')
  })
})

describe('a delivery that fails', () => {
  it('is made again later with the same id and body, after longer and longer pauses', async () => {
    const made = await hook('/status/503')
    await send(`/webhooks/${made.id}/test`)
    await untilCalls(1)
    await vi.waitFor(async () => expect(await shown(made)).toMatchObject({ state: 'failing' }))

    await sweep() // too early
    const pauses: number[] = []
    for (let attempt = 2; attempt <= 4; attempt++) {
      await later()
      await sweep()
      const row = await env.DB.prepare(
        'select due_at - unixepoch() as pause from deliveries',
      ).first<{ pause: number }>()
      pauses.push(row?.pause ?? 0)
    }

    expect(calls.length).toBe(4)
    expect(new Set(calls.map(({ headers }) => headers.get('webhook-id'))).size).toBe(1)
    expect(new Set(calls.map(({ body }) => body)).size).toBe(1)
    expect(pauses.map((pause) => Math.round(pause / 60))).toEqual([10, 30, 120])
    expect(await shown(made)).toMatchObject({ waiting: 1, lastError: 'Answered 503' })
  })

  it('is given up after ten attempts, shown, and made again when somebody asks', async () => {
    const made = await hook('/status/500')
    await send(`/webhooks/${made.id}/test`)
    await untilCalls(1)
    await env.DB.exec('update deliveries set attempts = 9')
    await later()
    await sweep()

    expect(await shown(made)).toMatchObject({
      waiting: 0,
      dead: 1,
      deadDeliveries: [{ type: 'webhook.test', error: 'Answered 500', attempts: 10 }],
    })
    await env.DB.exec(`update receivers set url = '${local}/hook'`)
    expect((await send(`/webhooks/${made.id}/redeliver`)).status).toBe(202)
    await vi.waitFor(
      async () => expect(await shown(made)).toMatchObject({ dead: 0, delivered: 1 }),
      soon,
    )
  })

  it.each([
    ['a redirect, also to a private host', '/to/http%3A%2F%2F169.254.169.254%2F', 'Answered 302'],
    ['an endless answer', '/endless', 'Answer is over the limit of 1000000 bytes'],
    ['an answer that breaks off', '/broken', expect.stringContaining('Cannot reach it')],
    ['a bomb', '/bomb', 'Answer is over the limit of 1000000 bytes'],
  ])('counts %s as failure', async (_what, path, error) => {
    const made = await hook(path)
    await send(`/webhooks/${made.id}/test`)
    await vi.waitFor(
      async () => expect(await shown(made)).toMatchObject({ lastError: error }),
      soon,
    )

    expect(calls.length).toBe(1)
  })

  it('waits ten seconds at most for one that says nothing', async () => {
    const timeout = AbortSignal.timeout.bind(AbortSignal)
    const times: number[] = []
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      times.push(milliseconds)
      return timeout(50)
    })
    const made = await hook('/silent')
    await send(`/webhooks/${made.id}/test`)

    await vi.waitFor(
      async () => expect((await shown(made)).lastError).toMatch('No answer within 10000'),
      soon,
    )
    expect(times).toEqual([10_000])
  })

  it('does not hold up other receivers, nor is a dead host asked for each event', async () => {
    await hook('/status/503')
    await hook('/hook')
    for (const page of ['one', 'two', 'three', 'four', 'five', 'six'])
      await openArticleStore(env.DB).save(
        { ...(await article()), id: page.padEnd(12, '0') as ArticleId },
        moment('2026-10-05T10:00:00.000Z'),
      )
    await sweep()

    const paths = calls.map(({ url }) => url.replace(local, ''))
    expect(paths.filter((path) => path === '/hook').length).toBe(6)
    expect(paths.filter((path) => path === '/status/503').length).toBe(3) // one round
  })
})

describe('a receiver', () => {
  it('that answers 410 is disabled at once, and gets nothing more', async () => {
    const made = await hook('/status/410')
    await send(`/webhooks/${made.id}/test`)
    await vi.waitFor(async () => expect(await shown(made)).toMatchObject({ state: 'disabled' }))
    await ingest(harbourPage())
    await later()
    await sweep()

    expect(calls.length).toBe(1)
    expect(await shown(made)).toMatchObject({ waiting: 0, dead: 1 })
  })

  it('that takes nothing for five days is disabled', async () => {
    const made = await hook('/status/500')
    await send(`/webhooks/${made.id}/test`)
    await vi.waitFor(async () => expect(await shown(made)).toMatchObject({ state: 'failing' }))
    await env.DB.exec('update receivers set failing_since = failing_since - 5 * 86400')
    await later()
    await sweep()

    expect(await shown(made)).toMatchObject({ state: 'disabled', dead: 1 })
  })

  it('gets each event once from two runs at the same time', async () => {
    const made = await hook()
    before = () => new Promise((resolve) => setTimeout(resolve, 50))
    await env.DB.batch(
      Array.from({ length: 5 }, (_, index) =>
        env.DB.prepare(
          `insert into deliveries (id, receiver_id, type, facts, occurred_at, due_at)
          values (?1, ?2, 'webhook.test', '{}', '2026-10-05T10:00:00.000Z', 0)`,
        ).bind(`msg_${index}`, made.id),
      ),
    )
    await Promise.all([sweep(), sweep(), deliverDue(db, site, Date.now() + 5000)])

    const ids = calls.map(({ headers }) => headers.get('webhook-id')).toSorted()
    expect(ids).toEqual(['msg_0', 'msg_1', 'msg_2', 'msg_3', 'msg_4'])
    await vi.waitFor(
      async () => expect(await shown(made)).toMatchObject({ delivered: 5, waiting: 0 }),
      soon,
    )
  })

  it('gets an event again whose Worker was stopped before it could record it', async () => {
    const made = await hook()
    await env.DB.exec(
      `insert into announcements (type, facts) values ('job.done', '{"job":"j","kind":"ingest","pages":1,"reason":null}')`,
    )
    const now = new Date()
    // A Worker that is stopped after this.
    const taken = await claimDeliveries(db, made.id, 5, now, new Date(now.getTime() + 60_000))
    await sweep()
    expect([taken.length, calls.length]).toEqual([1, 0])

    await later()
    await sweep()
    expect(calls.map(({ headers }) => headers.get('webhook-id'))).toEqual([taken[0]?.id])
  })

  it('that cannot keep up loses the oldest events, which are counted; old dead ones are forgotten', async () => {
    const made = await hook('/status/503')
    await env.DB.prepare(
      `with recursive n(i) as (select 1 union all select i + 1 from n where i < 20003)
      insert into deliveries (id, receiver_id, type, facts, occurred_at, due_at)
      select 'msg_' || i, ?1, 'webhook.test', '{}', '2026-10-05T10:00:00.000Z', 4000000000 + i from n`,
    )
      .bind(made.id)
      .run()
    await env.DB.prepare(
      `insert into deliveries (id, receiver_id, type, facts, occurred_at, due_at, dead_at)
      values ('old', ?1, 'webhook.test', '{}', '2026-10-05T10:00:00.000Z', 0, unixepoch() - 31 * 86400)`,
    )
      .bind(made.id)
      .run()
    await sweep()

    const left = await env.DB.prepare(
      "select count(*) as n, sum(id in ('old', 'msg_3')) as gone from deliveries",
    ).first()
    expect(left).toEqual({ n: 20_000, gone: 0 })
    expect(await shown(made)).toMatchObject({ dropped: 3, dead: 0, waiting: 1000 })
  })

  it('is not told the title of an article that was taken down before', async () => {
    const made = await hook('/status/503')
    const { id } = await (await ingest(harbourPage())).json<{ id: string }>()
    await untilCalls(1)
    await send(`/articles/${id}`, 'DELETE')
    await env.DB.exec(`update receivers set url = '${local}/hook'`)
    await later()
    calls = []
    await sweep()

    expect(events().map(({ type }) => type)).toEqual(['article.removed'])
    expect(await shown(made)).toMatchObject({ state: 'ready' })
  })
})

describe('POST /webhooks', () => {
  it.each([
    'http://quill.example/hook',
    'https://localhost/hook',
    'https://10.0.0.1/hook',
    'https://169.254.169.254/latest/meta-data',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://2130706433/hook',
    'https://name:word@quill.example/hook',
    'https://metadata.google.internal/hook',
    'ftp://quill.example/hook',
    'hook',
  ])('refuses %s on a public site', async (url) => {
    await expect(makeWebhook(db, { url }, 'https://times.example')).rejects.toMatchObject({
      code: 'request_invalid',
      details: { detail: expect.stringMatching(/^url: Not /) },
    })
  })

  it('stores what is asked for, and refuses what is not of the form', async () => {
    expect((await send('/webhooks', 'POST', { url: `${local}/a`, events: ['all'] })).status).toBe(
      400,
    )
    expect((await send('/webhooks', 'POST', { url: `${local}/a`, source: 'a b' })).status).toBe(400)
    expect((await send('/webhooks', 'POST', { url: 'nowhere' })).status).toBe(400)
    const made = await send('/webhooks', 'POST', { url: `${local}/a`, events: ['job.done'] })
    const location = made.headers.get('location') ?? ''

    expect(await (await send(pathOf(location), 'GET')).json()).toMatchObject({
      url: `${local}/a`,
      events: ['job.done'],
      state: 'ready',
    })
    expect((await send(pathOf(location), 'DELETE')).status).toBe(204)
    expect((await send(pathOf(location), 'GET')).status).toBe(404)
    expect((await send(pathOf(location), 'DELETE')).status).toBe(404)
  })

  it('takes twenty webhooks, and needs the token', async () => {
    for (let index = 0; index < 20; index++) await hook(`/${index}`)
    const answer = await send('/webhooks', 'POST', { url: `${local}/more` })

    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ code: 'request_invalid', limit: 20 }),
    ])
    expect((await send('/webhooks', 'POST', { url: local }, {})).status).toBe(401)
    expect((await send('/webhooks', 'GET', undefined, {})).status).toBe(401)
  })
})

describe('an address that was saved where private ones are allowed', () => {
  it('is not called from a public site', async () => {
    await makeWebhook(db, { url: `${local}/hook` }, site.url)
    await env.DB.exec(`insert into announcements (type, facts) values ('job.done', '{}')`)
    await deliverDue(db, { ...site, url: 'https://times.example' }, Date.now() + 5000)

    expect(calls).toEqual([])
    expect(await env.DB.prepare('select last_error as e from receivers').first('e')).toBe(
      'Not an https address',
    )
  })
})

describe('a site without receivers', () => {
  it('writes nothing', async () => {
    const answer = await ingest(harbourPage())

    expect(answer.status).toBe(201)
    expect(await env.DB.prepare('select count(*) as n from deliveries').first('n')).toBe(0)
    expect(await dueReceivers(db, new Date())).toEqual([])
  })
})
