import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetToken, rememberedSeconds } from '../../src/access/remembered-token.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ask, csrfOf, own, post, signedIn } from './desk.ts'
import { harbour, request, token as first } from './service.ts'

type Made = { id: string; token: string; name: string; scopes: string[]; [more: string]: unknown }

let count = 0
async function make(form: object = {}, by: Record<string, string> = first): Promise<Response> {
  return request('/tokens', {
    method: 'POST',
    body: JSON.stringify({ name: `token ${(count += 1)}`, scopes: ['ingest'], ...form }),
    headers: { 'content-type': 'application/json', ...by },
  })
}
const made = async (form: object = {}) => (await make(form)).json<Made>()
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })

function ingestAs(token: string, url = harbour, page = harbourPage()): Promise<Response> {
  return request(`/ingest?url=${encodeURIComponent(url)}`, {
    method: 'POST',
    body: page,
    headers: { 'content-type': 'text/html', ...bearer(token) },
  })
}
const codeOf = async (response: Response) =>
  response.ok ? 'passes' : (await response.json<{ code: string }>()).code

function rotate(id: string, form: object): Promise<Response> {
  return request(`/tokens/${id}/rotate`, {
    method: 'POST',
    body: JSON.stringify(form),
    headers: { 'content-type': 'application/json', ...first },
  })
}

afterEach(() => void vi.useRealTimers())

describe('/tokens', () => {
  it('makes a token, whose text is in that answer alone', async () => {
    const response = await make({ name: 'Scraper', scopes: ['clean', 'ingest'] })
    const { token, ...facts } = await response.json<Made>()
    const list = await (await request('/tokens', { headers: first })).text()
    const stored = await env.DB.prepare('select * from tokens').all()

    expect([response.status, response.headers.get('cache-control')]).toEqual([201, 'no-store'])
    expect(token).toMatch(/^lt_[a-z\d]{12}_[\w-]{43}$/)
    expect(facts).toMatchObject({ name: 'Scraper', scopes: ['ingest', 'clean'], lastUsedAt: null })
    expect(list).toContain('Scraper')
    expect(list + JSON.stringify(stored.results)).not.toContain(token.slice(-43))
    expect(await codeOf(await ingestAs(token))).toBe('passes')
  })

  it.each([
    [{ name: 'INGEST_TOKEN' }, 'token_name_taken'],
    [{ name: '' }, 'request_invalid'],
    [{ scopes: [] }, 'request_invalid'],
    [{ scopes: ['root'] }, 'request_invalid'],
    [{ source: 'ternmouth-post.example', scopes: ['ingest', 'remove'] }, 'request_invalid'],
    [{ source: 'https://ternmouth-post.example' }, 'request_invalid'],
    [{ expiresInDays: 0 }, 'request_invalid'],
    [{ scope: 'ingest' }, 'request_invalid'],
  ])('makes none of %o', async (form, code) => {
    expect(await codeOf(await make(form))).toBe(code)
  })

  it('gives a name once, until its token is revoked', async () => {
    const { id } = await made({ name: 'Twice' })
    const second = await codeOf(await make({ name: 'Twice' }))
    await request(`/tokens/${id}`, { method: 'DELETE', headers: first })

    expect([second, await codeOf(await make({ name: 'Twice' }))]).toEqual([
      'token_name_taken',
      'passes',
    ])
  })

  it('revokes at once in the isolate, and forgets what it remembers of others in five seconds', async () => {
    const { id, token } = await made()
    const before = await codeOf(await ingestAs(token))
    const answer = await request(`/tokens/${id}`, { method: 'DELETE', headers: first })

    expect([before, answer.status, await codeOf(await ingestAs(token))]).toEqual([
      'passes',
      204,
      'forbidden',
    ])
    expect(rememberedSeconds).toBeLessThanOrEqual(5)
  })

  it('lets another isolate go by what it knew for the seconds that it remembers', async () => {
    const { id, token } = await made()
    await ingestAs(token)
    // As by another isolate.
    await env.DB.prepare('update tokens set revoked_at = 1 where id = ?').bind(id).run()

    const remembered = await codeOf(await ingestAs(token))
    vi.setSystemTime(Date.now() + rememberedSeconds * 1000 + 1)

    expect([remembered, await codeOf(await ingestAs(token))]).toEqual(['passes', 'forbidden'])
  })

  it('ends a token when it expires', async () => {
    const { token } = await made({ expiresInDays: 1 })
    const before = await codeOf(await ingestAs(token))
    vi.setSystemTime(Date.now() + 86_401_000)

    expect([before, await codeOf(await ingestAs(token))]).toEqual(['passes', 'forbidden'])
  })

  it('rotates with an overlap, after which the former secret ends', async () => {
    const { id, token } = await made()
    const { token: next } = await (await rotate(id, { overlapHours: 2 })).json<Made>()
    const both = [await codeOf(await ingestAs(token)), await codeOf(await ingestAs(next))]
    vi.setSystemTime(Date.now() + 7_201_000)

    expect(both).toEqual(['passes', 'passes'])
    expect([await codeOf(await ingestAs(token)), await codeOf(await ingestAs(next))]).toEqual([
      'forbidden',
      'passes',
    ])
  })

  it('rotates without one where a secret got out', async () => {
    const { id, token } = await made()
    await rotate(id, { overlapHours: 0 })

    expect(await codeOf(await ingestAs(token))).toBe('forbidden')
    expect((await rotate('nothing-here', {})).status).toBe(404)
  })

  it('notes the last use once an hour', async () => {
    const { id, token } = await made()
    const used = async () =>
      env.DB.prepare('select used_at from tokens where id = ?').bind(id).first<number>('used_at')
    await ingestAs(token)
    await vi.waitFor(async () => expect(await used()).not.toBeNull())
    const at = await used()
    vi.setSystemTime(Date.now() + 1_800_000)
    forgetToken(id)
    await ingestAs(token)
    const later = await used()
    vi.setSystemTime(Date.now() + 1_860_000)
    await ingestAs(token)

    expect(later).toBe(at)
    await vi.waitFor(async () => expect(await used()).toBeGreaterThan(Number(at)))
  })
})

describe('a token of one source', () => {
  const own = (host: string) => `https://${host}/harbour-light`

  it('sends its pages, and none of another', async () => {
    const { token } = await made({ source: 'ternmouth-post.example' })
    const hosts = ['ternmouth-post.example', 'www.ternmouth-post.example', 'evil.example']
    const found: string[] = []
    for (const host of [...hosts, 'evilternmouth-post.example'])
      found.push(await codeOf(await ingestAs(token, own(host))))

    expect(found).toEqual(['passes', 'passes', 'forbidden', 'forbidden'])
    const refusal = await (await ingestAs(token, own('evil.example'))).json<object>()
    expect(refusal).toMatchObject({
      detail: 'The token is only for ternmouth-post.example',
      source: 'ternmouth-post.example',
    })
  })

  it('sends none that states the address of another', async () => {
    const { token } = await made({ source: 'ternmouth-post.example' })
    const canonical = '<link rel="canonical" href="https://evil.example/story"></head>'
    await ingestAs(token, harbour, harbourPage().replace('</head>', canonical))

    const stored = await env.DB.prepare(
      "select count(*) as n from articles where source_url like '%evil.example%'",
    ).first<number>('n')
    expect(stored).toBe(0)
  })

  it.each([
    ['that its address leads to', 'led'],
    ['that was stored under its address', 'kept'],
  ])('changes no article of another source %s', async (_name, path) => {
    const [page, stated] = [
      `https://sport.rheinblick.example/${path}`,
      `https://rheinblick.example/${path}`,
    ]
    const canonical = `<link rel="canonical" href="${stated}"></head>`
    const { token } = await made({ source: 'sport.rheinblick.example' })
    if (path === 'kept') expect(await codeOf(await ingestAs(token, page))).toBe('passes')
    const all = await made()
    const moved = await ingestAs(all.token, page, harbourPage().replace('</head>', canonical))
    const { id } = await moved.json<{ id: string }>()
    const other = harbourPage().replaceAll('</p>', ' Never said.</p>')
    const rowOf = () =>
      env.DB.prepare('select source_url, revision from articles where id = ?').bind(id).first()
    const before = await rowOf()

    expect(before).toMatchObject({ source_url: stated })
    expect(await codeOf(await ingestAs(token, page, other))).toBe('forbidden')
    expect(await rowOf()).toEqual(before)
    expect(await codeOf(await ingestAs(all.token, page, other))).toBe('passes')
  })

  it.each([
    ['before it is there', 'early'],
    ['that the address of its own first part leads to', 'late'],
  ])('adds no part to an article of another source %s', async (_name, path) => {
    const stated = `https://tidewater-echo.example/${path}`
    const page = `https://sport.tidewater-echo.example/${path}`
    const { token } = await made({ source: 'sport.tidewater-echo.example' })
    const all = await made()
    const genuine = harbourPage().replace(
      /<\/head>([^]*)<\/body>/,
      `<link rel="canonical" href="${stated}"></head>$1<a href="?page=2">2</a></body>`,
    )
    const hostile = harbourPage({
      paragraph: 'The harbour was never lit, and nobody will be paid.',
    })
    const links = `<a href="/${path}">1</a><a href="?page=3">3</a></body>`
    const sendHostile = () => ingestAs(token, `${page}?page=2`, hostile.replace('</body>', links))

    if (path === 'early') expect(await codeOf(await sendHostile())).toBe('passes')
    await ingestAs(all.token, page, genuine)
    if (path === 'late') expect(await codeOf(await sendHostile())).toBe('forbidden')
    const again = await ingestAs(all.token, page, genuine)

    const { source, text } = await again.json<{ source: { url: string }; text: string }>()
    expect(source.url).toBe(stated)
    expect(text).toContain('Ships no longer')
    expect(text).not.toContain('never lit')
    const second = await ingestAs(
      all.token,
      `${page}?page=2`,
      harbourPage({ paragraph: 'This is told on page 2.' }).replace(
        /<\/head>([^]*)<\/body>/,
        `<link rel="canonical" href="${stated}?page=2"></head>$1${links}`,
      ),
    )
    expect((await second.json<{ text: string }>()).text).toContain('told on page 2')
  })

  it('is held to it page by page in a capture', async () => {
    const { token } = await made({ source: 'ternmouth-post.example' })
    const lines = [harbour, 'https://evil.example/light'].map((url) =>
      JSON.stringify({ url, html: harbourPage() }),
    )
    const response = await request('/ingest', {
      method: 'POST',
      body: lines.join('\n'),
      headers: { 'content-type': 'application/x-ndjson', ...bearer(token) },
    })
    const outcomes = (await response.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { outcome?: string; code?: string })

    expect(outcomes[1]).toMatchObject({ outcome: 'refused', code: 'forbidden' })
    expect(outcomes[0]?.outcome).not.toBe('refused')
  })
})

describe('the sender', () => {
  it('is noted with the raw page', async () => {
    const { token, name } = await made()
    await ingestAs(token, 'https://ternmouth-post.example/noted')
    const row = await env.DB.prepare('select sender from raw_pages where source_url = ?')
      .bind('https://ternmouth-post.example/noted')
      .first<{ sender: string }>()

    expect(row?.sender).toBe(name)
  })

  it('may send the same Idempotency-Key as another one', async () => {
    const [one, other] = [await made(), await made()]
    const send = (token: string, page: string) =>
      request(`/ingest?url=${harbour}`, {
        method: 'POST',
        body: page,
        headers: { 'content-type': 'text/html', 'idempotency-key': 'k', ...bearer(token) },
      })

    expect(await codeOf(await send(one.token, harbourPage()))).toBe('passes')
    expect(await codeOf(await send(other.token, `${harbourPage()} `))).toBe('passes')
    expect(await codeOf(await send(one.token, `${harbourPage()} `))).toBe('idempotency_key_reused')
  })

  it('has a limit of their own', async () => {
    const { token } = await made({ perMinute: 2 })
    vi.setSystemTime(new Date('2026-12-01T10:00:01Z'))
    const codes = [await ingestAs(token), await ingestAs(token), await ingestAs(token)]

    expect(await Promise.all(codes.map(codeOf))).toEqual(['passes', 'passes', 'rate_limited'])
    vi.setSystemTime(new Date('2026-12-01T10:01:01Z'))
    expect(await codeOf(await ingestAs(token))).toBe('passes')
  })
})

describe('/desk/tokens', () => {
  it('makes, rotates and revokes by forms', async () => {
    const cookie = await signedIn()
    const csrf = await csrfOf(cookie)
    const headers = { ...own, cookie }
    const page = await (
      await post('/desk/tokens', { csrf, name: 'By hand', scopes: 'read', source: '' }, headers)
    ).text()
    const [text = '', id = ''] = /lt_([a-z\d]{12})_[\w-]{43}/.exec(page) ?? []
    const rotated = await post(`/desk/tokens/${id}/rotate`, { csrf, overlapHours: '0' }, headers)
    const [next = ''] = /lt_[a-z\d]{12}_[\w-]{43}/.exec(await rotated.text()) ?? []

    expect(next).not.toBe(text)
    expect(await signedIn(text)).toBe('')
    const session = await signedIn(next)
    expect((await ask('/desk', { headers: { cookie: session } })).status).toBe(200)
    expect((await ask('/desk/tokens', { headers: { cookie: session } })).status).toBe(403)

    expect((await post(`/desk/tokens/${id}/revoke`, { csrf }, headers)).status).toBe(303)
    expect((await ask('/desk', { headers: { cookie: session } })).status).toBe(303)
  })

  it('tells what a form lacks, above it', async () => {
    const cookie = await signedIn()
    const response = await post(
      '/desk/tokens',
      { csrf: await csrfOf(cookie), name: '<b>', scopes: 'read' },
      { ...own, cookie },
    )

    expect(response.status).toBe(400)
    expect(await response.text()).toContain('name: Not 1 to 60 letters')
  })

  it('keeps no session of a secret that was rotated away, or of a token that expired', async () => {
    const { id, token } = await made({ scopes: ['read'] })
    const cookie = await signedIn(token)
    await rotate(id, { overlapHours: 1 })
    const during = await ask('/desk', { headers: { cookie } })
    vi.setSystemTime(Date.now() + 3_601_000)

    expect([during.status, (await ask('/desk', { headers: { cookie } })).status]).toEqual([
      200, 303,
    ])
  })
})
