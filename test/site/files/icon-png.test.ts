import { describe, expect, it } from 'vitest'
import { iconPng } from '../../../src/site/files/icon-png.ts'

/** Reads the pixels of a PNG of our own kind: four bytes each, no filter. */
async function readPng(bytes: Uint8Array<ArrayBuffer>) {
  const view = new DataView(bytes.buffer)
  const chunks = new Map<string, Uint8Array<ArrayBuffer>>()
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const type = new TextDecoder().decode(bytes.subarray(at + 4, at + 8))
    chunks.set(type, bytes.slice(at + 8, at + 8 + view.getUint32(at)))
  }
  const data = new Blob([chunks.get('IDAT')!]).stream()
  const rows = new Uint8Array(
    await new Response(data.pipeThrough(new DecompressionStream('deflate'))).arrayBuffer(),
  )
  const size = new DataView(chunks.get('IHDR')!.buffer).getUint32(0)
  const pixel = (x: number, y: number) => [
    ...rows.subarray(y * (4 * size + 1) + 1 + 4 * x).subarray(0, 4),
  ]
  return { size, pixel, types: [...chunks.keys()] }
}

describe('iconPng()', () => {
  it.each([192, 512] as const)('draws the clock in %s pixels', async (wanted) => {
    const bytes = await iconPng(wanted)
    const { size, pixel, types } = await readPng(bytes)
    const at = (x: number, y: number) =>
      pixel(Math.floor((x * size) / 32), Math.floor((y * size) / 32))

    expect([...bytes.subarray(1, 4)]).toEqual([...'PNG'].map((sign) => sign.charCodeAt(0)))
    expect([size, types]).toEqual([wanted, ['IHDR', 'IDAT', 'IEND']])
    expect(at(0, 0)[3]).toBe(0) // beyond the round corner
    expect(at(2, 16)).toEqual([0x8a, 0x1c, 0x1c, 255])
    expect(at(20, 20)).toEqual([0xff, 0xfe, 0xfb, 255])
    expect(at(16, 10)).toEqual([0x1c, 0x1b, 0x19, 255]) // towards twelve
    expect(at(13.4, 11.4)).toEqual([0x1c, 0x1b, 0x19, 255]) // towards five to
  })

  it('has the checksums that PNG asks for', async () => {
    const bytes = await iconPng(192)

    // Of the empty last chunk, which every PNG ends in.
    expect(Array.from(bytes.slice(-4))).toEqual([0xae, 0x42, 0x60, 0x82])
  })
})
