import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { apiApp, pagesApp } from '../src/app.ts'
import { articlePath } from '../src/article/article-address.ts'
import { articleDay } from '../src/article/article-date.ts'
import { gateway } from '../src/gateway/gateway.ts'
import { openArticleStore } from '../src/store/article-store.ts'
import { article, moment } from './fixtures/articles.ts'

const now = moment('2026-10-05T10:00:00.000Z')
let path = ''

beforeAll(async () => {
  const light = await article()
  await openArticleStore(env.DB).save(light, now)
  path = articlePath({ ...light, day: articleDay({ ...light, firstSeenAt: now }) })
})

async function render(address: string, db: D1Database): Promise<{ status: number; text: string }> {
  const response = await pagesApp.fetch(
    new Request(`http://127.0.0.1:8787${address}`),
    { ...env, DB: db },
    createExecutionContext(),
  )
  return { status: response.status, text: await response.text() }
}

describe('a database that does not answer', () => {
  const broken = {
    withSession: () => broken,
    prepare() {
      throw new Error('D1_ERROR: the database is locked in a drawer')
    },
  } as unknown as D1Database

  it('gives readers a page with 503 and says no more than they need', async () => {
    const { status, text } = await render(path, broken)

    expect(status).toBe(503)
    expect(text).toContain('<h1')
    expect(text).not.toMatch(/D1|drawer|at .*:\d+/)
  })

  it('gives scripts a problem with an incident to ask with', async () => {
    const { status, text } = await render(`${path}.json`, broken)

    expect(status).toBe(503)
    expect(JSON.parse(text)).toMatchObject({
      code: 'storage_unavailable',
      incident: expect.any(String),
    })
    expect(text).not.toMatch(/D1|drawer/)
  })
})

describe('a deployment with a wrong setting', () => {
  it('names the setting to everyone, under the headers of every answer', async () => {
    const response = await gateway(
      new Request('http://127.0.0.1:8787/'),
      { ...env, SITE_URL: 'not an address' },
      createExecutionContext(),
      apiApp,
    )

    expect(response.status).toBe(503)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.json()).toMatchObject({
      code: 'misconfigured',
      detail: expect.stringContaining('SITE_URL'),
    })
  })
})
