import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { securityHeaders, withSecurityHeaders } from '../../src/read/security-headers.ts'
import { stylesheet } from '../../src/read/style/stylesheet.ts'

const policy = new Map(
  (securityHeaders['content-security-policy'] ?? '').split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ')
    return [name, values]
  }),
)

describe('securityHeaders', () => {
  it('closes everything that is not opened by name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  })

  it('opens no door for scripts and nothing unsafe', () => {
    expect(policy.has('script-src')).toBe(false)
    expect(securityHeaders['content-security-policy']).not.toContain('unsafe')
  })

  it('knows the stylesheet by its hash', async () => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(stylesheet))
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))

    expect(policy.get('style-src')).toEqual([`'sha256-${hash}'`])
  })

  it('forbids guessing of types', () => {
    expect(securityHeaders['x-content-type-options']).toBe('nosniff')
  })
})

describe('withSecurityHeaders()', () => {
  const app = new Hono()
    .use(withSecurityHeaders)
    .get('/kept', (c) => c.text('', 200, { 'content-security-policy': "style-src 'sha256-old'" }))
    .get('/broken', () => {
      throw new Error('on purpose')
    })
    .onError((_error, c) => c.text('', 500))

  it('keeps the policy that a page was printed with', async () => {
    const { headers } = await app.request('/kept')

    expect(headers.get('content-security-policy')).toBe("style-src 'sha256-old'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['/broken', '/no-such-page'])('covers the error at %s', async (path) => {
    const { headers } = await app.request(path)

    expect(headers.get('content-security-policy')).toBe(securityHeaders['content-security-policy'])
  })
})
