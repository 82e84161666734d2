import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { translateArticles, type TranslationOrder } from '../../tools/translate-articles.ts'

type Translation = { lang: string; state: string; reason: string | null; dueAt: string | null }

const due = '2026-10-05T10:00:00.000Z'
const waiting = { lang: 'en', state: 'waiting', reason: null, dueAt: due }
const done = { lang: 'en', state: 'done', reason: null, dueAt: null }
const failed = { lang: 'en', state: 'failed', reason: 'quota_reached', dueAt: due }
const refused = { lang: 'en', state: 'refused', reason: 'answers_refused', dueAt: null }

let server: Server | null = null
afterEach(() => server?.close())

/**
 * A site in place of a real one.
 *
 * @param looks What each listing says of the articles, one after the other; the last stays.
 * @param answers What asking for an article is answered with; by default, that it waits.
 */
async function siteWith(
  looks: readonly Readonly<Record<string, Translation | null>>[],
  answers: Readonly<
    Record<string, [status: number, body: object, headers?: Record<string, string>][]>
  > = {},
) {
  const calls: string[] = []
  let look = 0
  const replies = new Map(Object.entries(answers).map(([id, some]) => [id, [...some]]))
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://site')
    calls.push(`${request.method} ${url.pathname}${url.search}`)
    const send = (status: number, body: object, headers = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body))
    if (request.headers.authorization !== 'Bearer secret')
      return send(401, { code: 'unauthorized' })
    const id = /^\/articles\/(\w+)\/translate$/.exec(url.pathname)?.[1]
    if (id !== undefined) {
      const [status, body, headers] = replies.get(id)?.shift() ?? [202, { translations: [waiting] }]
      return send(status, body, headers)
    }
    const shown = looks[Math.min(look, looks.length - 1)] ?? {}
    const all = Object.entries(shown).map(([one, translation]) => ({
      id: one,
      url: `http://site/${one}`,
      title: `Title of ${one}`,
      translations: translation ? [translation] : [],
    }))
    // In two parts, as a long list is.
    if (!url.searchParams.has('after'))
      return send(200, { articles: all.slice(0, 1), next: 'rest' })
    look++
    return send(200, { articles: all.slice(1), next: null })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const order: TranslationOrder = {
    siteUrl: `http://127.0.0.1:${port}`,
    token: 'secret',
    source: '',
    since: '',
    lang: '',
    isForced: false,
    isWaiting: true,
  }
  return { order, calls }
}

async function run(order: TranslationOrder): Promise<{ isWell: boolean; lines: string[] }> {
  const lines: string[] = []
  const isWell = await translateArticles(order, (line) => lines.push(line), 1)
  return { isWell, lines }
}

describe('translateArticles()', () => {
  it('asks for each article of the list, and waits until all are done', async () => {
    const { order, calls } = await siteWith([
      { a: null, b: null },
      { a: waiting, b: waiting },
      { a: { ...waiting, state: 'partly' }, b: done },
      { a: done, b: done },
    ])

    const report = await run({
      ...order,
      source: 'tern.example',
      since: '2026-10-01',
      lang: 'en',
      isForced: true,
    })

    expect(report).toEqual({
      isWell: true,
      lines: [
        '2 of 2 articles wait to be translated',
        '0 done, 0 partly, 2 waiting, 0 failed',
        '1 done, 0 partly, 1 waiting, 0 failed',
        '2 done, 0 partly, 0 waiting, 0 failed',
      ],
    })
    expect(calls.slice(0, 4)).toEqual([
      'GET /articles?source=tern.example&since=2026-10-01',
      'GET /articles?source=tern.example&since=2026-10-01&after=rest',
      'POST /articles/a/translate?lang=en&force=1',
      'POST /articles/b/translate?lang=en&force=1',
    ])
  })

  it('names what failed, with the reason, and is not well', async () => {
    const { order } = await siteWith([
      { a: null, b: null, c: null },
      { a: failed, b: refused, c: done },
    ])

    const { isWell, lines } = await run(order)

    expect(isWell).toBe(false)
    expect(lines.slice(1)).toEqual([
      '1 done, 0 partly, 0 waiting, 2 failed',
      `en\tquota_reached, tried again at ${due}\thttp://site/a\tTitle of a`,
      'en\tanswers_refused\thttp://site/b\tTitle of b',
    ])
  })

  it('counts what the site’s rules refuse, but not articles in the language itself', async () => {
    const { order } = await siteWith([{ a: null, b: null, c: null }, { a: done }], {
      b: [[422, { code: 'rights_reserved' }]],
      c: [[422, { code: 'same_language' }]],
    })

    expect(await run(order)).toEqual({
      isWell: true,
      lines: [
        '1 of 3 articles wait to be translated',
        '1 refused: rights_reserved',
        '1 done, 0 partly, 0 waiting, 0 failed',
      ],
    })
  })

  it('does not wait where nothing is to be done, or where it is told so', async () => {
    const { order, calls } = await siteWith([{ a: null, b: null }], {
      a: [[200, { translations: [done] }]],
    })

    expect(await run({ ...order, isWaiting: false })).toEqual({
      isWell: true,
      lines: ['1 of 2 articles wait to be translated'],
    })
    expect(calls).toHaveLength(4)
  })

  it('asks again when the site is at its limit', async () => {
    const { order, calls } = await siteWith([{ a: null }, { a: done }], {
      a: [[429, { code: 'rate_limited' }, { 'retry-after': '0' }]],
    })

    expect((await run(order)).isWell).toBe(true)
    expect(calls.filter((call) => call.startsWith('POST'))).toHaveLength(2)
  })

  it('says why it cannot', async () => {
    const { order } = await siteWith([{ a: null }], { a: [[409, { code: 'no_engine' }]] })

    await expect(run(order)).rejects.toThrow('The site has no engine')
    await expect(run({ ...order, token: 'x' })).rejects.toThrow('GET /articles: 401 unauthorized')
    await expect(run({ ...order, siteUrl: 'http://127.0.0.1:9' })).rejects.toThrow(
      'does not answer',
    )
  })
})
