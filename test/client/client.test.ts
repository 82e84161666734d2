import { beforeAll, describe, expect, it } from 'vitest'
import { harbourPage } from '../fixtures/harbour-page.ts'
import { request, site, token } from '../journeys/service.ts'
import * as client from './generated/client.ts'

const url = 'https://ternmouth-post.example/by-client'
const html = new TextDecoder().decode(await new Response(harbourPage()).arrayBuffer())

beforeAll(() => {
  client.defaults.baseUrl = site
  client.defaults.fetch = async (address, init) =>
    request(new URL(String(address)).href.slice(site.length), init as RequestInit)
})

describe('a client that is generated from the OpenAPI document', () => {
  it('stores, reads and takes down an article, with what it is told in types', async () => {
    const headers = token

    const created = await client.ingest({ url, html }, {}, { headers })
    if (created.status !== 201) throw new Error(`Not created: ${created.status}`)
    const { id, status, publishedAt } = created.data
    const [, day = '', slug = ''] = /^\/news\/([^/]+)\/(.+)$/.exec(
      new URL(created.data.url).pathname,
    )!
    const cleaned = await client.clean({ html }, { url, trace: '1' }, { headers })
    const read = await client.readArticle(day, slug)
    const removed = await client.removeArticle(id, {}, { headers })
    const after = await client.readArticle(day, `${slug}.json`)

    expect({ status, publishedAt }).toEqual({
      status: 'created',
      publishedAt: '2026-10-03T08:15:00.000Z',
    })
    expect(cleaned.status === 200 && cleaned.data.trace?.[0]).toMatchObject({
      step: expect.any(String),
    })
    expect(read.status === 200 && read.data.body.children[0]).toMatchObject({ type: 'paragraph' })
    expect(removed.status).toBe(204)
    expect(after.status === 410 && after.data.code).toBe('gone')
  })

  it('is told why a page is declined', async () => {
    const open = await client.ingest({ url, html })
    const wrong = await client.ingest({ url, html: '<p>No news' }, {}, { headers: token })

    expect(open.status === 401 && open.data.code).toBe('unauthorized')
    expect(wrong.status === 422 && wrong.data.code).toBe('script_shell')
  })

  it('translates an article by its worksheet, and is told what is wrong', async () => {
    const headers = token
    const other = 'https://ternmouth-post.example/to-be-translated'
    const { data } = await client.ingest({ url: other, html }, {}, { headers })
    if (!('id' in data)) throw new Error('Not stored')

    const sheet = await client.readTranslation(data.id, 'de')
    if (sheet.status !== 200) throw new Error(`No worksheet: ${sheet.status}`)
    const [title] = sheet.data.segments
    const form = { kind: 'human', author: 'Marta Quell', revision: sheet.data.revision } as const
    const written = await client.writeTranslation(
      data.id,
      'de',
      { ...form, segments: { [title?.path ?? '']: 'Das Licht brennt wieder' } },
      {},
      { headers },
    )
    const wrong = await client.writeTranslation(
      data.id,
      'de',
      { ...form, segments: { title: 'Ein <1>Licht</1>' } },
      {},
      { headers },
    )
    const listed = await client.listArticles({ source: 'ternmouth-post.example' }, { headers })

    expect(written.status === 201 && written.data.state).toBe('partly')
    expect(wrong.status === 422 && wrong.data).toMatchObject({ code: 'marks_wrong', path: 'title' })
    expect(listed.status === 200 && listed.data).toMatchObject({
      articles: [
        {
          translations: [
            {
              lang: 'de',
              state: 'partly',
            },
          ],
        },
      ],
    })
  })

  it('reads what the service tells of itself', async () => {
    const status = await client.readStatus()

    expect(status.status === 200 && status.data).toMatchObject({ status: 'ok', ingest: 'open' })
  })
})
