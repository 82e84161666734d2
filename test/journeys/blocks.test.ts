import { describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { ingest, pathOf, request, token } from './service.ts'

const json = { 'content-type': 'application/json', ...token }

function block(form: object, headers: Record<string, string> = json): Promise<Response> {
  return request('/blocks', { method: 'POST', body: JSON.stringify(form), headers })
}

async function blocked(form: object): Promise<{ id: number; articles: number; pattern: string }> {
  return (await block(form)).json()
}

const page = (path: string, host = 'quayside-news.example') =>
  ingest(harbourPage(), `https://${host}/${path}`)

describe('POST /blocks', () => {
  it('refuses the pages of a source from the next one on, until it is taken away', async () => {
    const { id, pattern } = await blocked({
      source: 'www.quayside-news.example',
      subdomains: true,
      reason: 'The publisher asked us',
    })

    const refused = await page('a')
    expect(refused.status).toBe(403)
    expect(await refused.json()).toMatchObject({
      code: 'blocked',
      detail: 'The publisher asked us',
      pattern: '*.quayside-news.example',
    })
    expect((await page('a', 'm.quayside-news.example')).status).toBe(403)
    expect((await page('a', 'other-quayside-news.example')).status).toBe(201)
    const { blocks } = await (
      await request('/blocks', { headers: token })
    ).json<{ blocks: object[] }>()
    expect(blocks).toContainEqual(expect.objectContaining({ id, pattern, by: 'INGEST_TOKEN' }))

    const unblock = () => request(`/blocks/${id}`, { method: 'DELETE', headers: token })
    expect((await unblock()).status).toBe(204)
    expect((await unblock()).status).toBe(404)
    expect((await page('a')).status).toBe(201)
  })

  it('refuses single pages of a capture, by their addresses', async () => {
    await blocked({ pattern: 'pier-news.example/sport/*' })
    const lines = ['sport/one', 'culture/two'].map((path) =>
      JSON.stringify({ url: `https://pier-news.example/${path}`, html: harbourPage() }),
    )

    const answer = await request('/ingest', {
      method: 'POST',
      body: lines.join('\n'),
      headers: { 'content-type': 'application/x-ndjson', ...token },
    })

    const [first, second] = (await answer.text())
      .split('\n')
      .map((line) => line && JSON.parse(line))
    expect(first).toMatchObject({ outcome: 'refused', code: 'blocked' })
    expect(second).toMatchObject({ outcome: 'created' })
  })

  it('counts the stored articles that it means, and takes them down when asked', async () => {
    const { url } = await (await page('x', 'dock-news.example')).json<{ url: string }>()
    const { url: other } = await (await page('y', 'dock-news.example')).json<{ url: string }>()
    const { id, articles } = await blocked({ pattern: 'dock-news.example/x' })
    expect(articles).toBe(1)
    expect((await request(pathOf(url))).status).toBe(200)

    const taken = await request(`/blocks/${id}/takedown?reason=legal`, {
      method: 'POST',
      headers: token,
    })

    expect(await taken.json()).toEqual({ removed: 1, isDone: true, next: null })
    expect((await request(pathOf(url))).status).toBe(451)
    expect((await request(pathOf(other))).status).toBe(200)
  })

  it('refuses to clean stored pages of its addresses again', async () => {
    await page('kept', 'weir-news.example')
    await blocked({ source: 'weir-news.example' })

    const answer = await request('/reclean', {
      method: 'POST',
      body: JSON.stringify({ source: 'weir-news.example' }),
      headers: json,
    })

    expect(JSON.parse((await answer.text()).split('\n')[0] ?? '')).toMatchObject({
      outcome: 'refused',
      code: 'blocked',
    })
  })

  it('refuses the pages of a job, which the job tells', async () => {
    await blocked({ source: 'lock-news.example' })
    const begun = await request('/ingest', {
      method: 'POST',
      body: ['one', 'two']
        .map((path) =>
          JSON.stringify({ url: `https://lock-news.example/${path}`, html: harbourPage() }),
        )
        .join('\n'),
      headers: { 'content-type': 'application/x-ndjson', prefer: 'respond-async', ...token },
    })
    const job = pathOf(begun.headers.get('location') ?? '')

    await expect
      .poll(async () => (await request(job, { headers: token })).json(), {
        timeout: 20_000,
        interval: 200,
      })
      .toMatchObject({ state: 'done', codes: { blocked: 2 } })
  })

  it('refuses a further part of an article by its own address', async () => {
    const first = harbourPage().replace(
      '</head>',
      '<link rel="next" href="https://mole-news.example/a/2"></head>',
    )
    const second = harbourPage().replace(
      '</head>',
      '<link rel="prev" href="https://mole-news.example/a"></head>',
    )
    await ingest(first, 'https://mole-news.example/a')
    await blocked({ pattern: 'mole-news.example/a/*' })

    const refused = await ingest(second, 'https://mole-news.example/a/2')

    expect(await refused.json()).toMatchObject({ code: 'blocked' })
  })

  it.each([
    {},
    { source: 'quill.example', pattern: 'quill.example' },
    { source: 'example' },
    { source: 'quill.example/a' },
    { pattern: '*.com' },
    { pattern: '*' },
    { pattern: 'quill.example', why: 'so' },
    { pattern: 'quill.example', reason: 'x'.repeat(301) },
  ])('refuses %j', async (form) => {
    expect((await block(form)).status).toBe(400)
  })

  it('needs the token', async () => {
    const { authorization: _authorization, ...open } = json
    expect((await block({ source: 'quill.example' }, open)).status).toBe(401)
    expect((await request('/blocks')).status).toBe(401)
  })
})
