import { beforeAll, describe, expect, it, vi } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, pathOf, request } from './service.ts'

// Each attempt goes first, to a page that nobody has asked for yet; then another reader asks plainly.

let number = 0
let clean = ''

/** A page that is in no cache, and its text as a reader should have it, with `ID` in place of its own. */
async function newPage(): Promise<{ path: string; text: (page: string) => string }> {
  const source = `https://ternmouth-post.example/poison-${++number}`
  const { id, url } = await (
    await ingest(harbourPage(), source)
  ).json<{ id: string; url: string }>()
  return {
    path: pathOf(url),
    text: (page) =>
      page
        .replaceAll(id, 'ID')
        .replaceAll(source, 'SOURCE')
        .replace(/(?<=picture\/ID\/)[0-9a-f]+/g, 'SIGNED'),
  }
}

async function plainly(path: string): Promise<string> {
  const response = await request(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  return response.text()
}

// The rails next to the text name the pages of the other attempts.
const ownPart = (page: string) => page.slice(0, page.indexOf('</article>'))

beforeAll(async () => {
  const { path, text } = await newPage()
  clean = ownPart(text(await plainly(path)))
  expect(clean).toContain('harbour master')
})

describe('what a stranger sends does not change the page of the next reader:', () => {
  it.each<[string, RequestInit]>([
    ['X-Forwarded-Host', { headers: { 'x-forwarded-host': 'evil.example' } }],
    ['X-Forwarded-Proto', { headers: { 'x-forwarded-proto': 'nothttps' } }],
    ['X-Forwarded-Prefix', { headers: { 'x-forwarded-prefix': '/evil' } }],
    ['Forwarded', { headers: { forwarded: 'host=evil.example;proto=http' } }],
    ['X-Host', { headers: { 'x-host': 'evil.example' } }],
    ['X-Original-URL', { headers: { 'x-original-url': '/privacy' } }],
    ['X-Rewrite-URL', { headers: { 'x-rewrite-url': '/privacy' } }],
    ['X-HTTP-Method-Override', { headers: { 'x-http-method-override': 'DELETE' } }],
    ['Accept for JSON', { headers: { accept: 'application/json' } }],
    ['Accept for nothing there is', { headers: { accept: 'image/png' } }],
    ['Accept-Language', { headers: { 'accept-language': 'ar' } }],
    ['Accept-Encoding', { headers: { 'accept-encoding': 'identity;q=0' } }],
    ['Range', { headers: { range: 'bytes=0-10' } }],
    ['If-None-Match', { headers: { 'if-none-match': '*' } }],
    ['Authorization', { headers: { authorization: 'Bearer dev-token' } }],
    ['Cookie', { headers: { cookie: 'session=evil' } }],
    ['Cache-Control', { headers: { 'cache-control': 'no-store', pragma: 'no-cache' } }],
    ['User-Agent', { headers: { 'user-agent': 'evil/1 (mobile)' } }],
    ['Origin', { headers: { origin: 'https://evil.example' } }],
    ['HEAD', { method: 'HEAD' }],
  ])('%s', async (_what, init) => {
    const { path, text } = await newPage()

    await (await request(path, init)).text()

    expect(ownPart(text(await plainly(path)))).toBe(clean)
  })

  it.each([
    ['a tracking parameter', '?utm_source=<script>alert(1)</script>'],
    ['a parameter of the cache itself', '?worker-version=evil'],
    ['a parameter of another page', '?q=evil&after=1'],
    ['a parameter twice', '?x=1&x=2'],
    ['an encoded separator', '?a=1%26after%3Devil'],
    ['an encoded question mark', '%3Futm_source=x'],
    ['an encoded fragment', '%23top'],
    ['an encoded slash', '%2F'],
    ['a path behind it', '/evil.css'],
    ['a suffix of a file', '.css'],
    ['a parameter of the path', ';evil.js'],
    ['a null byte', '%00.css'],
    ['a long query', `?x=${'y'.repeat(12_000)}`],
    ['a long path', `/${'y'.repeat(12_000)}`],
  ])('%s', async (_what, added) => {
    const { path, text } = await newPage()

    const odd = await request(path + added)
    const answer = await odd.text()

    // It is the page itself, a way to it, or nothing.
    if (odd.status === 200) expect(ownPart(text(answer))).toBe(clean)
    else expect([301, 404, 414]).toContain(odd.status)
    expect(odd.headers.get('location') ?? path).toMatch(/^\/news\/2026-10-03\//)
    expect(ownPart(text(await plainly(path)))).toBe(clean)
  })

  it('another host', async () => {
    const { path, text } = await newPage()
    const { exports } = await import('cloudflare:workers')

    await (await exports.default.fetch(new Request(`http://evil.example:81${path}`))).text()

    expect(ownPart(text(await plainly(path)))).toBe(clean)
  })
})

describe('one page is kept once', () => {
  const isHit = async (path: string) => {
    const response = await request(path)
    await response.text()
    return response.headers.get('cache-status') === 'edge; hit'
  }

  it('however its query is written', async () => {
    let asked = 0
    // Another word each time: a purge of lists may come between the two requests.
    const isKept = async (queryOf: (word: string) => string) => {
      const word = `lens${++asked}`
      await (await request(`/search?q=${word}&lang=en`)).text()
      return isHit(`/search?${queryOf(word)}`)
    }

    for (const queryOf of [
      (word: string) => `lang=en&q=${word}`,
      (word: string) => `q=${word}&q=evil&lang=en&to=&utm_medium=x`,
      (word: string) => `q=+${word}+&lang=en`,
    ])
      await vi.waitFor(async () => expect(await isKept(queryOf), queryOf('lens')).toBe(true))
  })

  it.each(['/Latest', '/latest/', '//latest', '/%6Catest', '/LATEST/?utm_source=x'])(
    'and %s leads to it',
    async (path) => {
      const response = await request(path)

      expect(response.status).toBe(301)
      expect(response.headers.get('location')).toBe('/latest')
    },
  )

  it('and the reader learns nothing of how', async () => {
    const response = await request('/latest')
    await response.text()

    expect(response.headers.get('cache-tag')).toBeNull()
    expect(response.headers.get('cdn-cache-control')).toBeNull()
    expect(response.headers.get('cache-control')).toBe('public, max-age=30')
  })

  it('and is not there under an address that is too long', async () => {
    const response = await request(`/search?q=${'x'.repeat(5000)}`)

    expect(response.status).toBe(414)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toMatchObject({ code: 'address_too_long', limit: 4096 })
  })
})
