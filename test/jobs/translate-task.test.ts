import {
  createExecutionContext,
  createMessageBatch,
  getQueueResult,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiApp } from '../../src/app.ts'
import { gateway } from '../../src/gateway/gateway.ts'
import { sweepTranslations } from '../../src/jobs/sweep.ts'
import type { TranslationMessage } from '../../src/jobs/translation-message.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import worker from '../../src/worker.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { harbour, pathOf, request, site, token } from '../journeys/service.ts'

const queueName = 'limited-times-translations'
const store = openArticleStore(env.DB, 'de')
const engines = [{ engine: 'libretranslate', url: 'http://127.0.0.1:5999', pairs: ['en>de'] }]

/** What was put into the queue, with the seconds to wait. */
let queued: (TranslationMessage & { delay: number })[] = []
let isQueueBroken = false

const queue = {
  sendBatch(messages: Iterable<{ body: TranslationMessage }>, { delaySeconds = 0 } = {}) {
    if (isQueueBroken)
      return Promise.reject(new Error('Queue sendBatch failed: Internal Server Error'))
    queued.push(...Array.from(messages, ({ body }) => ({ ...body, delay: delaySeconds })))
    return Promise.resolve({ metadata: { metrics: {} } })
  },
} as unknown as NonNullable<Env['TRANSLATION_QUEUE']>

const service: Env = {
  ...env,
  SITE_LANGUAGES: 'en, de',
  TRANSLATION_ENGINES: engines,
  TRANSLATION_QUEUE: queue,
}

// The engine writes each word backwards, with an e, and keeps capitals where they are.
const backwards = (text: string) =>
  text.replace(/\p{L}+/gu, (word) => {
    const other = `${word.toLowerCase().split('').toReversed().join('')}e`
    return /^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other
  })
let engineStatus = 200
const asked: string[] = []

beforeEach(async () => {
  queued = []
  asked.length = 0
  engineStatus = 200
  isQueueBroken = false
  await env.DB.exec('delete from articles')
  await env.DB.exec('delete from translation_characters')
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (_input, init) => {
    const { q } = JSON.parse(String(init?.body)) as { q: string[] }
    asked.push(...q)
    if (engineStatus !== 200) return Response.json({ error: 'Away' }, { status: engineStatus })
    return Response.json({ translatedText: q.map(backwards) })
  })
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => {
  vi.restoreAllMocks()
})

const context = () => Object.assign(createExecutionContext(), { exports })

async function post(page = harbourPage(), at: Env = service) {
  const ctx = context()
  const response = await gateway(
    new Request(`${site}/ingest?url=${encodeURIComponent(harbour)}`, {
      method: 'POST',
      headers: { 'content-type': 'text/html', ...token },
      body: page,
    }),
    at,
    ctx,
    apiApp,
  )
  await waitOnExecutionContext(ctx)
  return response.json<{ id: string; url: string; status: string }>()
}

async function deliver(messages: readonly TranslationMessage[], at: Env = service) {
  const batch = createMessageBatch(
    queueName,
    messages.map(({ article, lang }, n) => ({
      id: `m${n}`,
      timestamp: new Date(),
      attempts: 1,
      body: { article, lang },
    })),
  )
  const ctx = context()
  await worker.queue(batch, at, ctx)
  return getQueueResult(batch, ctx)
}

describe('a posted page', () => {
  it('is in the queue after the answer, and then read in the other language of the site', async () => {
    const logged = vi.spyOn(console, 'log').mockImplementation(() => {})
    const { id, url } = await post()
    expect(queued).toEqual([{ article: id, lang: 'de', delay: 0 }])
    const before = await (await request(pathOf(url))).text()

    const result = await deliver(queued)

    expect(result.explicitAcks).toEqual(['m0'])
    const [shown] = await store.latest(1)
    expect(before).toContain('Harbour light returns')
    expect(shown?.translated?.title).toMatch(/^Ruobrahe thgile /)
    const log = logged.mock.calls
      .map(([line]) => JSON.parse(String(line)) as { event?: string })
      .find(({ event }) => event === 'translated')
    expect(log).toMatchObject({
      article: id,
      lang: 'de',
      outcome: 'done',
      engines: ['libretranslate'],
      left: 0,
      refusals: {},
      ms: expect.any(Number),
    })
    expect(JSON.stringify(log)).not.toContain('arbour')
  })

  it('is not in the queue again when it comes again unchanged', async () => {
    await post()
    expect(await post()).toMatchObject({ status: 'unchanged' })

    expect(queued).toHaveLength(1)
  })

  it('is stored and waits, though the queue is broken or not there', async () => {
    isQueueBroken = true
    expect(await post()).toMatchObject({ status: 'created' })
    const { TRANSLATION_QUEUE: _none, ...without } = service
    expect(await post(harbourPage({ paragraph: 'It shines.' }), without)).toMatchObject({
      status: 'changed',
    })

    expect(queued).toEqual([])
    expect(await store.tasks((await store.latest(1))[0]!.id)).toMatchObject([
      { lang: 'de', state: 'waiting' },
    ])
  })

  it('waits for nothing on a site without an engine', async () => {
    await post(harbourPage(), { ...service, TRANSLATION_ENGINES: [] })

    expect(queued).toEqual([])
    expect(await store.tasks((await store.latest(1))[0]!.id)).toEqual([])
  })
})

describe('the queue', () => {
  it('is told when a task is due that the engine could not do', async () => {
    const { id } = await post()
    queued = []
    engineStatus = 503

    const result = await deliver([{ article: id, lang: 'de' }])

    expect(result.explicitAcks).toEqual(['m0'])
    expect(queued).toMatchObject([{ article: id, lang: 'de' }])
    expect(queued[0]?.delay).toBeGreaterThanOrEqual(30)
    expect(queued[0]?.delay).toBeLessThanOrEqual(40)
  })

  it('asks nothing for messages without a task', async () => {
    const { id } = await post()
    await deliver([{ article: id, lang: 'de' }])
    asked.length = 0

    const result = await deliver([
      { article: id, lang: 'de' },
      { article: id, lang: 'fr' },
      { article: 'none', lang: 'de' },
    ])

    expect(result.explicitAcks).toEqual(['m0', 'm1', 'm2'])
    expect(asked).toEqual([])
  })
})

describe('sweepTranslations()', () => {
  it('points to what is due, and waits before it does so again', async () => {
    isQueueBroken = true
    const { id } = await post()
    const now = Date.now()
    const sweep = (minutes: number) =>
      sweepTranslations(service, context(), new Date(now + minutes * 60_000))

    await sweep(1)
    expect(queued).toEqual([])
    isQueueBroken = false
    await sweep(2)
    await sweep(20)
    expect(queued).toEqual([{ article: id, lang: 'de', delay: 0 }])
    await sweep(33)
    expect(queued).toHaveLength(2)
    await deliver(queued)
    await sweep(99)
    expect(queued).toHaveLength(2)
  })

  it('runs some tasks itself where there is no queue, with the cron', async () => {
    const { TRANSLATION_QUEUE: _none, ...without } = service
    await post(harbourPage(), without)

    await worker.scheduled(
      { scheduledTime: Date.now() + 60_000, cron: '', noRetry() {} },
      without,
      context(),
    )

    expect((await store.latest(1))[0]?.translated?.title).toMatch(/^Ruobrahe thgile /)
  })
})
