import { describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { harbour, ingest, request, site, token } from './service.ts'

const html = { 'content-type': 'text/html' }
const post = (path: string, body: BodyInit | null, headers: Record<string, string>) =>
  request(path, { method: 'POST', body, headers })
const place = `/ingest?url=${encodeURIComponent(harbour)}`

describe.each(['/ingest', '/clean'])('POST %s', (route) => {
  const path = `${route}?url=${encodeURIComponent(harbour)}`

  it.each<[string, () => Promise<Response>, number, string]>([
    ['without a token', () => post(path, harbourPage(), html), 401, 'unauthorized'],
    [
      'with a wrong token',
      () => post(path, harbourPage(), { ...html, authorization: 'Bearer x' }),
      403,
      'forbidden',
    ],
    [
      'without an address',
      () => post(route, harbourPage(), { ...html, ...token }),
      400,
      'url_missing',
    ],
    [
      'with two addresses',
      () => post(`${path}&url=x`, harbourPage(), { ...html, ...token }),
      400,
      'url_invalid',
    ],
    [
      'with a script for an address',
      () => post(`${route}?url=javascript:1`, 'x', { ...html, ...token }),
      400,
      'url_invalid',
    ],
    ['without a body', () => post(path, '', { ...html, ...token }), 400, 'body_empty'],
    ['with white space', () => post(path, ' \n ', { ...html, ...token }), 400, 'body_empty'],
    [
      'with a PDF',
      () => post(path, '%PDF-1.7 xx', { ...token, 'content-type': 'application/pdf' }),
      415,
      'unsupported_media_type',
    ],
    [
      'with a PDF that says it is HTML',
      () => post(path, `%PDF-1.7\n${'x y '.repeat(99)}`, { ...html, ...token }),
      422,
      'not_html',
    ],
    [
      'with a picture that says it is HTML',
      () => post(path, pictureAmongProse, { ...html, ...token }),
      422,
      'not_html',
    ],
    [
      'with JSON that says it is HTML',
      () => post(path, '{"a": [1, 2, 3]}', { ...html, ...token }),
      422,
      'not_html',
    ],
    [
      'with an encoding from before the web',
      () => post(path, 'x', { ...html, ...token, 'content-encoding': 'compress' }),
      415,
      'unsupported_encoding',
    ],
    [
      'with broken gzip',
      () => post(path, 'x', { ...html, ...token, 'content-encoding': 'gzip' }),
      400,
      'body_unreadable',
    ],
    [
      'with broken JSON',
      () => post(path, '{', { ...token, 'content-type': 'application/json' }),
      400,
      'request_invalid',
    ],
    [
      'with 11 MiB',
      () => post(path, new Uint8Array(11 * 2 ** 20), { ...html, ...token }),
      413,
      'body_too_large',
    ],
    [
      'with a bottomless page',
      () => post(path, '<div>'.repeat(20_000), { ...html, ...token }),
      422,
      'too_deep',
    ],
    [
      'with a page of nothing but links',
      () => post(path, listPage, { ...html, ...token }),
      422,
      '',
    ],
  ])('%s is refused', async (_what, act, status, code) => {
    const response = await act()

    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    const problem = await response.json<{ code: string; status: number; title: string }>()
    expect({ status: response.status, code: problem.code }).toMatchObject({
      status,
      code: code || expect.any(String),
    })
    expect(problem.status).toBe(status)
    expect(JSON.stringify(problem)).not.toMatch(/\bat .*:\d+:\d+|node_modules|\.ts:/)
  })
})

const pictureAmongProse = new Blob([
  new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  harbourPage(),
])
const listPage = `<html><title>News</title><body><ul>${'<li><a href=/story>A story of the day</a>'.repeat(60)}</ul></body></html>`

describe('the refusals of other routes', () => {
  it.each([
    ['GET', '/ingest', 405],
    ['PUT', place, 405],
    ['POST', '/', 405],
    ['DELETE', '/news/2026-10-03', 405],
    ['GET', '/nowhere', 404],
    ['GET', '/news/2026-13-40', 404],
    ['GET', '/news/2026-10-03/x-000000000000', 404],
    ['GET', '/%', 404],
    ['GET', '/..%2F..%2Fetc', 404],
    ['DELETE', '/articles/000000000000', 401],
  ])('%s %s answers %i', async (method, path, status) => {
    const response = await request(path, { method })
    const text = await response.text()

    expect(response.status).toBe(status)
    if (status === 405) expect(response.headers.get('allow')).toBeTruthy()
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(text).not.toMatch(/node_modules|\.tsx?:\d/)
  })

  it('stores nothing of a refused page', async () => {
    await ingest(' ', 'https://ternmouth-post.example/refused')

    expect((await request('/news/2026-10-03')).status).toBe(404)
  })
})

describe('POST /clean', () => {
  it('answers with the article and stores nothing', async () => {
    const response = await post(`/clean?url=${encodeURIComponent(harbour)}`, harbourPage(), {
      ...html,
      ...token,
    })

    expect(response.status).toBe(200)
    expect(await response.json()).toMatchObject({
      title: 'Harbour light returns after forty years',
    })
    expect((await request('/news/2026-10-03')).status).toBe(404)
  })

  it('explains itself with trace=1', async () => {
    const response = await post(
      `/clean?trace=1&url=${encodeURIComponent(harbour)}`,
      harbourPage(),
      { ...html, ...token },
    )
    const { trace } = await response.json<{ trace: unknown }>()

    expect(JSON.stringify(trace)).toContain('We value your privacy')
  })
})

describe('the status routes', () => {
  it('GET /healthz says what is ready and no secret', async () => {
    const response = await request('/healthz')
    const text = await response.text()

    expect(response.status).toBe(200)
    expect(JSON.parse(text)).toEqual({
      status: 'ok',
      database: 'ready',
      ingest: 'open',
      rawPages: 'kept',
      faults: [],
      hints: [expect.stringContaining('CONTACT')],
      bytes: expect.any(Number),
      unlisted: 0,
      outdated: 0,
      notedPurges: 0,
      waitingPurges: 0,
      jobs: { uploads: 'kept', waiting: 0, failed: 0, waitingSince: null },
      lastArticleAt: null,
      lastTendedAt: null,
      translation: {
        state: 'none',
        engines: [],
        targets: ['en'],
        waiting: 0,
        failed: 0,
        refused: 0,
        reasons: {},
        waitingSince: null,
        charactersToday: {},
      },
    })
    expect(text).not.toContain('dev-token')
  })

  it('GET /openapi.json describes every route of the contract', async () => {
    const document = await (
      await request('/openapi.json')
    ).json<{ openapi: string; servers: unknown; paths: object }>()

    expect(document.openapi).toMatch(/^3\.1/)
    expect(document.servers).toEqual([{ url: site }])
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([
        '/ingest',
        '/clean',
        '/articles/{id}',
        '/news/{day}/{slug}',
        '/healthz',
      ]),
    )
  })
})
