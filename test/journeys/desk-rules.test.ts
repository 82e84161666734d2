import { exports } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetRules } from '../../src/intake/rules/rule-book.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, site, wholly } from './service.ts'

const own = { origin: site, 'sec-fetch-site': 'same-origin' }
const address = 'https://fen-courier.example/light'

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const request = new Request(site + path, { redirect: 'manual', ...init })
  return wholly(await exports.default.fetch(request))
}

async function signedIn(): Promise<{ cookie: string; csrf: string }> {
  const body = new URLSearchParams({ token: 'dev-token' })
  const response = await ask('/desk/sign-in', { method: 'POST', body, headers: own })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = await (await ask('/desk/rules/new', { headers: { cookie } })).text()
  return { cookie, csrf: /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? '' }
}

async function send(path: string, fields: Record<string, string>, isOwn = true): Promise<Response> {
  const { cookie, csrf } = await signedIn()
  const body = new URLSearchParams({ csrf: isOwn ? csrf : 'guessed', ...fields })
  return ask(path, { method: 'POST', body, headers: { ...own, cookie } })
}

const rule = {
  domain: 'fen-courier.example',
  strip: '.remark\n.offer',
  title: 'h1',
  tests: `${address}\n+ Harbour light\n- keeper of the log`,
  page: address,
}

beforeEach(() => forgetRules())

describe('the rules at the desk', () => {
  it('are tried, saved, listed and deleted', async () => {
    const remark =
      '<p class="remark">The keeper of the log adds that the tide was high on those days.</p>'
    await ingest(harbourPage({ title: 'Harbour light' }).replace('</p>', `</p>${remark}`), address)

    const tried = await (await send('/desk/rules/new', { ...rule, do: 'try' })).text()
    expect(tried).toContain('Its test: passed')
    expect(tried).toContain('strip, by &quot;.remark&quot;')
    expect(tried.match(/keeper of the log adds/g)).toHaveLength(2) // without the rule, and in the trace

    const saved = await send('/desk/rules/new', { ...rule, do: 'save' })
    const path = saved.headers.get('location') ?? ''
    expect([saved.status, path]).toEqual([
      303,
      expect.stringMatching(/^\/desk\/rules\/[0-9a-f]{12}$/),
    ])
    const again = await send(path, { ...rule, title: 'h1, h2', do: 'save' })
    expect(await again.text()).toContain('There are 1 stored articles')

    const { cookie } = await signedIn()
    const headers = { cookie }
    expect(await (await ask(path, { headers })).text()).toContain('.remark\n.offer')
    expect(await (await ask('/desk/rules', { headers })).text()).toContain(`href="${path}"`)

    expect((await send(path, { ...rule, do: 'delete' })).headers.get('location')).toBe(
      '/desk/rules',
    )
    expect((await ask(path, { headers })).status).toBe(404)
  })

  it('are led to from the pages about their site, whichever of its addresses they are for', async () => {
    const url = 'https://saltmarsh-echo.example/light'
    const { id } = await (await ingest(harbourPage(), url)).json<{ id: string }>()
    const pages = [
      '/desk/sources/saltmarsh-echo.example',
      `/desk/articles/${id}`,
      `/desk/xray?article=${id}`,
    ]
    const { cookie } = await signedIn()
    const ruleLinks = async (path: string) => {
      const page = await (await ask(path, { headers: { cookie } })).text()
      return page.match(/href="\/desk\/rules\/\w[^"]*"/g)
    }
    for (const path of pages)
      expect(await ruleLinks(path), path).toEqual([
        'href="/desk/rules/new?domain=saltmarsh-echo.example"',
      ])

    const one = { domain: 'saltmarsh-echo.example', title: 'h1', do: 'save' }
    const saved = await send('/desk/rules/new', { ...one, addressPattern: '/sport/*' })

    const path = saved.headers.get('location') ?? ''
    for (const one of pages) expect(await ruleLinks(one), one).toEqual([`href="${path}"`])
    await send(path, { ...one, do: 'delete' })
  })

  it('keep what was written when a selector cannot be used', async () => {
    const response = await send('/desk/rules/new', { ...rule, body: 'p ~ p ~ p', do: 'save' })
    const page = await response.text()

    expect(response.status).toBe(422)
    expect(page).toContain('body: Next to ~, no other part may ask for siblings.')
    expect(page).toContain('p ~ p ~ p</textarea>')
  })

  it('print what a page or a form says as text', async () => {
    const evil = '"><script>alert(1)</script>'
    const page = await (await send('/desk/rules/new', { ...rule, domain: evil, do: 'try' })).text()

    expect(page).not.toContain('<script>')
    expect(page).toContain('&lt;script&gt;')
  })

  it('are closed to forms of others, and to who is not signed in', async () => {
    expect((await send('/desk/rules/new', { ...rule, do: 'save' }, false)).status).toBe(403)
    expect((await ask('/desk/rules')).status).toBe(303)
    const body = new URLSearchParams({ ...rule, do: 'save' })
    expect((await ask('/desk/rules/new', { method: 'POST', body, headers: own })).status).toBe(401)
  })
})
