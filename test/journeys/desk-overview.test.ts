import { env, exports } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { tendIntakeLog } from '../../src/intake/tend-intake-log.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { addressOf, pageLine } from '../fixtures/json-lines.ts'
import { harbour, ingest, request, site, token, wholly } from './service.ts'

const own = { origin: site, 'sec-fetch-site': 'same-origin' }

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const asked = new Request(site + path, { redirect: 'manual', ...init })
  return wholly(await exports.default.fetch(asked))
}

let cookie = ''
let id = ''

async function page(path: string): Promise<string> {
  const response = await ask(path, { headers: { cookie } })
  expect(response.status, path).toBe(200)
  return response.text()
}

function noted(): Promise<{ outcome: string; code: string; url: string; sender: string }[]> {
  return env.DB.prepare('select * from intake_log order by id')
    .all<{ outcome: string; code: string; url: string; sender: string }>()
    .then(({ results }) => results)
}

beforeAll(async () => {
  const form = new URLSearchParams({ token: 'dev-token' })
  const signedIn = await ask('/desk/sign-in', { method: 'POST', body: form, headers: own })
  cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  const answer = await ingest(harbourPage(), `${harbour}?session=secret`)
  id = ((await answer.json()) as { id: string }).id
  await ingest(harbourPage(), `${harbour}?session=secret`)
  await ingest('<p>Nothing yet</p>', 'https://empty.example/front')
  await request('/ingest', {
    method: 'POST',
    body: `${pageLine('one')}\n${pageLine('two')}\n`,
    headers: { 'content-type': 'application/x-ndjson', ...token },
  })
  await vi.waitFor(async () => expect((await noted()).length).toBeGreaterThanOrEqual(5))
})

describe('the intake log', () => {
  it('has each page that came in with its end, and no query of an address', async () => {
    const ends = (await noted()).map(({ outcome, code, url }) => [outcome, code, url])

    expect(ends.slice(0, 3)).toEqual([
      ['created', '', harbour],
      ['unchanged', '', harbour],
      ['refused', expect.stringMatching(/^\w+$/), 'https://empty.example/front'],
    ])
    expect(ends.slice(3).map(([, , url]) => url)).toEqual([addressOf('one'), addressOf('two')])
    expect(new Set((await noted()).map(({ sender }) => sender))).toEqual(new Set(['INGEST_TOKEN']))
  })
})

describe('the pages of the desk', () => {
  it('tells at a glance what came in, what was refused and what waits', async () => {
    const overview = await page('/desk')

    expect(overview).toContain('empty.example')
    expect(overview).toMatch(/<svg[^>]*role="img"/)
    expect(overview).toContain('Table: Articles a day by source')
    expect(overview).not.toMatch(/ style=|<script/)
  })

  it('counts the same once the cron has counted', async () => {
    const before = await page('/desk/sources')
    await tendIntakeLog(env, new Date())

    expect(await page('/desk/sources')).toBe(before)
  })

  it('finds entries by their source, their end and their address', async () => {
    const refused = await page('/desk/intake?outcome=refused')
    const found = await page('/desk/intake?address=harbour&source=ternmouth-post.example')
    const nothing = await page('/desk/intake?code=%22%3E%3Cscript%3E')

    expect(refused).toContain('/front')
    expect(refused).not.toContain('/harbour-light')
    expect(found.match(/\/harbour-light/g)).toHaveLength(2)
    expect(nothing).toContain('Nothing came in.')
    expect(nothing).not.toContain('<script>')
  })

  it('shows a source by days, and no source that is not there', async () => {
    const source = await page('/desk/sources/ternmouth-post.example')

    expect(source).toContain('Mean confidence a day')
    expect((await ask('/desk/sources/nobody.example', { headers: { cookie } })).status).toBe(404)
  })
})

describe('/desk/xray', () => {
  it('shows what became of each block of the page of an article', async () => {
    const xray = await page(`/desk/xray?article=${id}`)

    expect(xray).toContain('<li class="fate-title">')
    expect(xray).toContain('<li class="fate-body">')
    expect(xray).toContain('(chosen)')
  })

  it('prints a posted page as text only, whatever is in it', async () => {
    const csrf = /name="csrf" value="([^"]+)"/.exec(await page('/desk/xray'))?.[1] ?? ''
    const form = new FormData()
    form.set('csrf', csrf)
    form.set('url', 'https://quill.example/hostile')
    form.set(
      'page',
      `<title>&lt;script&gt;alert(0)&lt;/script&gt;</title><h1>&lt;img src=x onerror=alert(1)&gt;</h1>
      <p>&lt;/li&gt;&lt;svg onload=alert(2)&gt; ${'A harbour opened again on Monday after the storm. '.repeat(9)}</p>
      <math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(3)&gt;">
      <script>alert(4)</script><nav><a href="javascript:alert(5)">&lt;b onclick=alert(6)&gt;</a></nav>`,
    )
    const response = await ask('/desk/xray', {
      method: 'POST',
      body: form,
      headers: { cookie, ...own },
    })
    const html = await response.text()

    expect(response.status).toBe(200)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).not.toMatch(/<img|<script|<math|<b |<svg onload|href="javascript|alert\(4\)/)
  })

  it('takes no form without the secret of the session', async () => {
    const form = new URLSearchParams({ url: harbour, page: '<p>x</p>' })
    const response = await ask('/desk/xray', {
      method: 'POST',
      body: form,
      headers: { cookie, ...own },
    })

    expect(response.status).toBe(403)
  })

  it('says why there is nothing to look into', async () => {
    const statuses = await Promise.all(
      ['not an id', '000000000000'].map(
        async (article) =>
          (await ask(`/desk/xray?article=${encodeURIComponent(article)}`, { headers: { cookie } }))
            .status,
      ),
    )

    expect(statuses).toEqual([400, 404])
  })
})
