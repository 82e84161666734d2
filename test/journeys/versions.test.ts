import { describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { harbour, ingest, pathOf, request, token } from './service.ts'

type Answer = {
  status: string
  code?: string
  reason?: string
  url: string
  title: string
  text: string
}

const post = async (page: BodyInit, query = '', headers: Record<string, string> = {}) => {
  const response = await request(`/ingest?url=${encodeURIComponent(harbour)}${query}`, {
    method: 'POST',
    body: page,
    headers: { 'content-type': 'text/html', ...token, ...headers },
  })
  return { httpStatus: response.status, ...(await response.json<Answer>()) }
}

/** The harbour's page as it was changed at an hour. */
const changedAt = (hour: number, title: string) =>
  harbourPage({ title }).replace('"author"', `"dateModified":"2026-10-03T${hour}:00:00Z","author"`)
/** Its beginning, before a wall. */
const stub = harbourPage({ title: 'Harbour light, a stub' }).replace(
  /<h2>[\s\S]*(?=<\/article>)/,
  '',
)

describe('another version of a page', () => {
  it('is stored when it is newer and as whole, and else only by force', async () => {
    const created = await post(changedAt(15, 'Harbour light at three'))
    expect(created).toMatchObject({ httpStatus: 201, status: 'created' })
    const path = pathOf(created.url)

    expect(await post(changedAt(13, 'Harbour light at one'))).toMatchObject({
      httpStatus: 200,
      status: 'kept',
      reason: 'older_version',
      title: 'Harbour light at three',
      url: created.url,
      text: expect.stringContaining('flower beds'),
    })
    expect(await post(stub)).toMatchObject({ status: 'kept' })
    const page = await request(path)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('flower beds')

    expect(await post(changedAt(17, 'Harbour light at five'))).toMatchObject({ status: 'changed' })
    expect(await post(stub, '&force=0')).toMatchObject({ status: 'kept' })
    const forced = await post(stub, '&force=1')
    expect(forced).toMatchObject({
      httpStatus: 200,
      status: 'changed',
      title: 'Harbour light, a stub',
    })
    expect(forced).not.toHaveProperty('reason')
    expect(await (await request(pathOf(forced.url))).text()).not.toContain('flower beds')
  })

  it('may come as JSON', async () => {
    const json = { 'content-type': 'application/json' }
    await post(changedAt(15, 'Harbour light at three'), '&force=1')
    const older = JSON.stringify({ html: changedAt(13, 'Harbour light at one') })

    expect(await post(older, '', json)).toMatchObject({ status: 'kept', reason: 'older_version' })
    expect(await post(older, '&force=1', json)).toMatchObject({ status: 'changed' })
  })

  it.each(['&force=yes', '&force=', '&force=1&force=1'])('is refused with %s', async (query) => {
    expect(await post(stub, query)).toMatchObject({ code: 'request_invalid' })
  })
})

describe('a page in gzip that nobody declared', () => {
  it('is stored as the page it is', async () => {
    const packed = new Blob([harbourPage()]).stream().pipeThrough(new CompressionStream('gzip'))
    const body = new Uint8Array(await new Response(packed).arrayBuffer())

    const response = await ingest(body, `${harbour}/packed`)

    expect(response.status).toBe(201)
    expect(await response.json()).toMatchObject({
      title: 'Harbour light returns after forty years',
      text: expect.stringContaining('flower beds'),
    })
  })
})

describe('DELETE /articles/ID', () => {
  it.each(['?reason=anything', '?reason=', '?reason=Legal', '?reason=legal&reason=gone'])(
    'removes nothing with %s',
    async (query) => {
      const { url } = await post(changedAt(15, 'Harbour light at three'), '&force=1')
      const id = url.slice(-12)

      const response = await request(`/articles/${id}${query}`, {
        method: 'DELETE',
        headers: token,
      })

      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'request_invalid' })
      expect((await request(pathOf(url))).status).toBe(200)
    },
  )
})
