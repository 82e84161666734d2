import { describe, expect, it } from 'vitest'
import { harbourPage } from '../../fixtures/harbour-page.ts'
import { harbour, ingest, pathOf, request, token } from '../../journeys/service.ts'

const html = { 'content-type': 'text/html' }
const place = `/clean?url=${encodeURIComponent(harbour)}`

async function cleaned(path: string, headers: HeadersInit = { ...html, ...token }) {
  const response = await request(path, { method: 'POST', body: harbourPage(), headers })
  const { code } = await response.json<{ code?: string }>()
  return code ?? response.status
}

describe('The address of a source', () => {
  it.each([
    ' ',
    'story',
    '/story',
    '//a.example/story',
    'ftp://a.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'https://name:word@a.example/',
    'https://name@a.example/',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://127.1/',
    'http://0177.0.0.1/',
    'http://0x7f000001/',
    'http://192.168.0.1.:80/',
    'http://printer.local/',
    'http://metadata.google.internal/',
    'http://169.254.169.254/latest',
    'http://localhost:8787/',
    'http://intranet/',
    'https://./',
    'https://a..example/',
    'https://a b.example/',
    'https://a.example:99999/',
    `https://${'a.'.repeat(200)}example/`,
    `https://a.example/${'a'.repeat(20_000)}`,
    '\thttps://a.example/\r\nX: y',
    'https://a.example/a\0b',
  ])('%j is declined', async (url) => {
    expect(await cleaned(`/clean?url=${encodeURIComponent(url)}`)).toBe('url_invalid')
  })

  it.each([
    ['https://münchen.example/ß', 'https://xn--mnchen-3ya.example/%C3%9F'],
    ['https://a.example/%0d%0a"<x>', 'https://a.example/%0d%0a%22%3Cx%3E'],
  ])('%j is linked in its printed form', async (url, printed) => {
    const response = await ingest(harbourPage(), url)
    const { source } = await response.json<{ source: { url: string } }>()

    expect(source.url).toBe(printed)
    expect(response.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:8787\/news\/[!-~]+$/)
  })

  it('is one and is there', async () => {
    expect(await cleaned('/clean')).toBe('url_missing')
    expect(await cleaned('/clean?url=')).toBe('url_missing')
    expect(await cleaned('/clean?url[]=https://a.example/')).toBe('parameter_unknown')
    expect(await cleaned(`${place}?id=1&page=2`)).toBe('parameter_unknown')
    expect(await cleaned(`${place}&url=https://b.example/`)).toBe('url_invalid')
  })
})

describe('A credential', () => {
  it.each([
    [{}, 'unauthorized'],
    [{ authorization: '' }, 'unauthorized'],
    [{ authorization: 'Bearer' }, 'unauthorized'],
    [{ authorization: 'Bearer ' }, 'unauthorized'],
    [{ authorization: 'dev-token' }, 'unauthorized'],
    [{ authorization: 'Basic ZGV2LXRva2Vu' }, 'unauthorized'],
    [{ authorization: 'Bearer dev-token, Bearer dev-token' }, 'unauthorized'],
    [{ authorization: 'Bearer dev-token x' }, 'unauthorized'],
    [{ authorization: `Bearer ${'a'.repeat(5000)}` }, 'unauthorized'],
    [{ authorization: 'Bearer dev-toke' }, 'forbidden'],
    [{ authorization: 'Bearer dev-tokenn' }, 'forbidden'],
    [{ authorization: 'Bearer Dev-Token' }, 'forbidden'],
    [{ authorization: 'bearer dev-token' }, 200],
  ])('%j is answered with %s', async (credential, answer) => {
    expect(await cleaned(place, { ...html, ...credential })).toBe(answer)
  })

  it('is taken from no other place', async () => {
    const elsewhere = {
      cookie: 'authorization=Bearer dev-token',
      'x-authorization': 'Bearer dev-token',
    }

    expect(await cleaned(`${place}&access_token=dev-token`, { ...html, ...elsewhere })).toBe(
      'unauthorized',
    )
  })
})

describe('What a sender says of a page', () => {
  it.each([
    { publishedAt: 1_780_000_000_000 },
    { publishedAt: {} },
    { publishedAt: '' },
    { publishedAt: '1'.repeat(100) },
    { publishedAt: '+012345-01-01T00:00:00Z' },
    { publishedAt: '-000001-01-01T00:00:00Z' },
    { publishedAt: '2026-02-30' },
    { lang: '<p>' },
    { title: ' \u0000\u202e ' },
    { title: null },
    { title: ['Late'] },
    { title: { toString: 'Late' } },
    { title: 'L'.repeat(5000) },
    { lang: null },
    { lang: 'null' },
    { lang: 'en-a' },
    { lang: ['en'] },
    { lang: 'en-'.repeat(100) },
    { url: 5 },
    { url: [harbour] },
    { url: { href: harbour } },
    { byline: [['Nell Harrow']] },
    { byline: { 0: 'Nell Harrow', length: 1 } },
    { byline: [null] },
    { byline: ['\u200e\u202e'] },
    { byline: Array.from({ length: 51 }, () => 'Nell Harrow') },
    { byline: 'Nell Harrow' },
    { html: null },
    { html: { toString: 1 } },
  ])('%j is declined', async (fields) => {
    const body = JSON.stringify({ url: harbour, html: harbourPage(), ...fields })
    const headers = { ...token, 'content-type': 'application/json' }
    const response = await request('/clean', { method: 'POST', body, headers })

    expect(await response.json()).toMatchObject({ code: 'request_invalid' })
  })

  const withFields = async (fields: string) => {
    const [url, page] = [JSON.stringify(harbour), JSON.stringify(harbourPage())]
    const headers = { ...token, 'content-type': 'application/json' }
    const body = `{ "url": ${url}, "html": ${page}, ${fields} }`
    const response = await request('/clean', { method: 'POST', body, headers })
    return response.text()
  }

  it.each([
    '"__proto__": { "title": "Polluted", "lang": "de" }',
    '"constructor": { "prototype": { "title": "Polluted" } }',
    '"overrides": { "title": "Polluted" }, "id": "000000000000", "body": { "type": "root" }, "source": {}',
    '"tags": ["Polluted"], "section": "Polluted", "image": "javascript:alert(1)", "revision": "0"',
    '"<script>alert(1)</script>\\u202e": 1',
  ])('is declined with fields it does not know: %s', async (fields) => {
    const answer = await withFields(fields)

    expect(JSON.parse(answer)).toMatchObject({ code: 'request_invalid' })
    expect(answer).not.toMatch(/Polluted|\u202e/)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('has one title, the last', async () => {
    const title = 'Harbour light returns after forty years'

    expect(JSON.parse(await withFields(`"title": "First", "title": "${title}"`))).toMatchObject({
      title,
    })
  })

  it.each([
    'utf-7',
    'replacement',
    'iso-2022-cn',
    'x-user-defined',
    '"',
    'a'.repeat(9000),
    'utf-8; charset=koi8-r',
  ])('leaves a page readable whose charset is %s', async (charset) => {
    expect(
      await cleaned(place, { ...token, 'content-type': `text/html; charset=${charset}` }),
    ).toBe(200)
  })
})

describe('A method', () => {
  const methods = ['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'SEARCH', 'PURGE']

  it.each(
    methods.flatMap((method) =>
      [
        '/',
        '/latest',
        '/ingest',
        '/clean',
        '/search',
        '/news/2026-10-03',
        '/healthz',
        '/feed.xml',
      ].map((path) => [method, path] as const),
    ),
  )('%s is not allowed at %s', async (method, path) => {
    const response = await request(path, { method, headers: token })

    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toMatch(/^(?:GET, HEAD|POST)$/)
    expect(await response.json()).toMatchObject({ code: 'method_not_allowed' })
  })

  it.each(['get', 'Get', 'head'])('%s is the one in capitals', async (method) => {
    expect((await request('/latest', { method })).status).toBe(200)
  })

  it('is not taken from a header or the query', async () => {
    const headers = { ...token, 'x-http-method-override': 'POST', 'x-method-override': 'POST' }

    expect((await request(`${place}&_method=POST`, { headers })).status).toBe(405)
  })
})

describe('The path of an article', () => {
  it.each([
    '/x.css',
    '/x.js',
    ';x.css',
    ';.png',
    '%00',
    '%00.css',
    '%0a',
    '%0d%0aX-Evil:1',
    '%2fx.css',
    '%2ejson/x',
    '.css',
    '.json.css',
    '/..%2fx',
    '%3f.css',
    '%23.css',
    '\\x.css',
  ])('shows nothing with %s behind it', async (suffix) => {
    const { url } = await (await ingest(harbourPage())).json<{ url: string }>()
    let path = pathOf(url) + suffix
    let response = await request(path)
    for (let hops = 0; response.status === 301 && hops < 3; hops++) {
      await response.text()
      path = response.headers.get('location') ?? ''
      expect(path).toMatch(/^\/(?!\/)[!-~]*$/)
      expect(response.headers.get('x-evil')).toBeNull()
      response = await request(path)
    }

    // An address that is only written otherwise leads to the one it is written at, and shows nothing itself.
    expect([404, 200]).toContain(response.status)
    expect((await response.text()).includes('<article')).toBe(path === pathOf(url))
  })
})
