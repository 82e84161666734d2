import { createExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { apiApp } from '../../src/app.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { emptyLine, pageLine } from '../fixtures/json-lines.ts'
import { d1Errors, failing } from '../store/failing.ts'
import { harbour, ingest, request, site, token } from './service.ts'

const lines = { 'content-type': 'application/x-ndjson', ...token }
const keyed = (key: string) => ({ 'idempotency-key': key })
const postLines = (body: string, headers: Record<string, string>) =>
  request('/ingest', { method: 'POST', body, headers: { ...lines, ...headers } })

beforeEach(async () => {
  await env.DB.exec('delete from articles')
  await env.DB.exec('delete from idempotency')
  vi.spyOn(console, 'error').mockImplementation(() => {})
})

describe('Idempotency-Key', () => {
  it('gives the same answer to the same page, with its status and address', async () => {
    const first = await ingest(harbourPage(), harbour, keyed('"a-1"'))
    const again = await ingest(harbourPage(), harbour, keyed('a-1'))
    const without = await ingest(harbourPage(), harbour)

    expect([first.status, again.status, without.status]).toEqual([201, 201, 200])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(again.headers.get('cache-control')).toBe('no-store')
    expect(await again.json()).toEqual(await first.json())
  })

  it('gives the same refusal again', async () => {
    const first = await ingest('<p>No news', harbour, keyed('a-2'))
    const again = await ingest('<p>No news', harbour, keyed('a-2'))

    expect([first.status, again.status]).toEqual([422, 422])
    expect(again.headers.get('content-type')).toBe('application/problem+json')
    expect(await again.json()).toEqual(await first.json())
  })

  it('refuses another page, and the same page at another address', async () => {
    await ingest(harbourPage(), harbour, keyed('a-3'))

    const other = await ingest(harbourPage({ title: 'Another' }), harbour, keyed('a-3'))
    const elsewhere = await ingest(harbourPage(), `${harbour}-2`, keyed('a-3'))

    expect(other.status).toBe(422)
    expect(await other.json()).toMatchObject({ code: 'idempotency_key_reused' })
    expect(elsewhere.status).toBe(422)
  })

  it('gives the same lines again, and stores nothing then', async () => {
    const body = [pageLine('a'), emptyLine('b')].join('\n')

    const first = await (await postLines(body, keyed('b-1'))).arrayBuffer()
    await env.DB.exec('delete from articles')
    const again = await postLines(body, keyed('b-1'))

    expect(again.headers.get('content-type')).toBe('application/x-ndjson')
    expect(new Uint8Array(await again.arrayBuffer())).toEqual(new Uint8Array(first))
    expect(await env.DB.prepare('select count(*) as n from articles').first('n')).toBe(0)
  })

  it('gives the same job', async () => {
    const headers = { ...keyed('c-1'), prefer: 'respond-async' }
    const first = await postLines(pageLine('a'), headers)
    const again = await postLines(pageLine('a'), headers)
    const other = await postLines(pageLine('b'), headers)

    expect([first.status, again.status, other.status]).toEqual([202, 202, 422])
    expect(again.headers.get('location')).toBe(first.headers.get('location'))
    expect(again.headers.get('preference-applied')).toBe('respond-async')
  })

  it('refuses a request while another one with its key is in progress', async () => {
    await env.DB.exec(
      `insert into idempotency (key, claim, expires_at) values ('d-1', 'x', unixepoch() + 9)`,
    )
    const during = await ingest(harbourPage(), harbour, keyed('d-1'))
    await env.DB.exec('update idempotency set expires_at = unixepoch() - 1')
    const after = await ingest(harbourPage(), harbour, keyed('d-1'))

    expect(during.status).toBe(409)
    expect(during.headers.get('retry-after')).toBe('5')
    expect(await during.json()).toMatchObject({ code: 'request_in_progress' })
    expect(after.status).toBe(201)
  })

  it('is free again after a day, and after a fault of the service', async () => {
    await ingest(harbourPage(), harbour, keyed('e-1'))
    await env.DB.exec('update idempotency set expires_at = unixepoch()')
    const nextDay = await ingest(harbourPage(), harbour, keyed('e-1'))
    const db = failing(env.DB, (sql) =>
      /insert into "?articles"?/.test(sql) ? { error: d1Errors.tooMany } : null,
    )
    const asked = () =>
      new Request(`${site}/ingest?url=${encodeURIComponent(`${harbour}-new`)}`, {
        method: 'POST',
        body: harbourPage(),
        headers: { 'content-type': 'text/html', ...token, ...keyed('e-2') },
      })
    const ctx = Object.assign(createExecutionContext(), { exports })

    expect(nextDay.status).toBe(200)
    expect((await apiApp.fetch(asked(), { ...env, DB: db }, ctx)).status).toBe(503)
    expect((await apiApp.fetch(asked(), env, ctx)).status).toBe(201)
  })

  it('is free after a capture that was not read whole', async () => {
    const many = Array.from({ length: 2000 }, () => emptyLine('x')).join('\n')
    await (await postLines(many, keyed('f-1'))).arrayBuffer()

    expect(await env.DB.prepare('select count(*) as n from idempotency').first('n')).toBe(0)
  })

  it.each(['', '""', 'two words', `"${'x'.repeat(256)}"`])('must not be %j', async (key) => {
    const response = await ingest(harbourPage(), harbour, keyed(key))

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ code: 'request_invalid' })
  })
})
