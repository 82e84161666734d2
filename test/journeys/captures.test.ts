import { createExecutionContext } from 'cloudflare:test'
import { env, exports } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { bodies } from '../../src/api/body/body-budget.ts'
import { apiApp } from '../../src/app.ts'
import { intakeLimits } from '../../src/intake/intake-limits.ts'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { addressOf, emptyLine, pageLine } from '../fixtures/json-lines.ts'
import { d1Errors, failing } from '../store/failing.ts'
import { request, site, token } from './service.ts'

type Line = { outcome: string; place: string; url: string | null; code?: string } & Record<
  string,
  unknown
>
type Last = { totals: Record<string, number>; isComplete: boolean; stopped?: { code: string } }

const post = (body: BodyInit, path = '/ingest', headers: Record<string, string> = {}) =>
  request(path, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-ndjson', ...token, ...headers },
  })

async function linesOf(response: Response): Promise<{ lines: Line[]; last: Last }> {
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const all = (await response.text()).trimEnd().split('\n')
  const parsed = all.map((line) => JSON.parse(line) as unknown)
  return { lines: parsed.slice(0, -1) as Line[], last: parsed.at(-1) as Last }
}

describe('POST /ingest with a capture of several pages', () => {
  it('answers with a line for each in its order, and the totals', async () => {
    const again = pageLine('one')
    const body = [
      pageLine('one'),
      emptyLine('two'),
      'not JSON',
      pageLine('three', { title: 'A title of its own' }),
      pageLine('four', { tilte: 'A typing error' }),
      again,
      JSON.stringify({ html: '<p>x' }),
    ].join('\n')

    const { lines, last } = await linesOf(await post(body))

    expect(lines.map(({ place, outcome, code }) => [place, outcome, code])).toEqual([
      ['line 1', 'created', undefined],
      ['line 2', 'refused', 'script_shell'],
      ['line 3', 'refused', 'capture_damaged'],
      ['line 4', 'created', undefined],
      ['line 5', 'refused', 'request_invalid'],
      ['line 6', 'unchanged', undefined],
      ['line 7', 'refused', 'url_missing'],
    ])
    expect(lines[0]).toMatchObject({
      url: addressOf('one'),
      article: { url: expect.stringContaining('/news/2026-10-03/harbour-light-one-returns-') },
    })
    expect(lines[4]?.['detail']).toContain('tilte')
    expect(last).toEqual({
      totals: {
        pages: 7,
        created: 2,
        changed: 0,
        unchanged: 1,
        kept: 0,
        refused: 4,
        failed: 0,
      },
      isComplete: true,
    })
    const stored = lines[3]?.['article'] as { url: string } | undefined
    const page = await request(stored?.url.slice(site.length) ?? '')
    expect(await page.text()).toContain('A title of its own')
  })

  it('takes gzip, declared or not', async () => {
    const packed = async (name: string) =>
      new Response(
        new Blob([pageLine(name)]).stream().pipeThrough(new CompressionStream('gzip')),
      ).arrayBuffer()

    const declared = await post(await packed('gz-1'), '/ingest', { 'content-encoding': 'gzip' })
    const other = await post(await packed('gz-2'))

    expect((await linesOf(declared)).lines[0]?.outcome).toBe('created')
    expect((await linesOf(other)).lines[0]?.outcome).toBe('created')
  })

  it('keeps a page that came as gzip as it came', async () => {
    const page = new TextEncoder().encode(harbourPage({ title: 'Harbour light packed returns' }))
    const stream = new Blob([page]).stream().pipeThrough(new CompressionStream('gzip'))
    const gzip = new Uint8Array(await new Response(stream).arrayBuffer())
    gzip[9] = 7 // the system that packed it, which nobody reads
    const signs = Array.from(gzip, (byte) => String.fromCharCode(byte)).join('')
    const line = { url: addressOf('packed'), gzip: btoa(signs), contentType: 'text/html' }

    const { lines } = await linesOf(await post(JSON.stringify(line)))

    const { id } = lines[0]!['article'] as { id: string }
    const raw = await request(`/articles/${id}/raw`, { headers: token })
    expect(new Uint8Array(await raw.arrayBuffer())).toEqual(page)
    const [kept] = (await env.RAW!.list({ prefix: `raw/${id}/` })).objects
    expect(await (await env.RAW!.get(kept!.key))?.bytes()).toEqual(gzip)
  })

  it('reads no further than its answer is taken, and holds one page at a time', async () => {
    let sent = 0
    const pages = 60
    const padding = ' '.repeat(8192) // the first 16 KiB are read to know the format
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          if (sent === pages) return controller.close()
          controller.enqueue(new TextEncoder().encode(`${emptyLine(`slow-${sent++}`)}${padding}\n`))
        },
      },
      { highWaterMark: 0 },
    )
    const asked = new Request(`${site}/ingest`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-ndjson', ...token },
    })
    const answer = (await exports.default.fetch(asked)).body!.getReader()

    await answer.read()
    const sentBefore = sent
    await answer.cancel()

    // The runtime's own pipes hold a few.
    expect(sentBefore).toBeLessThan(pages)
    expect(bodies.held).toBe(0)
  })

  it('stops at its bound, and says so', async () => {
    const lines = Array.from({ length: intakeLimits.pagesAtOnce + 1 }, () => emptyLine('many'))

    const exact = await linesOf(await post(lines.slice(1).join('\n'), '/clean'))
    const { last } = await linesOf(await post(lines.join('\n'), '/clean'))

    expect(exact.last).toMatchObject({ isComplete: true, totals: { refused: lines.length - 1 } })
    expect(last).toMatchObject({
      isComplete: false,
      totals: { pages: intakeLimits.pagesAtOnce },
      stopped: { code: 'page_limit', limit: intakeLimits.pagesAtOnce },
    })
  })

  it.each([
    ['nothing', '', 422, 'capture_empty'],
    ['lines without anything', '\n\n', 422, 'capture_empty'],
  ])('refuses %s', async (_what, body, status, code) => {
    const response = await post(body || '\n')

    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ code })
  })

  it('gives the address in the query to the only page, and to no other', async () => {
    const path = `/ingest?url=${encodeURIComponent(addressOf('named'))}`

    const { lines } = await linesOf(await post([pageLine('a'), pageLine('b')].join('\n'), path))

    expect(lines.map(({ url, outcome, code }) => [url, outcome, code])).toEqual([
      [addressOf('named'), 'created', undefined],
      [addressOf('b'), 'refused', 'url_invalid'],
    ])
  })

  it('ends when the database goes away, after what is stored', async () => {
    const names = Array.from({ length: 10 }, (_, index) => `away-${index}`)
    let writes = 0
    const db = failing(env.DB, (sql) => {
      if (!sql.includes('insert into "articles"') && !sql.includes('insert into articles'))
        return null
      return ++writes > 1 ? { error: d1Errors.tooMany } : null
    })
    const asked = new Request(`${site}/ingest`, {
      method: 'POST',
      body: names.map((name) => pageLine(name)).join('\n'),
      headers: { 'content-type': 'application/x-ndjson', ...token },
    })
    const ctx = Object.assign(createExecutionContext(), { exports })

    const { lines, last } = await linesOf(await apiApp.fetch(asked, { ...env, DB: db }, ctx))

    expect(lines.map(({ outcome }) => outcome)).toEqual(Array(8).fill('created'))
    expect(last).toMatchObject({ isComplete: false, stopped: { code: 'storage_unavailable' } })
  })
})

describe('POST /clean with a capture of several pages', () => {
  it('answers with the articles, and stores nothing', async () => {
    const body = [pageLine('unstored'), emptyLine('none')].join('\n')

    const { lines, last } = await linesOf(await post(body, '/clean?trace=1'))

    expect(lines).toMatchObject([
      {
        outcome: 'cleaned',
        article: { title: 'Harbour light unstored returns', trace: expect.any(Array) },
      },
      { outcome: 'refused', code: 'script_shell' },
    ])
    expect(last.totals).toEqual({ pages: 2, cleaned: 1, refused: 1, failed: 0 })
    const stored = await env.DB.prepare('select 1 from articles where title like ?1')
      .bind('%unstored%')
      .first()
    expect(stored).toBeNull()
  })
})
