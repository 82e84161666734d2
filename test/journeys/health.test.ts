import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { schemaQuery, type SchemaObject } from '../../src/store/doctor/check-schema.ts'
import { examine } from '../../src/store/doctor/examine.ts'
import worker from '../../src/worker.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { d1Errors, failing } from '../store/failing.ts'
import { harbour, ingest, pathOf, request, site } from './service.ts'

const noonOf = (day: string) => new Date(`${day}T12:00:00Z`)
const health = async () => (await request('/healthz')).json<Record<string, unknown>>()
const textAt = async (path: string) => (await request(path)).text()

async function cron(now: Date, d1 = env.DB): Promise<void> {
  const ctx = Object.assign(createExecutionContext(), { exports })
  const controller = createScheduledController({ scheduledTime: now })
  await worker.scheduled(controller, { ...env, DB: d1 }, ctx)
}

async function fix(): Promise<void> {
  const { results } = await env.DB.prepare(schemaQuery).all<SchemaObject>()
  await examine(env.DB, results, { isFixing: true, report: () => {} })
}

beforeEach(() => env.DB.exec('DELETE FROM articles'))

describe('GET /healthz', () => {
  it('tells size, last article, last cron, waiting purges and that CONTACT is missing', async () => {
    await ingest(harbourPage())
    await cron(noonOf('2026-11-20'))

    expect(await health()).toMatchObject({
      status: 'ok',
      database: 'ready',
      bytes: expect.any(Number),
      unlisted: 0,
      lastArticleAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      lastTendedAt: '2026-11-20T12:00:00.000Z',
      waitingPurges: 0,
      translation: { state: 'none', engines: [], targets: ['en'] },
      hints: expect.arrayContaining([expect.stringContaining('CONTACT is not set')]),
    })
  })

  it('is not ok while articles are in no list, and the cron files them and renews the lists', async () => {
    const { url } = await (
      await ingest(harbourPage(), `${harbour}-unlisted`)
    ).json<{ url: string }>()
    await env.DB.exec(`UPDATE articles SET position = NULL, listings = '[]'`)
    const dayOfIt = pathOf(url).split('/').slice(0, 3).join('/')
    const emptyDay = await request(dayOfIt)

    const response = await request('/healthz')
    await cron(new Date())

    expect(emptyDay.status).toBe(404)
    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      status: 'filing',
      unlisted: 1,
      faults: [
        expect.stringMatching(/^1 article is in no list\. .*npm run doctor -- --remote --fix$/),
      ],
    })
    expect(await health()).toMatchObject({ status: 'ok', unlisted: 0, faults: [] })
    expect(await textAt(dayOfIt)).toContain(pathOf(url))
  })

  it('names the key that an engine lacks, and the pages are there without it', async () => {
    const ctx = Object.assign(createExecutionContext(), { exports })
    const settings = { ...env, TRANSLATION_ENGINES: [{ engine: 'deepl' }] }
    const response = (path: string) => worker.fetch(new Request(site + path), settings, ctx)

    expect(await (await response('/healthz')).json()).toMatchObject({
      status: 'ok',
      translation: { state: 'incomplete', engines: [] },
      faults: [expect.stringContaining('DEEPL_API_KEY is not set')],
    })
    expect((await response('/latest')).status).toBe(200)
  })

  it('answers in one round trip to the database', async () => {
    let calls = 0
    const counted = failing(env.DB, () => {
      calls++
      return null
    })
    const ctx = Object.assign(createExecutionContext(), { exports })
    await worker.fetch(new Request(`${site}/healthz`), { ...env, DB: counted }, ctx)

    expect(calls).toBe(1)
  })
})

describe('the cron', () => {
  it('does the rest when a part fails, and does not count as run', async () => {
    const { url } = await (await ingest(harbourPage(), `${harbour}-cron`)).json<{ url: string }>()
    const path = pathOf(url)
    await textAt(path)
    await env.DB.exec(`DELETE FROM tended; UPDATE articles SET removed = 'gone'`)
    await fix()
    await ingest(harbourPage({ title: 'Unlisted' }), `${harbour}-cron-2`)
    await env.DB.exec(`UPDATE articles SET position = NULL, listings = '[]' WHERE removed IS NULL`)
    const error = d1Errors.rowsWritten
    const unlucky = failing(env.DB, (sql) => (sql.includes('"views"') ? { error } : null))

    await expect(cron(new Date(), unlucky)).rejects.toThrow('daily row write limit')

    expect((await request(path)).status).toBe(410)
    expect(await health()).toMatchObject({ unlisted: 0, waitingPurges: 0, lastTendedAt: null })
  })
})

describe('what the doctor fixes', () => {
  it('is on the pages after the next cron', async () => {
    const { url } = await (await ingest(harbourPage(), `${harbour}-fixed`)).json<{ url: string }>()
    const path = pathOf(url)
    await textAt(path)
    await env.DB.exec(`UPDATE articles SET removed = 'gone'`)
    expect(await textAt(path)).toContain('Harbour light returns')

    await fix()
    expect(await health()).toMatchObject({ waitingPurges: 1 })
    await cron(new Date())

    expect((await request(path)).status).toBe(410)
    expect(await health()).toMatchObject({ waitingPurges: 0 })
  })
})
