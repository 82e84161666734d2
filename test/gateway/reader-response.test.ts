import { describe, expect, it } from 'vitest'
import { readerResponse } from '../../src/gateway/reader-response.ts'
import { securityHeaders } from '../../src/gateway/security-headers.ts'

const page = (headers: Record<string, string> = { etag: '"a"' }, status = 200) => ({
  body: new Response('page').body,
  status,
  headers,
})
const asked = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('https://times.example/', { method, headers })

describe('readerResponse()', () => {
  it('adds the headers of every answer, which the page may overrule', async () => {
    const own = { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' }

    const response = readerResponse(page(own, 410), asked(), 'total;dur=1', 'proxy')

    expect(response.status).toBe(410)
    expect(Object.fromEntries(response.headers)).toEqual({
      ...securityHeaders.proxy,
      ...own,
      'server-timing': 'total;dur=1',
    })
    expect(await response.text()).toBe('page')
  })

  it.each(['"a"', 'W/"a"', '"x", "a"', '*'])('answers 304 to %s', async (ifNoneMatch) => {
    const printed = page({ etag: '"a"', 'content-type': 'text/html', 'content-length': '4' })

    const response = readerResponse(printed, asked({ 'if-none-match': ifNoneMatch }), '', 'proxy')

    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
    expect(response.headers.get('etag')).toBe('"a"')
    expect(response.headers.get('content-type')).toBeNull()
    expect(response.headers.get('content-length')).toBeNull()
  })

  it.each([
    ['without a condition', page(), asked()],
    ['with another validator', page(), asked({ 'if-none-match': '"b"' })],
    ['when the page has none', page({}), asked({ 'if-none-match': '"a"' })],
    ['when the page is an error', page({ etag: '"a"' }, 404), asked({ 'if-none-match': '"a"' })],
  ])('passes the page on %s', async (_what, shown, request) => {
    expect(await readerResponse(shown, request, '', 'proxy').text()).toBe('page')
  })

  it('answers HEAD with the headers alone', async () => {
    const response = readerResponse(page({ etag: '"a"' }, 404), asked({}, 'HEAD'), '', 'proxy')

    expect(response.status).toBe(404)
    expect(response.headers.get('etag')).toBe('"a"')
    expect(await response.text()).toBe('')
  })
})
