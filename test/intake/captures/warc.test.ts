import { describe, expect, it } from 'vitest'
import type { CaptureItem } from '../../../src/intake/captures/captured-page.ts'
import { readWarc } from '../../../src/intake/captures/warc.ts'
import { gunzip } from '../../../src/unpack/gunzip.ts'
import { collected, joined } from '../../../src/unpack/joined.ts'
import { warcSample } from './warc-samples.ts'

const text = (value: string) => new Uint8Array(new TextEncoder().encode(value))

async function* inChunks(bytes: Uint8Array, length = 16_384) {
  for (let start = 0; start < bytes.length; start += length)
    yield bytes.subarray(start, start + length)
}

async function itemsOf(bytes: Uint8Array, chunkLength?: number): Promise<CaptureItem[]> {
  const items: CaptureItem[] = []
  for await (const item of readWarc({ chunks: inChunks(bytes, chunkLength) })) items.push(item)
  return items
}

/** A line an item: where, which address, and the title of the page or the code of the fault. */
async function linesOf(bytes: Uint8Array, chunkLength?: number): Promise<string[]> {
  return (await itemsOf(bytes, chunkLength)).map((item) => {
    if (item.kind === 'fault') return `${item.place} ${item.url} ${item.code}`
    const { place, url, page } = item.page
    const html = typeof page === 'string' ? page : new TextDecoder().decode(page)
    return `${place} ${url} ${/<title>(.*?)<\/title>/.exec(html)?.[1]}`
  })
}

function record(type: string, block: string | Uint8Array, headers: Record<string, string> = {}) {
  const bytes = typeof block === 'string' ? text(block) : block
  const all = {
    'WARC-Type': type,
    'WARC-Target-URI': 'https://nordhaven.example/',
    'WARC-Date': '2024-05-01T08:00:00Z',
    'Content-Length': String(bytes.length),
    ...headers,
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return joined([text(`WARC/1.0\r\n${lines.join('')}\r\n`), bytes, text('\r\n\r\n')])
}

const page = (title: string) => `<!doctype html><title>${title}</title><p>The harbour opened.`
const response = (title: string, more = '', status = '200 OK') =>
  record('response', `HTTP/1.1 ${status}\r\nContent-Type: text/html\r\n${more}\r\n${page(title)}`)

const ofWget = [
  'record 3 http://nordhaven.example/ /',
  'record 7 http://nordhaven.example/br br',
  'record 9 http://nordhaven.example/gz gz',
  'record 13 http://nordhaven.example/moved-to /moved-to',
  'record 17 http://nordhaven.example/chunked chunked',
]
const ofWarcio = [
  'record 2 https://nordhaven.example/one one',
  'record 6 https://nordhaven.example/unpacked unpacked',
  'record 7 https://nordhaven.example/zstd zstd',
  'record 8 https://nordhaven.example/old encoding_unsupported',
  'record 9 https://nordhaven.example/resource resource',
]

describe('readWarc()', () => {
  it.each([1, 7, 1000, 1_000_000])('reads the pages that wget met, by %i bytes', async (length) => {
    expect(await linesOf(warcSample('wget'), length)).toEqual(ofWget)
  })

  it.each([1, 1000, 1_000_000])('reads what warcio writes, by %i bytes', async (length) => {
    expect(await linesOf(warcSample('warcio'), length)).toEqual(ofWarcio)
  })

  it('reads a file that is not packed', async () => {
    const plain = await collected(gunzip(inChunks(warcSample('warcio'))))

    for (const length of [1, 3, 100, 4096]) expect(await linesOf(plain, length)).toEqual(ofWarcio)
  })

  it('passes over what was met before', async () => {
    expect(await linesOf(warcSample('wgetAgain'))).toEqual([])
  })

  it('gives the bytes, the type and the time as they were', async () => {
    const [item] = await itemsOf(warcSample('warcio'))

    expect(item).toMatchObject({
      kind: 'page',
      page: {
        page: expect.any(Uint8Array),
        contentType: 'text/html; charset=windows-1251',
        capturedAt: new Date('2024-05-01T08:00:00Z'),
      },
    })
  })

  it('reads one page at a time', async () => {
    let pulled = 0
    async function* endless() {
      for (;;) {
        pulled++
        yield response(`Page ${pulled}`)
      }
    }
    const items = readWarc({ chunks: endless() })

    for (let count = 0; count < 50; count++) await items.next()
    await items.return(undefined)

    expect(pulled).toBeLessThan(60)
  })

  it.each([
    ['in a record', -20, 'record 3', 'breaks off'],
    ['in a head', 40, 'record 3', 'breaks off'],
    ['in a header', 20, 'record 3', 'damaged'],
  ])('keeps what came before a file is cut %s', async (_what, cut, place, detail) => {
    const whole = [response('One'), response('Two')]
    const last = record(
      'response',
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page('3')}`,
    )
    const head = new TextDecoder().decode(last).indexOf('HTTP')
    const end = cut < 0 ? cut : cut === 40 ? head + 20 : cut

    const items = await itemsOf(joined([...whole, last.subarray(0, end)]))

    expect(items.map(({ kind }) => kind)).toEqual(['page', 'page', 'fault'])
    expect(items[2]).toMatchObject({ place, code: 'capture_damaged' })
    expect(items[2]).toMatchObject({ detail: expect.stringContaining(detail) })
  })

  it('keeps what came before packed data is cut', async () => {
    const items = await itemsOf(warcSample('wget').subarray(0, -6000))

    expect(items.length).toBeGreaterThan(1)
    expect(items.slice(0, -1).every(({ kind }) => kind === 'page')).toBe(true)
    expect(items.at(-1)).toMatchObject({
      kind: 'fault',
      detail: 'Cannot unpack gzip: it breaks off',
    })
  })

  it.each([
    ['a page', text(page('No archive'))],
    ['nothing', text('')],
    ['a record and something else', joined([response('One'), text('and so on\n'.repeat(9))])],
    ['zstd', new Uint8Array([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3])],
  ])('says that %s is no archive', async (_what, bytes) => {
    expect((await itemsOf(bytes)).at(-1)).toMatchObject({ kind: 'fault' })
  })

  it('reports a page that cannot be unpacked, and reads on', async () => {
    const bytes = [response('One', 'Content-Encoding: br\r\n'), damagedBrotli(), response('Three')]

    expect(await linesOf(joined(bytes))).toEqual([
      'record 1 https://nordhaven.example/ One',
      'record 2 https://nordhaven.example/ capture_damaged',
      'record 3 https://nordhaven.example/ Three',
    ])
  })

  it('reports a page over the limit, and reads on', async () => {
    const large = record('resource', new Uint8Array(11 * 2 ** 20), { 'Content-Type': 'text/html' })

    expect(await linesOf(joined([large, response('Two')]))).toEqual([
      'record 1 https://nordhaven.example/ body_too_large',
      'record 2 https://nordhaven.example/ Two',
    ])
  })

  it('reports a page that the crawler cut off', async () => {
    const cut = record(
      'response',
      `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page('Cut')}`,
      {
        'WARC-Truncated': 'length',
      },
    )

    expect(await linesOf(cut)).toEqual(['record 1 https://nordhaven.example/ capture_damaged'])
  })

  it.each([
    ['a redirect', response('Moved', 'Location: /\r\n', '301 Moved Permanently')],
    ['an error', response('Gone', '', '410 Gone')],
    ['a response without a head', record('response', page('No head'))],
    ['an empty page', record('response', 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n')],
    ['a metadata record', record('metadata', page('Meta'), { 'Content-Type': 'text/html' })],
    ['a text that has no type', record('response', 'HTTP/1.1 200 OK\r\n\r\nThe harbour')],
  ])('passes over %s', async (_what, bytes) => {
    expect(await linesOf(joined([bytes, response('Next')]))).toEqual([
      'record 2 https://nordhaven.example/ Next',
    ])
  })

  it('takes a page whose type was not sent', async () => {
    const bytes = record('response', `HTTP/1.1 200 OK\r\n\r\n${page('Untyped')}`)

    expect(await linesOf(bytes)).toEqual(['record 1 https://nordhaven.example/ Untyped'])
  })
})

function damagedBrotli(): Uint8Array {
  const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n'
  return record('response', joined([text(head), new Uint8Array([0x1b, 0xff, 0x12, 0, 0xff])]))
}
