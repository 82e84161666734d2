import { describe, expect, it } from 'vitest'
import type { HeldPage } from '../../../tools/ingest/found-page.ts'
import { jsonLine } from '../../../tools/ingest/json-line.ts'
import type { SentPage } from '../../../tools/ingest/page-batches.ts'
import { PageSender } from '../../../tools/ingest/page-sender.ts'
import { SiteClient } from '../../../tools/ingest/site-client.ts'
import { outcomes, stubSite } from './stub-site.ts'

const file = { path: '/a', name: 'a', bytes: 1, changedAt: 0, isNamed: true }

function sent(name: string, held: Partial<HeldPage> = {}): SentPage {
  const url = `https://tern.example/${name}`
  const whole = { url, page: `<p>${name}`, contentType: null, isUrlGuessed: false, ...held }
  return { file, index: 0, place: name, url, bytesRead: 1, held: whole, line: jsonLine(whole) }
}

function senderTo(url: string, { token = 'secret', isForced = false, isPacked = false } = {}) {
  const site = new SiteClient({ url, token, signal: new AbortController().signal, pause: 1 })
  return new PageSender(site, { isForced, isPacked })
}

const pages = ['a', 'b', 'c'].map((name) => sent(name))

describe('PageSender', () => {
  it.each([true, false])('sends pages as lines, as gzip: %s', async (isPacked) => {
    const { url, calls } = await stubSite(() => ({
      status: 200,
      body: outcomes('created', 'no_article', 'created'),
    }))

    const results = await senderTo(url, { isForced: true, isPacked }).send(pages)

    expect(results).toEqual([
      { outcome: 'created' },
      { outcome: 'refused', code: 'no_article' },
      { outcome: 'created' },
    ])
    expect(calls.map(({ path, lines }) => [path, ...lines])).toEqual([
      ['/ingest?force=1', ...pages.map(({ held }) => ({ url: held.url, html: held.page }))],
    ])
  })

  it('sends again what failed, and what an answer that was cut did not come to', async () => {
    const { url, calls } = await stubSite((_call, number) =>
      number === 1
        ? { status: 200, body: outcomes('created', 'storage_unavailable'), isCut: true }
        : { status: 200, body: outcomes('created', 'not_html') },
    )

    const results = await senderTo(url).send(pages)

    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'created', 'refused'])
    expect(calls.map(({ lines }) => lines.map((line) => line.url.at(-1)))).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ])
  })

  it('gives up what fails again and again, with the reason', async () => {
    const { url, calls } = await stubSite(({ lines }) => ({
      status: 200,
      body: outcomes(...lines.map(() => 'storage_unavailable')),
    }))

    expect(await senderTo(url).send([sent('a')])).toEqual([
      { outcome: 'failed', code: 'storage_unavailable' },
    ])
    expect(calls).toHaveLength(4)
  })

  it('waits as the site asks', async () => {
    const { url, calls } = await stubSite((_call, number) => {
      if (number === 1) return { status: 429, headers: { 'retry-after': '1' } }
      return number === 2 ? { status: 503 } : { status: 200, body: outcomes('created') }
    })
    const startedAt = performance.now()

    expect(await senderTo(url).send([sent('a')])).toEqual([{ outcome: 'created' }])
    expect(calls).toHaveLength(3)
    expect(performance.now() - startedAt).toBeGreaterThan(990)
  })

  it('sends pages one by one, in their own bytes, where no lines are taken', async () => {
    const { url, calls } = await stubSite(({ headers, path }) => {
      if (headers['content-type'] === 'application/x-ndjson') return { status: 415 }
      if (path.includes('gone')) return { status: 410, body: '{"code":"gone","detail":"Why"}' }
      return { status: 201, body: '{"status":"created"}' }
    })
    const sender = senderTo(url)
    const page = Uint8Array.of(0x3c, 0x70, 0x3e, 0xcf, 0xf0)
    const type = 'text/html; charset=windows-1251'

    const results = await sender.send([
      sent('a?b=1&c', { page, contentType: type }),
      sent('gone'),
      sent('t', { overrides: { title: 'T' } }),
    ])
    await sender.send([sent('d')])

    expect(results).toEqual([
      { outcome: 'created' },
      { outcome: 'refused', code: 'gone', detail: 'Why' },
      { outcome: 'created' },
    ])
    expect(calls.map(({ path, headers }) => [path, headers['content-type']]).slice(1)).toEqual([
      ['/ingest?url=https%3A%2F%2Ftern.example%2Fa%3Fb%3D1%26c', type],
      ['/ingest?url=https%3A%2F%2Ftern.example%2Fgone', 'text/html; charset=utf-8'],
      ['/ingest?url=https%3A%2F%2Ftern.example%2Ft', 'application/json'],
      ['/ingest?url=https%3A%2F%2Ftern.example%2Fd', 'text/html; charset=utf-8'],
    ])
    expect([...(calls[1]?.body ?? [])]).toEqual([...page])
    expect(JSON.parse(String(calls[3]?.body))).toEqual({ html: '<p>t', title: 'T' })
  })

  it('sends a page alone whose line an older site cannot read', async () => {
    const { url, calls } = await stubSite(({ lines: [line] }) =>
      line
        ? { status: 200, body: outcomes('capture_damaged', 'created') }
        : { status: 201, body: '{"status":"created"}' },
    )
    const page = Uint8Array.of(0x3c, 0x70, 0x3e)

    const results = await senderTo(url).send([sent('a', { page }), sent('b')])

    expect(results.map(({ outcome }) => outcome)).toEqual(['created', 'created'])
    expect(calls).toHaveLength(2)
    expect([...(calls[1]?.body ?? [])]).toEqual([...page])
  })

  it.each([
    [{ status: 507, body: '{"code":"storage_full"}' }, 'The site answers 507 storage_full'],
    [{ status: 503, headers: { 'retry-after': '40000' } }, 'it asks to wait 40000 seconds'],
    [
      { status: 308, headers: { location: 'https://tern.example/' } },
      'another address: https://tern',
    ],
  ])('ends where every page would be refused', async (answer, message) => {
    const { url, calls } = await stubSite(() => answer)

    await expect(senderTo(url).send(pages)).rejects.toThrow(message)
    expect(calls).toHaveLength(1)
  })

  it('ends with a wrong token, and without a site', async () => {
    const { url } = await stubSite(() => ({ status: 200 }))

    await expect(senderTo(url, { token: 'x' }).send(pages)).rejects.toThrow('401 unauthorized')
    await expect(senderTo('http://127.0.0.1:9').send(pages)).rejects.toThrow('does not answer')
  })
})
