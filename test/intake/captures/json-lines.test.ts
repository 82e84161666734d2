import { describe, expect, it } from 'vitest'
import { maxCapturedBytes } from '../../../src/intake/captures/captured-body.ts'
import { readJsonLines } from '../../../src/intake/captures/json-lines.ts'
import { itemsOf, outlineOf, sourceOf } from './items-of.ts'

const outline = (file: string | Uint8Array, chunkLength?: number) =>
  outlineOf(readJsonLines(sourceOf(file, chunkLength)))

async function packed(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

const line = (page: number) => `{"url":"https://quill.example/${page}","html":"<p>Ärger ${page}"}`

describe('readJsonLines()', () => {
  it.each([1, 7, 10_000])('reads a page a line, in chunks of %i bytes', async (chunkLength) => {
    const file = `\uFEFF${line(1)}\r\n\r\n  \n${line(2)}\n${line(3)}`

    expect(await outline(file, chunkLength)).toEqual([
      'https://quill.example/1 <p>Ärger 1',
      'https://quill.example/2 <p>Ärger 2',
      'https://quill.example/3 <p>Ärger 3',
    ])
  })

  it('reports a bad line with its number and goes on', async () => {
    const bad = [
      '{"url":',
      '[1]',
      '{"url":"https://quill.example/x"}',
      '{"url":7,"html":"<p>"}',
      '7',
    ]
    const file = [line(1), '', ...bad, line(8)].join('\n')

    expect(await outline(file)).toEqual([
      'https://quill.example/1 <p>Ärger 1',
      ...[3, 4, 5, 6, 7].map((number) => `line ${number}: capture_damaged`),
      'https://quill.example/8 <p>Ärger 8',
    ])
  })

  it('takes the bytes of a page as base64, with their type', async () => {
    const lines = [
      {
        url: 'https://quill.example/1',
        base64: 'PHA+xO/s',
        contentType: 'text/html; charset=x',
        lang: 'ru',
      },
      { url: 'https://quill.example/2', base64: 'PHA+' },
      { base64: 'PHA+', html: '<p>' },
      { base64: '<p>' },
      { base64: 7 },
      { base64: 'PHA+', contentType: 7 },
    ]

    const items = await itemsOf(
      readJsonLines(sourceOf(lines.map((one) => JSON.stringify(one)).join('\n'))),
    )

    expect(items.slice(0, 2)).toMatchObject([
      { page: { contentType: 'text/html; charset=x', overrides: { lang: 'ru' } } },
      { page: { url: 'https://quill.example/2', contentType: null, overrides: {} } },
    ])
    const [first] = items
    expect(first?.kind === 'page' && first.page.page).toEqual(
      Uint8Array.of(0x3c, 0x70, 0x3e, 0xc4, 0xef, 0xec),
    )
    expect(items.slice(2).map((item) => item.kind === 'fault' && item.detail)).toEqual([
      'The line has html and base64, two pages',
      'The base64 of the line is not base64',
      'The base64 of the line is not base64',
      'The contentType of the line is not a string',
    ])
  })

  it('takes a page as gzip, and hands that out as well', async () => {
    const page = Uint8Array.from(new TextEncoder().encode('<p>Ärger'))
    const gzip = await packed(page)
    const pages = [
      { url: 'https://quill.example/1', gzip: base64(gzip), contentType: 'text/html', lang: 'de' },
      { gzip: base64(gzip), base64: 'PHA+' },
      { url: 'https://quill.example/3', gzip: base64(gzip.subarray(0, -9)) },
      { gzip: base64(Uint8Array.of(...gzip, 0x0a)) },
      { gzip: 'PHA+' },
      { gzip: base64(await packed(new Uint8Array(maxCapturedBytes + 1))) },
    ]

    const items = await itemsOf(
      readJsonLines(sourceOf(pages.map((one) => JSON.stringify(one)).join('\n'))),
    )

    expect(items[0]).toEqual({
      kind: 'page',
      page: {
        url: 'https://quill.example/1',
        place: 'line 1',
        capturedAt: null,
        page,
        packed: gzip,
        contentType: 'text/html',
        overrides: { lang: 'de' },
      },
    })
    expect(items.slice(1).map((item) => item.kind === 'fault' && item.code)).toEqual([
      'capture_damaged',
      'capture_damaged',
      'capture_damaged',
      'capture_damaged',
      'body_too_large',
    ])
    expect(items[2]).toMatchObject({ url: 'https://quill.example/3' })
  })

  it('reports a line that is not UTF-8', async () => {
    const bytes = new TextEncoder().encode(`${line(1)}\n`)
    bytes[bytes.indexOf(0xc3)] = 0xff

    expect(await outline(bytes)).toEqual(['line 1: capture_damaged'])
  })

  it('reports a line that would become millions of values', async () => {
    const [item] = await itemsOf(readJsonLines(sourceOf(`{"html":"","x":[${'0,'.repeat(2000)}0]}`)))

    expect(item).toMatchObject({ kind: 'fault', detail: 'The line has more than 1000 values' })
  })

  it('skips a line over the limit without holding it, and reads the next', async () => {
    const piece = new Uint8Array(1024 * 1024).fill(0x61)
    async function* chunks() {
      for (let count = 0; count < 40; count++) yield piece
      yield new TextEncoder().encode(`\n${line(2)}`)
    }

    expect(await outlineOf(readJsonLines({ chunks: chunks() }))).toEqual([
      'line 1: body_too_large',
      'https://quill.example/2 <p>Ärger 2',
    ])
  })

  it('hands out what replaces the cleaner’s findings', async () => {
    const file = '{"html":"<p>One","title":"Two","byline":["Ida Moor"]}'

    expect(await itemsOf(readJsonLines(sourceOf(file)))).toMatchObject([
      {
        kind: 'page',
        page: {
          url: null,
          page: '<p>One',
          contentType: null,
          place: 'line 1',
          overrides: { title: 'Two', byline: ['Ida Moor'] },
        },
      },
    ])
  })
})
