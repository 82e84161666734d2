import { env, exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, inject, it, vi } from 'vitest'
import { site, wholly } from './service.ts'

const local = inject('localServer')
const own = { origin: site, 'sec-fetch-site': 'same-origin' }
let cookie = ''

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(site + path, { redirect: 'manual', ...init })
  return wholly(await exports.default.fetch(request))
}

const page = async (path: string) => (await ask(path, { headers: { cookie } })).text()
const csrfIn = (text: string) => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? ''

async function post(path: string, fields: [string, string][], csrf?: string): Promise<Response> {
  const secret = csrf ?? csrfIn(await page('/desk/webhooks'))
  const body = new URLSearchParams([['csrf', secret], ...fields])
  return ask(path, { method: 'POST', body, headers: { ...own, cookie } })
}

/** Makes a webhook by the form; its page is shown. */
async function made(path: string): Promise<{ id: string; text: string }> {
  const response = await post('/desk/webhooks', [['url', local + path]])
  const text = await response.text()
  return { id: /action="\/desk\/webhooks\/([^"]+)"/.exec(text)?.[1] ?? '', text }
}

beforeEach(async () => {
  await env.DB.exec('delete from receivers')
  await env.DB.exec('delete from deliveries')
  const body = new URLSearchParams({ token: 'dev-token' })
  const signedIn = await ask('/desk/sign-in', { method: 'POST', body, headers: own })
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
})

describe('the desk’s webhooks', () => {
  it('shows the secret of a new one once', async () => {
    const { id, text } = await made('/hook')
    const secret = /whsec_[A-Za-z0-9+/=]+/

    expect(text).toMatch(secret)
    expect(await page(`/desk/webhooks/${id}`)).not.toMatch(secret)
    expect(await page('/desk/webhooks')).toContain(`${local}/hook`)
    const rotated = await post(`/desk/webhooks/${id}`, [['action', 'rotate']])
    expect(await rotated.text()).toMatch(secret)
  })

  it('tells what is wrong with an address, and stores nothing', async () => {
    const response = await post('/desk/webhooks', [['url', 'ftp://quill.example/']])

    expect([response.status, await env.DB.prepare('select id from receivers').first()]).toEqual([
      400,
      null,
    ])
    expect(await response.text()).toContain('Not an http or https address')
  })

  it('tries one, shows what was given up, delivers it again, and forgets it', async () => {
    const { id } = await made('/status/410')
    await post(`/desk/webhooks/${id}`, [['action', 'test']])
    await vi.waitFor(async () => {
      const text = await page(`/desk/webhooks/${id}`)
      expect(text).toContain('disabled')
      expect(text).toContain('Answered 410')
      expect(text).toContain('webhook.test')
    })
    await env.DB.exec(`update receivers set url = '${local}/hook'`)
    const again = await post(`/desk/webhooks/${id}`, [['action', 'redeliver']])
    expect([again.status, again.headers.get('location')]).toEqual([303, `/desk/webhooks/${id}`])
    await vi.waitFor(async () => expect(await page(`/desk/webhooks/${id}`)).toContain('1 arrived'))
    const removed = await post(`/desk/webhooks/${id}`, [['action', 'remove']])
    expect(removed.headers.get('location')).toBe('/desk/webhooks')
    expect((await ask(`/desk/webhooks/${id}`, { headers: { cookie } })).status).toBe(404)
  })

  it('takes no form without the secret of the session', async () => {
    const { id } = await made('/hook')
    const forms = [
      await post('/desk/webhooks', [['url', `${local}/other`]], ''),
      await post(`/desk/webhooks/${id}`, [['action', 'remove']], 'wrong'),
    ]

    expect(forms.map(({ status }) => status)).toEqual([403, 403])
    expect(await env.DB.prepare('select count(*) as n from receivers').first('n')).toBe(1)
  })
})
