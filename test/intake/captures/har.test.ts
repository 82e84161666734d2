import { describe, expect, it } from 'vitest'
import { readHar } from '../../../src/intake/captures/har.ts'
import { itemsOf, outlineOf, sourceOf } from './items-of.ts'

type Overrides = {
  url?: string
  status?: number
  purpose?: string
  content?: object
  [field: string]: unknown
}

function entry({ url = '/ferry', status = 200, purpose, content, ...fields }: Overrides = {}) {
  const headers = purpose ? [{ name: 'Sec-Fetch-Dest', value: purpose }] : []
  return {
    startedDateTime: '2026-10-03T08:15:00.000Z',
    request: { method: 'GET', url: `https://quill.example${url}`, headers },
    response: { status, content: { mimeType: 'text/html', text: '<p>Ferry "{[', ...content } },
    ...fields,
  }
}

function har(...entries: unknown[]): string {
  const pages = [{ startedDateTime: '2026-10-03T08:15:00.000Z', id: 'page_1', pageTimings: {} }]
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'Quill' }, pages, entries } })
}

const outline = (file: string, chunkLength?: number) =>
  outlineOf(readHar(sourceOf(file, chunkLength)))

describe('readHar()', () => {
  it.each([1, 13, 100_000])('reads documents in chunks of %i bytes', async (chunkLength) => {
    const file = har(
      entry({ url: '/moved', status: 302 }),
      entry({ url: '/a' }),
      entry({ url: '/a.png', content: { mimeType: 'image/png' } }),
      entry({ url: '/missing', status: 404 }),
      entry({ url: '/b', purpose: 'document' }),
    )

    expect(await outline(file, chunkLength)).toEqual([
      'https://quill.example/a <p>Ferry "{[',
      'https://quill.example/b <p>Ferry "{[',
    ])
  })

  it('leaves out frames and what scripts fetched', async () => {
    const file = har(
      entry({ url: '/frame', purpose: 'iframe', _resourceType: 'document' }),
      entry({ url: '/part', _resourceType: 'xhr' }),
      entry({ url: '/fetched', purpose: 'empty' }),
    )

    expect(await outline(file)).toEqual([])
  })

  it('leaves out answers that have no body', async () => {
    const head = { ...entry().request, method: 'HEAD' }
    const content = { text: undefined }

    expect(
      await outline(har(entry({ request: head, content }), entry({ status: 204, content }))),
    ).toEqual([])
  })

  it('takes text as decoded, whatever its label says', async () => {
    const content = { mimeType: 'text/html; charset=windows-1251', text: '<p>Паром' }

    expect(await itemsOf(readHar(sourceOf(har(entry({ content })))))).toEqual([
      {
        kind: 'page',
        page: {
          url: 'https://quill.example/ferry',
          page: '<p>Паром',
          contentType: null,
          place: 'entry 1',
          capturedAt: new Date('2026-10-03T08:15:00Z'),
        },
      },
    ])
  })

  it('takes base64 as the bytes, with their label', async () => {
    const content = {
      mimeType: 'text/html; charset=windows-1251',
      text: btoa('<p>\xCF'),
      encoding: 'base64',
    }
    const [item] = await itemsOf(readHar(sourceOf(har(entry({ content })))))

    expect(item).toMatchObject({
      page: {
        page: Uint8Array.of(0x3c, 0x70, 0x3e, 0xcf),
        contentType: 'text/html; charset=windows-1251',
      },
    })
  })

  it('reports a document without its body, and broken base64', async () => {
    const file = har(
      entry({ url: '/a', content: { text: undefined } }),
      entry({ url: '/b', content: { text: '*', encoding: 'base64' } }),
      entry({ url: '/c' }),
      { request: {}, response: {} },
    )

    expect(await outline(file)).toEqual([
      'entry 1: capture_damaged',
      'entry 2: capture_damaged',
      'https://quill.example/c <p>Ferry "{[',
      'entry 4: capture_damaged',
    ])
  })

  it('keeps what comes before the place where a file breaks off', async () => {
    const file = har(entry({ url: '/a' }), entry({ url: '/b' }))

    expect(await outline(file.slice(0, -60))).toEqual([
      'https://quill.example/a <p>Ferry "{[',
      'entry 2: capture_damaged',
    ])
    expect(await outline('')).toEqual(['entry 1: capture_damaged'])
  })

  it('skips an entry over the limit, and reports it if it is a page', async () => {
    const long = 'x'.repeat(1024 * 1024)
    const file = har(
      entry({ url: '/film', content: { mimeType: 'video/mp4', text: long } }),
      entry({ url: '/long', content: { text: long } }),
      entry({ url: '/a' }),
    )
    const items = await itemsOf(readHar(sourceOf(file, 100_000), 1024 * 1024))

    expect(items).toMatchObject([
      { place: 'entry 2', code: 'body_too_large', url: 'https://quill.example/long' },
      { page: { place: 'entry 3' } },
    ])
  })
})
