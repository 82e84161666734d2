import { describe, expect, it } from 'vitest'
import { Refusal } from '../../src/http/problem.ts'
import { readContentCodings } from '../../src/unpack/content-codings.ts'
import { joined } from '../../src/unpack/joined.ts'
import { unpacked } from '../../src/unpack/unpacked.ts'
import { sample, story } from './packed-samples.ts'

const limit = 10 * 1024 * 1024
const text = (value: string) => new Uint8Array(new TextEncoder().encode(value))

async function packed(
  data: string | Uint8Array<ArrayBuffer>,
  format: 'gzip' | 'deflate' | 'deflate-raw',
): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream(format))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The text of packed bytes that come in chunks of so many, or the code of the refusal. */
async function read(bytes: Uint8Array, header: string | null, chunkLength = 1000, most = limit) {
  function* chunks() {
    for (let start = 0; start < bytes.length; start += chunkLength)
      yield bytes.subarray(start, start + chunkLength)
  }
  const pieces: Uint8Array[] = []
  try {
    const codings = readContentCodings(header)
    for await (const piece of unpacked(chunks(), { limit: most, codings })) pieces.push(piece)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return new TextDecoder().decode(joined(pieces))
}

const gzipped = await packed(story, 'gzip')
const zlib = await packed(story, 'deflate')
const raw = await packed(story, 'deflate-raw')
const gzippedTwice = await packed(gzipped, 'gzip')
const brotliInGzip = await packed(sample('brotli'), 'gzip')
const zstd = sample('zstd')
const dictionaryOfNobody = new Uint8Array([0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3])

describe('unpacked()', () => {
  it.each([
    ['gzip', gzipped, 'gzip'],
    ['gzip by its old name', gzipped, 'X-Gzip'],
    ['gzip that nobody declared', gzipped, null],
    ['deflate', zlib, 'deflate'],
    ['deflate without its wrapper', raw, 'deflate'],
    ['brotli', sample('brotli'), 'br'],
    ['brotli in pieces', sample('brotliInPieces'), 'br'],
    ['zstd that tells its length', zstd, 'zstd'],
    ['zstd in pieces', sample('zstdInPieces'), 'zstd'],
    ['zstd after a frame of other data', joined([dictionaryOfNobody, zstd]), 'zstd'],
    ['nothing that is packed', text(story), ' identity ,'],
    ['gzip within gzip', gzippedTwice, 'gzip, gzip'],
    ['gzip that was stored within zstd', zstd, 'gzip, zstd, identity', 'body_unreadable'],
    ['brotli within gzip, as listed', brotliInGzip, 'br, gzip'],
    ['brotli that was stored as .gz', brotliInGzip, 'gzip, br', 'body_unreadable'],
  ])('reads %s', async (_what, bytes, header, wanted = story) => {
    expect(await read(bytes, header)).toBe(wanted)
    expect(await read(bytes, header, bytes.length)).toBe(wanted)
  })

  it('reads the frames of zstd one after the other', async () => {
    expect(await read(joined([zstd, sample('zstdInPieces')]), 'zstd')).toBe(story + story)
  })

  it.each([
    ['brotliOfNothing', 'br'],
    ['zstdOfNothing', 'zstd'],
  ] as const)('reads %s', async (name, header) => {
    expect(await read(sample(name), header)).toBe('')
  })

  it.each([
    ['gzip', gzipped, 'gzip'],
    ['deflate', zlib, 'deflate'],
    ['raw deflate', raw, 'deflate'],
    ['brotli', sample('brotli'), 'br'],
    ['brotli in pieces', sample('brotliInPieces'), 'br'],
    ['zstd', zstd, 'zstd'],
    ['zstd in pieces', sample('zstdInPieces'), 'zstd'],
  ])('refuses %s that breaks off, wherever it does', async (_what, bytes, header) => {
    for (let cut = 1; cut < 30; cut++) {
      const end = Math.floor((bytes.length * cut) / 30)
      expect(await read(bytes.subarray(0, end), header, 5000)).toBe('body_unreadable')
    }
    expect(await read(bytes.subarray(0, -1), header)).toBe('body_unreadable')
  })

  it.each(['gzip', 'deflate', 'br', 'zstd'])(
    'refuses a page that says it is %s',
    async (header) => {
      expect(await read(text(story), header)).toBe('body_unreadable')
    },
  )

  it.each([
    ['brotliBomb', 'br'],
    ['zstdBomb', 'zstd'],
  ] as const)('stops %s at the limit', async (name, header) => {
    expect(sample(name).length).toBeLessThan(5000)
    expect(await read(sample(name), header)).toBe('body_too_large')
  })

  it.each([
    ['br', sample('brotli')],
    ['zstd', zstd],
    ['zstd', sample('zstdInPieces')],
    ['deflate', zlib],
  ])('takes exactly the limit of %s and refuses one byte less', async (header, bytes) => {
    const length = text(story).length

    expect(await read(bytes, header, 1000, length)).toBe(story)
    expect(await read(bytes, header, 1000, length - 1)).toBe('body_too_large')
  })

  it.each([
    ['a window of 2 GB', [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 1, 0, 0]],
    ['a length of 4 GB', [0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0xff, 1, 0, 0]],
    ['a dictionary', [0x28, 0xb5, 0x2f, 0xfd, 0x21, 7, 0, 1, 0, 0]],
  ])('refuses zstd that asks for %s', async (_what, frame) => {
    expect(await read(joined([zstd, new Uint8Array(frame)]), 'zstd')).toMatch(/^body_/)
  })
})

describe('readContentCodings()', () => {
  it('lists them in the order in which they are undone', () => {
    expect(readContentCodings('gzip, br')).toEqual(['br', 'gzip'])
    expect(readContentCodings(null)).toEqual([])
  })

  it.each(['compress', 'aws-chunked', 'gzip, dcb', 'gzip, gzip, gzip', 'gzip br'])(
    'refuses %s, and says what is read',
    (header) => {
      expect(() => readContentCodings(header)).toThrow(
        expect.objectContaining({ code: 'unsupported_encoding' }),
      )
    },
  )

  it('names the coding that it refuses, and those that are read', () => {
    expect(() => readContentCodings('br, compress')).toThrow(
      'Content-Encoding compress is not read; send gzip, br, deflate, zstd or none',
    )
  })
})
