import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiApp } from '../../src/app.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import { claimJob } from '../../src/store/jobs/jobs.ts'
import worker from '../../src/worker.ts'
import { emptyLine, pageLine } from '../fixtures/json-lines.ts'
import { d1Errors, failing } from '../store/failing.ts'
import { request, site, token, wholly } from './service.ts'
import { undescribed } from './undescribed.ts'

type Job = { id: string; state: string; pages: number } & Record<string, unknown>

const bucket = env.RAW!
const init = (lines: readonly string[]) => ({
  method: 'POST',
  body: lines.join('\n'),
  headers: {
    'content-type': 'application/x-ndjson',
    prefer: 'respond-async, wait=10',
    ...token,
  },
})
const asked = (lines: readonly string[]) => new Request(`${site}/ingest`, init(lines))

/** Posts to a service without a queue, or with other bindings in place of its own. */
async function post(lines: readonly string[], bindings: object = {}): Promise<Response> {
  const ctx = Object.assign(createExecutionContext(), { exports })
  const settings = { ...env, INGEST_QUEUE: undefined, ...bindings } as unknown as Env
  const response = await wholly(await apiApp.fetch(asked(lines), settings, ctx))
  await waitOnExecutionContext(ctx)
  expect(await undescribed(asked(lines), response.clone())).toBeNull()
  return response
}

async function jobAt(location: string | null): Promise<Job> {
  const path = location?.slice(site.length) ?? ''
  return (await request(path, { headers: token })).json<Job>()
}

async function cron(now: Date, bindings: object = {}): Promise<void> {
  const ctx = Object.assign(createExecutionContext(), { exports })
  const settings = { ...env, INGEST_QUEUE: undefined, ...bindings } as unknown as Env
  await worker.scheduled(createScheduledController({ scheduledTime: now }), settings, ctx)
  await waitOnExecutionContext(ctx)
}

const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const uploads = async () => (await bucket.list({ prefix: 'uploads/' })).objects.length

beforeEach(async () => {
  await env.DB.exec('delete from articles')
  await env.DB.exec('delete from jobs')
  await env.DB.exec('delete from job_pages')
  for (const { key } of (await bucket.list()).objects) await bucket.delete(key)
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

describe('POST /ingest with Prefer: respond-async', () => {
  it('answers with a job, which the queue works off', async () => {
    const response = await request('/ingest', init([pageLine('a'), emptyLine('b'), pageLine('c')]))

    expect(response.status).toBe(202)
    expect(response.headers.get('preference-applied')).toBe('respond-async')
    const location = response.headers.get('location')
    expect(await response.json()).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      url: location,
      state: 'waiting',
      bytes: expect.any(Number),
    })
    await vi.waitFor(async () => expect((await jobAt(location)).state).toBe('done'), {
      timeout: 20_000,
      interval: 200,
    })
    expect(await jobAt(location)).toMatchObject({
      pages: 3,
      outcomes: { created: 2, refused: 1 },
      codes: { script_shell: 1 },
      failures: [{ place: 'line 2', code: 'script_shell' }],
      attempts: 0,
      deadLetters: 0,
    })
    expect(await uploads()).toBe(0)
    expect((await (await request('/latest')).text()).match(/Harbour light/g)?.length).toBeTruthy()
  })

  it('keeps an upload of more than one part whole', async () => {
    const long = JSON.stringify({ url: 'x', html: 'x'.repeat(9 * 1024 * 1024) })
    const response = await post([long, pageLine('after')])
    const { bytes } = await response.json<{ bytes: number }>()

    expect(bytes).toBeGreaterThan(9 * 1024 * 1024)
    expect((await bucket.list({ prefix: 'uploads/' })).objects[0]?.size).toBe(bytes)
    await cron(inMinutes(0))
    expect(await jobAt(response.headers.get('location'))).toMatchObject({
      state: 'done',
      outcomes: { refused: 1, created: 1 },
    })
  })

  it('is not applied without a bucket, and what only a job could take is refused', async () => {
    const small = await post([pageLine('small')], { RAW: undefined })
    const { headers, ...large } = init([pageLine('large')])
    const declared = new Request(`${site}/ingest`, {
      ...large,
      headers: { ...headers, 'content-length': '99999999' },
    })
    const ctx = createExecutionContext()
    const settings = { ...env, RAW: undefined } as unknown as Env

    expect(small.status).toBe(200)
    expect(small.headers.get('preference-applied')).toBeNull()
    const response = await apiApp.fetch(declared, settings, ctx)
    expect(response.status).toBe(503)
    expect(await response.json()).toMatchObject({ code: 'uploads_not_kept', limit: 67108864 })
    const health = await apiApp.fetch(new Request(`${site}/healthz`), settings, {
      ...ctx,
      exports,
    } as unknown as ExecutionContext)
    expect(await health.json()).toMatchObject({ jobs: { uploads: 'not kept' } })
  })

  it('is refused when the bucket fails, and leaves nothing behind', async () => {
    const broken = { put: () => Promise.reject(new Error('put: internal error (10001)')) }

    const response = await post([pageLine('a')], { RAW: broken })

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('60')
    expect(await response.json()).toMatchObject({ code: 'upload_failed' })
    const { results } = await env.DB.prepare('select state, reason from jobs').all()
    expect(results).toEqual([{ state: 'failed', reason: 'upload_incomplete' }])
    await cron(inMinutes(0))
    expect(await uploads()).toBe(0)
  })

  it('refuses an empty body', async () => {
    const response = await post([''])

    expect(await response.json()).toMatchObject({ code: 'body_empty' })
  })
})

describe('the cron', () => {
  it('goes on with a job whose worker was cut, and that no message points to', async () => {
    const response = await post([pageLine('a'), pageLine('b')])
    const { id } = await response.json<{ id: string }>()
    await claimJob(openDatabase(env.DB), id, new Date(), inMinutes(1.5))

    await cron(inMinutes(1))
    expect((await jobAt(response.headers.get('location'))).state).toBe('running')
    await cron(inMinutes(2))

    expect(await jobAt(response.headers.get('location'))).toMatchObject({ state: 'running' })
    await env.DB.exec('update jobs set due_at = 0')
    await cron(inMinutes(2))
    expect(await jobAt(response.headers.get('location'))).toMatchObject({
      state: 'done',
      outcomes: { created: 2 },
    })
  })

  it('points the queue to what is due once in half an hour', async () => {
    const { id } = await (await post([pageLine('a')])).json<{ id: string }>()
    const sent: unknown[] = []
    const queue = {
      sendBatch: async (messages: { body: unknown }[]) =>
        sent.push(...messages.map(({ body }) => body)),
    }

    await cron(inMinutes(1), { INGEST_QUEUE: queue })
    await cron(inMinutes(11), { INGEST_QUEUE: queue })
    expect(sent).toEqual([{ job: id }])
    await cron(inMinutes(40), { INGEST_QUEUE: queue })
    expect(sent).toHaveLength(2)
  })

  it('gives up an upload that stopped on its way, and deletes what is left of it', async () => {
    await env.DB.prepare(
      `insert into jobs (id, kind, state, options, upload, due_at, created_at)
       values ('lost', 'ingest', 'uploading', '{}', 'uploads/lost', unixepoch() + 60, unixepoch())`,
    ).run()
    await bucket.put('uploads/lost', 'x')

    await cron(inMinutes(0))
    expect(await jobAt(`${site}/jobs/lost`)).toMatchObject({ state: 'uploading' })
    await cron(inMinutes(2))

    expect(await jobAt(`${site}/jobs/lost`)).toMatchObject({
      state: 'failed',
      reason: 'upload_incomplete',
    })
    expect(await uploads()).toBe(0)
  })

  it('forgets jobs a month after their end, with their pages', async () => {
    const response = await post([emptyLine('a')])
    await cron(inMinutes(0))

    await cron(inMinutes(29 * 1440))
    expect((await jobAt(response.headers.get('location'))).state).toBe('done')
    await cron(inMinutes(31 * 1440))

    const gone = await request(response.headers.get('location')!.slice(site.length), {
      headers: token,
    })
    expect(gone.status).toBe(404)
    expect(await env.DB.prepare('select count(*) as n from job_pages').first('n')).toBe(0)
  })
})

describe('the queue of jobs', () => {
  async function deliver(queue: string, body: unknown, bindings: object = {}) {
    const batch = createMessageBatch(queue, [{ id: 'm', timestamp: new Date(), attempts: 1, body }])
    const ctx = Object.assign(createExecutionContext(), { exports })
    await worker.queue(
      batch,
      { ...env, INGEST_QUEUE: undefined, ...bindings } as unknown as Env,
      ctx,
    )
    return getQueueResult(batch, ctx)
  }

  it('does no harm by messages that come twice, late, or for no job', async () => {
    const response = await post([pageLine('a')])
    const { id } = await response.json<{ id: string }>()

    const results = [
      await deliver('limited-times-ingest', { job: id }),
      await deliver('limited-times-ingest', { job: id }),
      await deliver('limited-times-staging-ingest', { job: 'none' }),
      await deliver('limited-times-ingest', { article: 'x' }),
    ]

    expect(results.map(({ explicitAcks }) => explicitAcks)).toEqual([['m'], ['m'], ['m'], ['m']])
    expect(await jobAt(response.headers.get('location'))).toMatchObject({
      state: 'done',
      outcomes: { created: 1 },
    })
  })

  it('sends a message again when the database is away, and tells of dead letters', async () => {
    const response = await post([pageLine('a')])
    const { id } = await response.json<{ id: string }>()
    const away = failing(env.DB, () => ({ error: d1Errors.tooMany }))

    const result = await deliver('limited-times-ingest', { job: id }, { DB: away })
    const dead = await deliver('limited-times-ingest-dead', { job: id })

    expect(result.retryMessages).toMatchObject([{ msgId: 'm' }])
    expect(dead.explicitAcks).toEqual(['m'])
    const location = response.headers.get('location')
    expect(await jobAt(location)).toMatchObject({ deadLetters: 1, reason: 'dead_letter' })
    await cron(inMinutes(0))
    expect(await jobAt(location)).toMatchObject({ state: 'done', deadLetters: 1, reason: null })
  })
})

describe('GET /jobs/ID', () => {
  it('needs the token, and knows its parameters', async () => {
    const response = await post([pageLine('a')])
    const path = response.headers.get('location')!.slice(site.length)

    expect((await request(path)).status).toBe(401)
    expect((await request(`${path}?after=x`, { headers: token })).status).toBe(400)
    expect((await request('/jobs/none', { headers: token })).status).toBe(404)
    expect((await request(path, { method: 'DELETE', headers: token })).status).toBe(405)
  })

  it('is counted on /healthz', async () => {
    await post([pageLine('a')])

    expect(await (await request('/healthz')).json()).toMatchObject({
      jobs: { uploads: 'kept', waiting: 1, failed: 0, waitingSince: expect.any(String) },
    })
  })
})
