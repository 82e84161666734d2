import { describe, expect, it } from 'vitest'
import { addSecurityHeaders, securityHeaders } from '../../src/gateway/security-headers.ts'
import { stylesheet } from '../../src/site/style/stylesheet.ts'

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

describe('addSecurityHeaders()', () => {
  it('adds all of them', () => {
    const headers = new Headers({ 'content-type': 'text/html' })

    addSecurityHeaders(headers)

    expect(Object.fromEntries(headers)).toEqual({ ...securityHeaders, 'content-type': 'text/html' })
  })
})
