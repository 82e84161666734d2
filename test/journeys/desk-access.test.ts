import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { apiApp } from '../../src/app.ts'
import { gateway } from '../../src/gateway/gateway.ts'
import { own } from './desk.ts'
import { site, wholly } from './service.ts'

const team = 'https://paper.cloudflareaccess.com'
const audience = 'ab'.repeat(32)
const guarded = {
  ...env,
  ACCESS_TEAM: team,
  ACCESS_AUDIENCE: audience,
  ACCESS_SCOPES: 'ana@paper.example=admin; @paper.example=read',
}

let keys: CryptoKeyPair
let others: CryptoKeyPair
let certificates = {}
let isAway = false
let fetched: string[] = []

beforeAll(async () => {
  keys = await generateKeyPair('RS256', { extractable: true })
  others = await generateKeyPair('RS256', { extractable: true })
  const jwk = await exportJWK(keys.publicKey)
  certificates = { keys: [{ ...jwk, kid: 'one', alg: 'RS256', use: 'sig' }] }
})

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    fetched.push(String(address))
    return isAway ? new Response('', { status: 500 }) : Response.json(certificates)
  })
})
afterEach(() => void vi.restoreAllMocks())

type Claims = { iss?: string; aud?: string; exp?: string; email?: string; key?: CryptoKey }

function assertion(claims: Claims = {}): Promise<string> {
  const { iss = team, aud = audience, exp = '1h', email = 'Ana@paper.example' } = claims
  return new SignJWT({ email })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(iss)
    .setAudience(aud)
    .setIssuedAt()
    .setExpirationTime(exp)
    .sign(claims.key ?? keys.privateKey)
}

async function ask(path: string, init: RequestInit = {}, settings: Env = guarded) {
  const ctx = createExecutionContext()
  const request = new Request(site + path, { redirect: 'manual', ...init })
  const response = await wholly(await gateway(request, settings, ctx, apiApp))
  await waitOnExecutionContext(ctx)
  return response
}
const as = async (claims?: Claims) => ({ 'cf-access-jwt-assertion': await assertion(claims) })

describe('the desk behind Cloudflare Access', () => {
  it('does not answer while the certificates cannot be had', async () => {
    isAway = true
    const response = await ask('/desk', { headers: await as() })
    isAway = false

    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30'])
  })

  it('signs in whom the settings name, with the scopes that they have there', async () => {
    const admin = await ask('/desk/tokens', { headers: await as() })
    const reader = await as({ email: 'bea@paper.example' })

    expect(admin.status).toBe(200)
    expect((await ask('/desk', { headers: reader })).status).toBe(200)
    expect((await ask('/desk/tokens', { headers: reader })).status).toBe(403)
    expect(new Set(fetched)).toEqual(new Set([`${team}/cdn-cgi/access/certs`]))
  })

  it('takes their forms with the secret of their cookie, and of no other person', async () => {
    const headers = await as()
    const page = await ask('/desk/tokens', { headers })
    const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? ''
    const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? ''
    const send = (more: Record<string, string>, fields: Record<string, string>) =>
      ask('/desk/tokens', {
        method: 'POST',
        body: new URLSearchParams({ name: 'Of Ana', scopes: 'read', ...fields }),
        headers: { ...own, ...more },
      })

    expect(cookie).toMatch(/^__Host-desk=/)
    expect((await send({ ...headers, cookie }, {})).status).toBe(403)
    expect((await send(headers, { csrf })).status).toBe(403)
    expect(
      (await send({ ...(await as({ email: 'bea@paper.example' })), cookie }, { csrf })).status,
    ).toBe(403)
    expect((await send({ cookie }, { csrf })).status).toBe(403)
    expect((await send({ ...headers, cookie }, { csrf })).status).toBe(200)
  })

  it('shows others the form, and lets them in with a token', async () => {
    const headers = await as({ email: 'guest@elsewhere.example' })
    const first = await ask('/desk', { headers })
    const done = await ask('/desk/sign-in', {
      method: 'POST',
      body: new URLSearchParams({ token: 'dev-token' }),
      headers: { ...own, ...headers },
    })

    expect([first.status, done.status, done.headers.get('location')]).toEqual([303, 303, '/desk'])
  })

  it.each([
    ['no assertion', async () => ({})],
    ['another key', () => as({ key: others.privateKey })],
    ['another audience', () => as({ aud: 'cd'.repeat(32) })],
    ['another team', () => as({ iss: 'https://evil.cloudflareaccess.com' })],
    ['an old assertion', () => as({ exp: '-1m' })],
    ['a broken one', async () => ({ 'cf-access-jwt-assertion': 'a.b.c' })],
    [
      'one without a signature',
      async () => {
        const head = btoa('{"alg":"none"}').replaceAll('=', '')
        return { 'cf-access-jwt-assertion': `${head}.${(await assertion()).split('.')[1]}.` }
      },
    ],
  ])('lets nobody pass with %s, not even to the form', async (_what, headers) => {
    const statuses = [
      await ask('/desk', { headers: await headers() }),
      await ask('/desk/sign-in', { headers: await headers() }),
    ].map(({ status }) => status)

    expect(statuses).toEqual([403, 403])
  })

  it.each([
    { ACCESS_AUDIENCE: '' },
    { ACCESS_TEAM: '' },
    { ACCESS_TEAM: 'http://paper.cloudflareaccess.com' },
    { ACCESS_SCOPES: 'ana@paper.example=root' },
    { ACCESS_SCOPES: 'ana@paper.example' },
  ])('is shut by the settings %o', async (settings) => {
    const response = await ask('/desk', { headers: await as() }, { ...guarded, ...settings })

    expect(response.status).toBe(503)
    expect((await response.json<{ code: string }>()).code).toBe('misconfigured')
  })
})
