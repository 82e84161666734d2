import {
  createExecutionContext,
  createScheduledController,
  waitOnExecutionContext,
} from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { apiApp, pagesApp } from '../../src/app.ts'
import { articlePath } from '../../src/article/article-address.ts'
import { articleDay } from '../../src/article/article-date.ts'
import { openArticleStore } from '../../src/store/article-store.ts'
import worker from '../../src/worker.ts'
import { pageLine } from '../fixtures/json-lines.ts'
import { site, token, wholly } from './service.ts'

/** A deployment that must be able to go back to the version before. */
const cautious = { ...env, INGEST_QUEUE: undefined, PACKED_BODIES: 'false' } as unknown as Env
const usual = { ...env, INGEST_QUEUE: undefined } as unknown as Env

async function post(
  settings: Env,
  lines: readonly string[],
  prefer = 'wait=10',
): Promise<Response> {
  const ctx = Object.assign(createExecutionContext(), { exports })
  const headers = { 'content-type': 'application/x-ndjson', prefer, ...token }
  const asked = new Request(`${site}/ingest`, { method: 'POST', body: lines.join('\n'), headers })
  const response = await wholly(await apiApp.fetch(asked, settings, ctx))
  await waitOnExecutionContext(ctx)
  return response
}

async function cron(settings: Env): Promise<void> {
  const ctx = Object.assign(createExecutionContext(), { exports })
  await worker.scheduled(createScheduledController({ scheduledTime: new Date() }), settings, ctx)
  await waitOnExecutionContext(ctx)
}

async function countPacked(): Promise<number | null> {
  return env.DB.prepare('select count(packed) as n from articles').first<number>('n')
}

/** What readers get of all articles, without any cache. */
async function read(): Promise<unknown[]> {
  const stored = await openArticleStore(env.DB).whole({ kind: 'all' }, 10)
  const pages = []
  for (const one of stored) {
    const path = articlePath({ ...one, day: articleDay(one) })
    for (const end of ['', '.json', '.md']) {
      const asked = new Request(site + path + end)
      const response = await pagesApp.fetch(asked, usual, createExecutionContext())
      pages.push({ status: response.status, text: await response.text() })
    }
  }
  return pages
}

describe('a deployment with PACKED_BODIES=false', () => {
  it('writes what the version before can read, whoever writes; the next one packs it', async () => {
    await post(cautious, [pageLine('one')])
    await post(cautious, [pageLine('two')], 'respond-async')
    await cron(cautious)
    await cron(cautious)
    const before = await read()

    expect(before).toEqual(
      Array.from({ length: 6 }, () => ({ status: 200, text: expect.any(String) })),
    )
    expect(await countPacked()).toBe(0)

    await cron(usual)

    expect(await countPacked()).toBe(2)
    expect(await read()).toEqual(before)
  })
})
