import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ask, csrfOf, own, post, signedIn } from './desk.ts'
import { ingest, pathOf, request, token } from './service.ts'

let cookie = ''
let csrf = ''

beforeAll(async () => {
  cookie = await signedIn()
  csrf = await csrfOf(cookie)
})

const page = async (path: string) => (await ask(path, { headers: { cookie } })).text()
const send = (path: string, fields: Record<string, string> = {}) =>
  post(path, { csrf, ...fields }, { ...own, cookie })

async function stored(url: string): Promise<{ id: string; url: string; title: string }> {
  return (await ingest(harbourPage({ title: `At ${url}` }), url)).json()
}

describe('the list of articles on the desk', () => {
  it('takes one down with a note, which the list of takedowns shows, and brings it back', async () => {
    const { id, url, title } = await stored('https://desk-one.example/a')
    expect(await page('/desk/articles?source=desk-one.example')).toContain(title)

    const note = '<b>Asked</b> for by the author'
    const taken = await send(`/desk/articles/${id}/takedown`, { reason: 'legal', note })

    expect([taken.status, taken.headers.get('location')]).toEqual([303, '/desk/takedowns'])
    expect((await request(pathOf(url))).status).toBe(451)
    const list = await page('/desk/takedowns')
    expect(list).toContain('&lt;b&gt;Asked&lt;/b&gt; for by the author')
    expect(list).toContain(`action="/desk/takedowns/${id}/restore"`)

    expect((await send(`/desk/takedowns/${id}/restore`)).status).toBe(303)
    expect((await request(pathOf(url))).status).toBe(200)
    const after = await page('/desk/takedowns')
    expect(after).toContain('back since')
    expect(after).not.toContain(`action="/desk/takedowns/${id}/restore"`)
  })

  it('filters, and tells what it cannot read of a filter', async () => {
    await stored('https://desk-two.example/b')
    const path = '/desk/articles?source=desk-two.example&confidence_max=7&from=x'
    const wrong = await ask(path, { headers: { cookie } })

    expect(wrong.status).toBe(400)
    const form = await wrong.text()
    expect(form).toContain('Not understood: from, confidence_max')
    expect(form).toContain('value="desk-two.example"')
    expect(form).not.toContain('There are none')
    expect(await page('/desk/articles?source=desk-two.example')).toContain('At https://desk-two')
    expect(await page('/desk/articles?source=desk-two.example&confidence_max=0')).toContain(
      'There are none',
    )
  })

  it('takes nothing down for another reason than those that readers can be told', async () => {
    const { id, url } = await stored('https://desk-three.example/c')

    expect((await send(`/desk/articles/${id}/takedown`, { reason: 'because' })).status).toBe(400)
    expect(
      (await send(`/desk/articles/${id}/takedown`, { reason: 'gone', note: 'x'.repeat(501) }))
        .status,
    ).toBe(400)
    expect((await request(pathOf(url))).status).toBe(200)
  })

  it('shows those who may only read no form that changes something', async () => {
    const made = await request('/tokens', {
      method: 'POST',
      body: JSON.stringify({ name: 'only reads', scopes: ['read'] }),
      headers: { 'content-type': 'application/json', ...token },
    })
    const reader = await signedIn((await made.json<{ token: string }>()).token)
    for (const path of ['/desk/articles', '/desk/takedowns', '/desk/blocks']) {
      const shown = await (await ask(path, { headers: { cookie: reader } })).text()
      expect(shown).not.toContain('method="post"')
    }
  })
})

describe('the blocks on the desk', () => {
  it('are made, tell how many articles they mean, take them down, and are taken away', async () => {
    const { url } = await stored('https://m.desk-four.example/d')
    const made = await send('/desk/blocks', { pattern: '*.desk-four.example', reason: 'Asked' })
    const location = made.headers.get('location') ?? ''
    expect(location).toMatch(/^\/desk\/blocks\/\d+$/)
    expect(await page(location)).toContain('1 stored article')
    expect(await page('/desk/blocks')).toContain('*.desk-four.example')
    expect((await ingest(harbourPage(), 'https://desk-four.example/e')).status).toBe(403)

    expect((await send(`${location}/takedown`, { reason: 'gone' })).status).toBe(303)
    expect((await request(pathOf(url))).status).toBe(410)
    expect(await page(location)).toContain('0 stored articles')

    expect((await send(`${location}/remove`)).status).toBe(303)
    expect(await page('/desk/blocks')).not.toContain('desk-four.example')
    expect((await send(`${location}/remove`)).status).toBe(404)
  })

  it.each(['*', 'com', ''])('are not made of %j', async (pattern) => {
    expect((await send('/desk/blocks', { pattern, reason: '' })).status).toBe(400)
    const count = await env.DB.prepare('select count(*) as n from blocks').first<{ n: number }>()
    expect(count?.n).toBe(0)
  })
})
