import { describe, expect, it } from 'vitest'
import { gunzip } from '../../src/unpack/gunzip.ts'

const text = (value: string) => new Uint8Array(new TextEncoder().encode(value))

async function gzip(data: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([data]).stream().pipeThrough(new CompressionStream('gzip'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

function joined(...parts: Uint8Array<ArrayBuffer>[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Blob(parts).arrayBuffer().then((buffer) => new Uint8Array(buffer))
}

/** What is inflated of bytes that come in chunks of so many. */
async function inflate(bytes: Uint8Array, chunkLength: number): Promise<string> {
  async function* chunks() {
    for (let start = 0; start < bytes.length; start += chunkLength)
      yield bytes.subarray(start, start + chunkLength)
  }
  const pieces: string[] = []
  const decoder = new TextDecoder()
  for await (const piece of gunzip(chunks())) pieces.push(decoder.decode(piece, { stream: true }))
  return pieces.join('')
}

const light = await gzip('Licht an. ')
const dark = await gzip('Licht aus.')
const none = await gzip('')
const zeros = new Uint8Array(600)

// However the network cuts them.
describe.each([1, 2, 3, 7, 1_000_000])('gunzip() of chunks of %i bytes', (chunkLength) => {
  it.each([
    ['one member', [light], 'Licht an. '],
    ['two members', [light, dark], 'Licht an. Licht aus.'],
    ['empty members among others', [none, light, none, dark, none], 'Licht an. Licht aus.'],
    ['zeros behind the last member', [light, zeros], 'Licht an. '],
    ['zeros between members', [light, zeros, dark], 'Licht an. Licht aus.'],
    ['a line break after it', [light, text('\n')], 'Licht an. '],
    ['a line break behind two', [light, dark, text('\r\n')], 'Licht an. Licht aus.'],
    ['what is no member after it', [light, text('and so on '.repeat(9)), dark], 'Licht an. '],
    ['half a signature after it', [light, new Uint8Array([0x1f])], 'Licht an. '],
  ])('reads %s', async (_what, parts, wanted) => {
    expect(await inflate(await joined(...parts), chunkLength)).toBe(wanted)
  })

  it.each([
    ['text', [text('Licht an.')]],
    ['a member that breaks off', [light.slice(0, -4)]],
    ['a second member that breaks off', [light, dark.slice(0, 14)]],
    ['a wrong checksum', [light.slice(0, -8), zeros.slice(0, 8)]],
    ['a wrong checksum of the second', [light, dark.slice(0, -8), zeros.slice(0, 8)]],
    ['a member of another method', [light, new Uint8Array([0x1f, 0x8b, 7, 0, 0, 0, 0, 0, 0, 0])]],
  ])('refuses %s', async (_what, parts) => {
    await expect(inflate(await joined(...parts), chunkLength)).rejects.toMatchObject({
      code: 'body_unreadable',
    })
  })
})

describe('gunzip()', () => {
  it('refuses a flood of members', async () => {
    const flood = await joined(...Array.from({ length: 20_001 }, () => none))

    await expect(inflate(flood, 65_536)).rejects.toMatchObject({ code: 'body_unreadable' })
  })

  it('gives a bomb in pieces, as they are asked for', async () => {
    const bomb = await gzip('\0'.repeat(30_000_000))
    const pieces = gunzip(
      (async function* once() {
        yield bomb
      })(),
    )

    const first = await pieces.next()
    await pieces.return(undefined)

    expect(first.value).toHaveLength(65_536)
  })
})
