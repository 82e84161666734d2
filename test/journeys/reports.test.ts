import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { apiApp } from '../../src/app.ts'
import { gateway } from '../../src/gateway/gateway.ts'
import { openDatabase } from '../../src/store/d1/database.ts'
import {
  addReport,
  closeReport,
  forgetReports,
  readReports,
} from '../../src/store/takedowns/reports.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ask, csrfOf, own, post, signedIn } from './desk.ts'
import { ingest, pathOf, request, site, token } from './service.ts'

const db = openDatabase(env.DB)
let id = ''
let path = ''

beforeAll(async () => {
  const answer = await ingest(harbourPage(), 'https://reported.example/a')
  const { url, ...article } = await answer.json<{ id: string; url: string }>()
  ;({ id } = article)
  path = pathOf(url)
})

beforeEach(async () => {
  await env.DB.exec('delete from reports')
})

const report = (fields: Record<string, string> = {}, headers = own) =>
  post(
    '/reports',
    { article: id, lang: 'en', reason: 'text', message: 'Wrong name', ...fields },
    headers,
  )

async function outcome(fields: Record<string, string> = {}): Promise<string | null> {
  const response = await report(fields)
  expect(response.status).toBe(303)
  return response.headers.get('location')
}

const stored = async () => (await readReports(db, 'open', 100, null)).items

describe('the form to report an article', () => {
  it('is linked from the article, and is not to be listed', async () => {
    expect(await (await request(path)).text()).toContain(`href="${path}/report"`)
    const form = await request(`${path}/report`)
    const page = await form.text()
    expect(page).toContain(`name="article" value="${id}"`)
    expect(page).toContain('action="/reports"')
    expect(form.headers.get('x-robots-tag')).toContain('noindex')
  })

  it('is gone with the article, and moves with it', async () => {
    const other = await ingest(harbourPage(), 'https://reported.example/gone')
    const { id: gone, url } = await other.json<{ id: string; url: string }>()
    const moved = await ask(`/news/2026-01-01/x-${gone}/report`)
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${pathOf(url)}/report`])
    await request(`/articles/${gone}`, { method: 'DELETE', headers: token })
    expect((await request(`${pathOf(url)}/report`)).status).toBe(410)
    expect((await report({ article: gone })).status).toBe(404)
  })
})

describe('POST /reports', () => {
  it('keeps what a reader writes, and nothing of the reader', async () => {
    const message = 'Line one.\r\n<b>Line two</b>, see https://a.example/1'
    expect(await outcome({ message, contact: 'reader@mail.example', reason: 'rights' })).toBe(
      '/reported/sent',
    )
    expect(await stored()).toEqual([
      expect.objectContaining({
        article: id,
        lang: 'en',
        reason: 'rights',
        message: 'Line one.\n<b>Line two</b>, see https://a.example/1',
        contact: 'reader@mail.example',
        path,
      }),
    ])
    const columns = await env.DB.prepare('select * from reports').first<object>()
    expect(Object.keys(columns ?? {}).toSorted()).toEqual([
      'article_id',
      'closed_at',
      'closed_by',
      'contact',
      'id',
      'lang',
      'message',
      'reason',
      'sent_at',
    ])
    const thanks = await (await request('/reported/sent')).text()
    expect(thanks).toContain('Your report has arrived')
  })

  it('takes 2,000 letters of any script', async () => {
    const form = new FormData()
    const fields = { article: id, lang: 'en', reason: 'other', message: 'ش'.repeat(2000) }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    const answer = await ask('/reports', { method: 'POST', body: form, headers: own })
    expect(answer.headers.get('location')).toBe('/reported/sent')
    expect((await stored())[0]?.message).toHaveLength(2000)
  })

  it.each([
    ['incomplete', { message: ' \n ' }],
    ['incomplete', { message: 'x'.repeat(2001) }],
    ['incomplete', { reason: 'because' }],
    ['incomplete', { contact: 'x'.repeat(201) }],
    ['links', { message: 'http://a.example www.b.example HTTPS://c.example' }],
    ['sent', { website: 'https://spam.example' }],
  ])('leads to %s and stores nothing', async (expected, fields) => {
    expect(await outcome(fields as Record<string, string>)).toBe(`/reported/${expected}`)
    expect(await stored()).toEqual([])
  })

  it.each([{}, { origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }])(
    'takes no form of another site, as by %o',
    async (headers) => {
      expect((await report({}, headers as typeof own)).status).toBe(403)
    },
  )

  it('reads no more than 8 KiB, and forms alone', async () => {
    expect((await report({ message: 'x'.repeat(9000) })).status).toBe(413)
    const json = { ...own, 'content-type': 'application/json' }
    const init = { method: 'POST', body: '{}', headers: json }
    expect((await ask('/reports', init)).status).toBe(415)
    expect((await ask('/reports')).status).toBe(405)
    expect((await report({ article: 'zzzzzzzzzzzz' })).status).toBe(404)
  })

  it('takes fifty open reports of an article', async () => {
    for (let number = 0; number < 50; number++) {
      const one = {
        article: id as never,
        lang: 'en',
        reason: 'text',
        message: 'x',
        contact: '',
      } as const
      expect(await addReport(db, one, new Date())).toBe('added')
    }
    expect(await outcome()).toBe('/reported/many')
    const [first] = await stored()
    await closeReport(db, first?.id ?? 0, { by: 'nell', at: new Date() })
    expect(await outcome()).toBe('/reported/sent')
  })

  it('is limited by network', async () => {
    const locations = new Set<string | null>()
    for (let number = 0; number < 8; number++) {
      const body = new URLSearchParams({ article: id, reason: 'text', message: 'x' })
      const headers = { ...own, 'cf-connecting-ip': '192.0.2.77' }
      const asked = new Request(`${site}/reports`, { method: 'POST', body, headers })
      const settings = { ...env, SEARCH_PER_MINUTE: '3' }
      const answer = await gateway(asked, settings, createExecutionContext(), apiApp)
      locations.add(answer.headers.get('location'))
    }
    expect([...locations]).toEqual(['/reported/sent', '/reported/many'])
    expect((await stored()).length).toBeLessThan(8)
  })

  it('is forgotten 90 days after it was closed, and 400 days after it was sent', async () => {
    const day = 86_400_000
    const now = Date.now()
    const one = {
      article: id as never,
      lang: 'en',
      reason: 'text',
      message: 'x',
      contact: '',
    } as const
    for (const age of [401, 399, 100]) await addReport(db, one, new Date(now - age * day))
    const [newest, older] = await stored()
    await closeReport(db, newest?.id ?? 0, { by: 'nell', at: new Date(now - 91 * day) })
    await closeReport(db, older?.id ?? 0, { by: 'nell', at: new Date(now - 89 * day) })

    await forgetReports(db, new Date(now))

    expect(await stored()).toEqual([])
    const { items } = await readReports(db, 'closed', 10, null)
    expect(items.map(({ id: left }) => left)).toEqual([older?.id])
  })
})

describe('the reports on the desk', () => {
  it('are shown as text, are closed, and lead to a takedown', async () => {
    const cookie = await signedIn()
    const csrf = await csrfOf(cookie)
    await outcome({ message: '<script>alert(1)</script>' })
    const page = async (query = '') =>
      (await ask(`/desk/reports${query}`, { headers: { cookie } })).text()
    const [open] = await stored()
    const shown = await page()
    expect(shown).toContain('&lt;script&gt;')
    expect(shown).toContain(`href="${path}"`)
    expect(shown).toContain(`action="/desk/articles/${id}/takedown"`)

    const close = () => post(`/desk/reports/${open?.id}/close`, { csrf }, { ...own, cookie })
    expect((await close()).status).toBe(303)
    expect(await page()).toContain('There are none')
    expect(await page('?state=closed')).toContain('by INGEST_TOKEN')
    expect((await post('/desk/reports/999999/close', { csrf }, { ...own, cookie })).status).toBe(
      404,
    )
  })
})
