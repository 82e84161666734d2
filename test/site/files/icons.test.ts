import { describe, expect, it } from 'vitest'
import favicon from '../../../src/site/files/favicon.ico'
import small from '../../../src/site/files/icon-192.png'
import large from '../../../src/site/files/icon-512.png'
import svg from '../../../src/site/files/icon.svg'

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** The sides of a PNG in pixels and the types of its chunks, which fill the file. */
function readPng(file: ArrayBuffer) {
  const view = new DataView(file)
  const types: string[] = []
  for (let at = signature.length; at < file.byteLength; at += 12 + view.getUint32(at))
    types.push(new TextDecoder().decode(file.slice(at + 4, at + 8)))
  return { sides: [view.getUint32(16), view.getUint32(20)], types }
}

describe('the icons', () => {
  it.each([
    [192, small],
    [512, large],
  ])('are a whole PNG of %s pixels a side', (side, file) => {
    expect([...new Uint8Array(file, 0, signature.length)]).toEqual(signature)
    expect(readPng(file)).toEqual({ sides: [side, side], types: ['IHDR', 'IDAT', 'IEND'] })
  })

  it('are an ICO file around the smaller PNG', () => {
    const entry = new DataView(favicon)
    const [length, start] = [entry.getUint32(14, true), entry.getUint32(18, true)]

    expect([...new Uint8Array(favicon, 0, 8)]).toEqual([0, 0, 1, 0, 1, 0, 192, 192])
    expect(start + length).toBe(favicon.byteLength)
    expect(new Uint8Array(favicon, start)).toEqual(new Uint8Array(small))
  })

  it('are an SVG, too, square like the others', () => {
    const text = new TextDecoder().decode(svg)

    expect(text).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 32 32">/)
  })
})
