import { describe, expect, it } from 'vitest'
import { addSecurityHeaders, securityHeaders } from '../../src/gateway/security-headers.ts'
import { stylesheet } from '../../src/site/style/stylesheet.ts'

function policyOf(headers: Readonly<Record<string, string>>) {
  const directives = (headers['content-security-policy'] ?? '').split('; ')
  return new Map(
    directives.map((directive) => {
      const [name = '', ...values] = directive.split(' ')
      return [name, values]
    }),
  )
}

const modes = ['proxy', 'source'] as const

describe('securityHeaders', () => {
  it('lets pages ask no other server where pictures come from this one', () => {
    const policy = policyOf(securityHeaders.proxy)

    expect(policy.get('img-src')).toEqual(["'self'"])
    expect(policy.has('media-src')).toBe(false)
    expect(securityHeaders.proxy['content-security-policy']).not.toMatch(/https?:|data:|\*/)
  })

  it('lets pages ask the sources for pictures where they stay there', () => {
    expect(policyOf(securityHeaders.source).get('img-src')).toEqual(["'self'", 'https:', 'http:'])
  })
})

describe.each(modes)('securityHeaders.%s', (mode) => {
  const headers = securityHeaders[mode]
  const policy = policyOf(headers)

  it('closes everything that is not opened by name', () => {
    expect(policy.get('default-src')).toEqual(["'none'"])
    expect(policy.get('base-uri')).toEqual(["'none'"])
    expect(policy.get('frame-ancestors')).toEqual(["'none'"])
  })

  it('opens no door for scripts and nothing unsafe', () => {
    expect(policy.has('script-src')).toBe(false)
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })

  it('knows the stylesheet by its hash', async () => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(stylesheet))
    const hash = btoa(String.fromCharCode(...new Uint8Array(digest)))

    expect(policy.get('style-src')).toEqual([`'sha256-${hash}'`])
  })

  it('forbids guessing of types', () => {
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})

describe('addSecurityHeaders()', () => {
  it('adds all of them', () => {
    const headers = new Headers({ 'content-type': 'text/html' })

    addSecurityHeaders(headers, 'source')

    expect(Object.fromEntries(headers)).toEqual({
      ...securityHeaders.source,
      'content-type': 'text/html',
    })
  })
})
