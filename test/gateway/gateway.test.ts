import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { pagesApp } from '../../src/app.ts'
import { apiApp } from '../../src/app.ts'
import { gateway } from '../../src/gateway/gateway.ts'
import { securityHeaders } from '../../src/gateway/security-headers.ts'

const site = 'http://127.0.0.1:8787'

/** The gateway with nothing behind it: requests to the pages or the database fail. */
function alone(path: string, init: RequestInit = {}): Promise<Response> {
  const nothing = {
    get: () => {
      throw new Error('Nobody was to be asked')
    },
  }
  const ctx = Object.create(createExecutionContext(), { exports: nothing }) as ExecutionContext
  const settings = Object.create(env, { DB: nothing }) as Env
  return gateway(new Request(site + path, init), settings, ctx, apiApp)
}

describe('gateway()', () => {
  it.each(['/wp-login.php', '/news/2026-10-03/x', '/latest/x', '/%'])(
    'answers %s by itself, with the page that the pages would have',
    async (path) => {
      const own = await alone(path)
      const theirs = await pagesApp.fetch(new Request(site + path), env, createExecutionContext())

      expect(own.status).toBe(404)
      expect(Object.fromEntries(own.headers)).toEqual({
        ...securityHeaders.proxy,
        'content-type': 'text/html; charset=UTF-8',
        'cache-control': 'no-store',
        'server-timing': expect.stringMatching(/^total;dur=\d+$/),
      })
      const text = await own.text()
      expect(text).toContain('<h1 class="title">')
      expect(text).toBe(await theirs.text())
      expect((await alone(path)).status).toBe(404)
    },
  )

  it('answers nonsense in another form with a problem', async () => {
    const response = await alone('/wp-content.json')

    expect(response.status).toBe(404)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(await response.json()).toMatchObject({ code: 'not_found' })
  })

  it('sends no body to HEAD', async () => {
    const response = await alone('/wp-login.php', { method: 'HEAD' })

    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it('leads to the right address by itself', async () => {
    const response = await alone('/Latest/?utm_source=x')

    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe('/latest')
    expect(response.headers.get('cache-control')).toBe('public, max-age=86400')
    expect(response.headers.get('cdn-cache-control')).toBeNull()
  })

  it.each(['/ingest', '/clean', '/articles/x7k2m9qd4hte'])(
    'lets the API answer %s',
    async (path) => {
      const response = await gateway(
        new Request(site + path),
        env,
        createExecutionContext(),
        apiApp,
      )

      expect(response.status).toBe(405)
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(response.headers.get('server-timing')).toMatch(/^total;dur=\d+$/)
    },
  )
})
