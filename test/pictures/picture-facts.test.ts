import { describe, expect, it } from 'vitest'
import { checkedPicture } from '../../src/pictures/fetch-picture.ts'
import { pictureFacts } from '../../src/pictures/picture-facts.ts'
import { changed, pictureBytes } from './picture-bytes.ts'
import type { smallPictures } from './small-pictures.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)

const types = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  lossy: 'image/webp',
  lossless: 'image/webp',
  alpha: 'image/webp',
  avif: 'image/avif',
} as const satisfies Record<keyof typeof smallPictures, string>
const names = Object.keys(types) as (keyof typeof types)[]

/** Where each format declares a large size, and how. */
const bombs = {
  jpeg: changed('jpeg', after('jpeg', [0xff, 0xc2]) + 3, [0xff, 0xff, 0xff, 0xff]),
  png: changed('png', 16, [0, 1, 0, 0, 0, 1, 0, 0]),
  'gif by its screen': changed('gif', 6, [0xff, 0xff, 0xff, 0xff]),
  'gif by its frame': changed('gif', after('gif', [0x2c]) + 4, [0xff, 0xff, 0xff, 0xff]),
  lossy: changed('lossy', 26, [0xff, 0x3f, 0xff, 0x3f]),
  lossless: changed('lossless', 21, [0xff, 0xff, 0xff, 0x0f]),
  alpha: changed('alpha', 24, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
  avif: changed('avif', after('avif', [...utf8('ispe')]) + 4, [0, 1, 0, 0, 0, 1, 0, 0]),
}

function after(name: keyof typeof types, sign: readonly number[]): number {
  const bytes = pictureBytes(name)
  const at = bytes.findIndex((_, start) =>
    sign.every((byte, index) => bytes[start + index] === byte),
  )
  if (at < 0) throw new Error(`${name} has no such place`)
  return at + sign.length
}

describe('pictureFacts()', () => {
  it.each(names)('knows the type and the size of %s', (name) => {
    expect(pictureFacts(pictureBytes(name))).toEqual({ type: types[name], width: 24, height: 16 })
  })

  it.each(names)('takes no size from any beginning of %s that lacks it', (name) => {
    const bytes = pictureBytes(name)
    for (let length = 0; length < bytes.length; length++) {
      const facts = pictureFacts(bytes.slice(0, length))
      if (facts) expect(facts).toEqual({ type: types[name], width: 24, height: 16 })
    }
  })

  it.each([
    ['nothing', ''],
    ['HTML', '<!doctype html><script>alert(1)</script>'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG behind a declaration', '<?xml version="1.0"?><svg/>'],
    ['HTML that begins as a GIF', 'GIF89a<script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7'],
    ['a TIFF', 'II*\0'],
    ['an icon', '\0\0\u0001\0'],
    ['a video', '\0\0\0\u0018ftypmp42'],
  ])('declines %s', (_what, text) => {
    expect(pictureFacts(utf8(text))).toBeNull()
  })

  it('declines a picture without a size', () => {
    expect(pictureFacts(changed('png', 16, [0, 0, 0, 0]))).toBeNull()
  })

  it('ends at boxes and blocks that lead back to themselves', () => {
    const box = after('avif', [...utf8('ipco')])

    expect(pictureFacts(changed('avif', box, [0, 0, 0, 0]))).not.toBeUndefined()
    expect(pictureFacts(changed('avif', box, [0, 0, 0, 1]))).toBeNull()
    expect(pictureFacts(changed('jpeg', 4, [0, 0]))).toBeNull()
  })
})

describe('checkedPicture()', () => {
  it.each(Object.entries(bombs))('refuses the pixels that %s declares', (_name, bytes) => {
    expect(checkedPicture(bytes)).toMatchObject({
      fault: expect.stringMatching(/^\d+ by \d+ pixels are over the limit of 50000000$/),
    })
  })
})
