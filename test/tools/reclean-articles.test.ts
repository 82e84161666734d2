import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { recleanArticles, type RecleanOrder } from '../../tools/reclean-articles.ts'

let server: Server | null = null
afterEach(() => server?.close())

type Reply = [status: number, body: object | readonly object[], headers?: Record<string, string>]

/** A site in place of a real one, which answers one request after the other. */
async function siteWith(...replies: readonly Reply[]) {
  const calls: string[] = []
  const left = [...replies]
  const reply = async (request: IncomingMessage, response: ServerResponse) => {
    calls.push(`${request.method} ${request.url} ${await text(request)}`.trim())
    const [status, answer, headers] = left.shift() ?? [500, { code: 'internal' }]
    const lines = Array.isArray(answer) ? answer : [answer]
    response
      .writeHead(request.headers.authorization === 'Bearer secret' ? status : 401, headers)
      .end(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  }
  server = createServer((request, response) => void reply(request, response)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const order: RecleanOrder = {
    siteUrl: `http://127.0.0.1:${port}`,
    token: 'secret',
    selection: { source: 'tern.example' },
    isApplied: false,
  }
  return { order, calls }
}

async function run(order: RecleanOrder): Promise<{ isWell: boolean; lines: string[] }> {
  const lines: string[] = []
  const isWell = await recleanArticles(order, (line) => lines.push(line), 1)
  return { isWell, lines }
}

const job = (state: string, more: object = {}): Reply => [
  200,
  { state, reason: null, pages: 0, outcomes: {}, failures: [], next: null, ...more },
]

describe('recleanArticles()', () => {
  it('shows what would change, part by part, and adds the totals up', async () => {
    const difference = {
      fields: [{ field: 'title', runs: [{ change: 'deleted', text: 'x' }] }],
      parts: [],
      others: [],
    }
    const { order, calls } = await siteWith(
      [
        200,
        [
          { article: 'a', url: 'https://tern.example/a', outcome: 'same' },
          { article: 'b', url: 'https://tern.example/b', outcome: 'differs', difference },
          {
            totals: { pages: 2, same: 1, differs: 1, refused: 0 },
            isComplete: false,
            stopped: { code: 'page_limit', detail: 'More', next: 'k1' },
          },
        ],
      ],
      [
        200,
        [
          { article: 'c', url: 'https://tern.example/c', outcome: 'refused', code: 'no_article' },
          { totals: { pages: 1, same: 0, differs: 0, refused: 1 }, isComplete: true },
        ],
      ],
    )

    expect(await run(order)).toEqual({
      isWell: true,
      lines: [
        'b  differs  https://tern.example/b',
        '  title: [-x-]',
        'c  refused  no_article  https://tern.example/c',
        '3 articles: 1 same, 1 differs, 1 refused',
      ],
    })
    expect(calls).toEqual([
      'POST /reclean {"source":"tern.example","dryRun":true}',
      'POST /reclean {"source":"tern.example","dryRun":true,"after":"k1"}',
    ])
  })

  it('is not well if an article failed, and says so if the rest was not tried', async () => {
    const totals = { pages: 1, failed: 1 }
    const failed = await siteWith([200, [{ totals, isComplete: true }]])
    expect((await run(failed.order)).isWell).toBe(false)
    server?.close()

    const stopped = { code: 'storage_unavailable', detail: 'Incident 1' }
    const broken = await siteWith([200, [{ totals: { pages: 0 }, isComplete: false, stopped }]])
    await expect(run(broken.order)).rejects.toThrow('storage_unavailable Incident 1')
  })

  it('begins a job, waits for its end and names what failed', async () => {
    const failure = { place: 'article a', url: 'https://tern.example/a', code: 'raw_not_kept' }
    const { order, calls } = await siteWith(
      [429, { code: 'rate_limited' }, { 'retry-after': '0' }],
      [202, { id: 'j1' }],
      job('running'),
      job('running'),
      job('done', {
        pages: 3,
        outcomes: { changed: 1, refused: 2 },
        failures: [failure],
        next: '0',
      }),
      job('done', { failures: [{ ...failure, place: 'article b', url: null }] }),
    )

    expect(await run({ ...order, isApplied: true })).toEqual({
      isWell: false,
      lines: [
        'Job j1',
        'running: 0 articles, none',
        'done: 3 articles, 1 changed, 2 refused',
        'article a  raw_not_kept  https://tern.example/a',
        'article b  raw_not_kept  ',
      ],
    })
    expect(calls.slice(1)).toEqual([
      'POST /reclean {"source":"tern.example","apply":true}',
      'GET /jobs/j1',
      'GET /jobs/j1',
      'GET /jobs/j1',
      'GET /jobs/j1?after=0',
    ])
  })

  it('is well when the job was done without a failure, and not when it failed', async () => {
    const done = await siteWith([202, { id: 'j1' }], job('done', { outcomes: { changed: 1 } }))
    expect((await run({ ...done.order, isApplied: true })).isWell).toBe(true)
    server?.close()

    const failed = await siteWith([202, { id: 'j1' }], job('failed', { reason: 'raw_not_kept' }))
    expect(await run({ ...failed.order, isApplied: true })).toMatchObject({
      isWell: false,
      lines: ['Job j1', 'failed: 0 articles, none', 'raw_not_kept'],
    })
  })

  it('says why it cannot', async () => {
    const { order } = await siteWith([400, { code: 'request_invalid', detail: 'Give all: true' }])

    await expect(run(order)).rejects.toThrow('/reclean: 400 request_invalid Give all: true')
    await expect(run({ ...order, siteUrl: 'http://127.0.0.1:9' })).rejects.toThrow(
      'does not answer',
    )
  })
})
