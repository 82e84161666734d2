import { afterEach, describe, expect, inject, it, vi } from 'vitest'
import { boundedFetch } from '../../src/outgoing/bounded-fetch.ts'

const origin = inject('localServer')
const limits = { timeoutMilliseconds: 5000, maxBytes: 100_000, isLocalAllowed: true }
const publicOnly = { ...limits, isLocalAllowed: false }

const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder().decode(bytes)
const get = (path: string, further: Partial<typeof limits> = {}) =>
  boundedFetch(`${origin}${path}`, {}, { ...limits, ...further })

/** Answers in place of the network; the requests that came. */
function standIn(answer: (url: URL) => Response) {
  const requests: { url: string; headers: Headers }[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const request = new Request(input as string, init as RequestInit)
    requests.push({ url: request.url, headers: request.headers })
    return answer(new URL(request.url))
  })
  return requests
}

const redirect = (location: string, status = 302) =>
  new Response(null, { status, headers: { location } })

describe('boundedFetch()', () => {
  afterEach(() => vi.restoreAllMocks())

  it('reads an answer whole', async () => {
    const answer = await get('/hello')

    expect([answer.status, textOf(answer)]).toEqual([200, 'Hello'])
  })

  it('gives any status with its headers', async () => {
    const answer = await get('/status/503')

    expect([answer.status, answer.headers.get('x-own'), textOf(answer)]).toEqual([
      503,
      'yes',
      'Said',
    ])
  })

  it('sends the method, the headers and the body', async () => {
    const request = { method: 'POST', headers: { 'x-id': '7' }, body: 'one' }

    const answer = await boundedFetch(`${origin}/echo`, request, limits)

    expect(JSON.parse(textOf(answer))).toMatchObject({
      method: 'POST',
      headers: { 'x-id': '7' },
      body: 'one',
    })
  })

  it('follows three redirects', async () => {
    expect(textOf(await get('/times/3'))).toBe('Arrived')
  })

  it.each([
    ['four redirects', '/times/4', 'redirect'],
    ['a redirect to a file', '/to/file%3A%2F%2F%2Fetc%2Fpasswd', 'redirect'],
    ['a redirect with a password', '/to/http%3A%2F%2Fa%3Ab%40127.0.0.1%2F', 'redirect'],
    ['a body over the limit', '/endless', 'too_large'],
    ['a length over the limit', '/announced', 'too_large'],
    ['a body over the limit once unpacked', '/bomb', 'too_large'],
    ['a body that breaks off', '/broken', 'unreachable'],
  ])('fails at %s', async (_what, path, reason) => {
    await expect(get(path)).rejects.toMatchObject({ name: 'OutgoingFault', reason })
  })

  it.each([
    ['says nothing', '/silent'],
    ['stops halfway', '/stalled'],
    ['redirects to one that says nothing', '/to/%2Fsilent'],
  ])('waits no longer than its time for a server that %s', async (_what, path) => {
    const call = get(path, { timeoutMilliseconds: 100 })

    await expect(call).rejects.toMatchObject({ reason: 'timeout' })
  })

  it('stops when its caller does', async () => {
    const caller = new AbortController()
    const call = boundedFetch(`${origin}/silent`, { signal: caller.signal }, limits)
    caller.abort()

    await expect(call).rejects.toMatchObject({ reason: 'timeout', message: 'Call was stopped' })
  })

  it('fails where nobody listens', async () => {
    const call = boundedFetch('http://127.0.0.1:1/', {}, limits)

    await expect(call).rejects.toMatchObject({ reason: 'unreachable' })
  })

  it('gives a redirect without a target as it is', async () => {
    expect((await get('/lost')).status).toBe(302)
  })

  it('sends a body nowhere else', async () => {
    const call = boundedFetch(`${origin}/times/1`, { method: 'POST', body: 'secret' }, limits)

    expect((await call).status).toBe(307)
  })

  it.each([
    'http://quill.example/',
    'https://127.0.0.1/',
    'https://localhost/',
    'https://a.localhost./',
    'https://intranet/',
    'https://metadata.google.internal/',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0177.0.0.1/',
    'https://127.1/',
    'https://１２７.0.0.1/',
    'https://10.0.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[64:ff9b::a00:1]/',
    'https://[fe80::1]/',
    'https://[fd12::1]/',
    'https://user:pass@quill.example/',
    'ftp://quill.example/',
    'data:text/plain,x',
    'file:///etc/passwd',
    '/relative',
    '',
  ])('never calls %s', async (address) => {
    const requests = standIn(() => new Response('Inside'))

    await expect(boundedFetch(address, {}, publicOnly)).rejects.toMatchObject({ reason: 'address' })
    expect(requests).toEqual([])
  })

  it.each([
    'https://127.0.0.1/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f.1/',
    '//169.254.169.254/',
    'http://quill.example/plain',
  ])('never follows a redirect to %s', async (location) => {
    const requests = standIn(() => redirect(location))
    const call = boundedFetch('https://quill.example/', {}, publicOnly)

    await expect(call).rejects.toMatchObject({ reason: 'redirect' })
    expect(requests.map(({ url }) => url)).toEqual(['https://quill.example/'])
  })

  it('calls public hosts by http where that is allowed, and no others', async () => {
    const requests = standIn(({ pathname }) =>
      pathname === '/' ? redirect('http://10.0.0.1/') : new Response('Plain'),
    )
    const plain = { ...publicOnly, isHttpAllowed: true }

    const answer = await boundedFetch('http://quill.example/a.jpg', {}, plain)
    const inside = boundedFetch('http://quill.example/', {}, plain)

    expect(textOf(answer)).toBe('Plain')
    await expect(inside).rejects.toMatchObject({ reason: 'redirect' })
    expect(requests).toHaveLength(2)
  })

  it('sends credentials to the first origin only', async () => {
    const requests = standIn(({ pathname }) =>
      pathname === '/a'
        ? redirect('/b')
        : pathname === '/b'
          ? redirect('https://other.example/c')
          : new Response('There'),
    )
    const headers = { Authorization: 'Bearer one', accept: 'text/plain' }

    await boundedFetch('https://quill.example/a', { headers }, publicOnly)

    expect(requests.map((one) => one.headers.get('authorization'))).toEqual([
      'Bearer one',
      'Bearer one',
      null,
    ])
    expect(requests.at(-1)?.headers.get('accept')).toBe('text/plain')
  })
})
