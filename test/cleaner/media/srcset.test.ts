import { describe, expect, it } from 'vitest'
import { parseSrcset } from '../../../src/cleaner/media/srcset.ts'

/** Each candidate as `address width density`. */
const read = (value: string) =>
  parseSrcset(value).map(
    ({ address, width, density }) =>
      `${address}${width === null ? '' : ` ${width}w`}${density === null ? '' : ` ${density}x`}`,
  )

// After the cases of https://github.com/web-platform-tests/wpt, html/semantics/embedded-content/the-img-element/srcset.
describe('parseSrcset()', () => {
  it.each([
    ['a.jpg 600w,b.jpg 1200w', ['a.jpg 600w', 'b.jpg 1200w']],
    ['a.jpg 600w, b.jpg 1200w', ['a.jpg 600w', 'b.jpg 1200w']],
    ['\n\ta.jpg\t1x\n,\r\fb.jpg 2x,', ['a.jpg 1x', 'b.jpg 2x']],
    ['a.jpg, b.jpg 2x', ['a.jpg', 'b.jpg 2x']],
    ['a.jpg,b.jpg 2x', ['a.jpg,b.jpg 2x']],
    ['a,b.jpg 1x', ['a,b.jpg 1x']],
    [
      '/w_100,h_50/a.jpg 100w, /w_900,h_450/a.jpg 900w',
      ['/w_100,h_50/a.jpg 100w', '/w_900,h_450/a.jpg 900w'],
    ],
    ['a.jpg 1x,,,b.jpg 2x', ['a.jpg 1x', 'b.jpg 2x']],
    [',,a.jpg,,,', ['a.jpg']],
    ['data:,a ( , data:,b 1x, ), data:,c', ['data:,c']],
    ['data:image/gif;base64,AAAA 1x, b.jpg 2x', ['data:image/gif;base64,AAAA 1x', 'b.jpg 2x']],
    ['a.jpg (foo, 2x), b.jpg', ['b.jpg']],
    ['a.jpg 600w 400h, b.jpg', ['a.jpg 600w', 'b.jpg']],
    ['a.jpg 1.5x, b.jpg .5x, c.jpg 1e1x', ['a.jpg 1.5x', 'b.jpg 0.5x', 'c.jpg 10x']],
    ['', []],
    [' , ', []],
  ])('reads %j', (value, candidates) => {
    expect(read(value)).toEqual(candidates)
  })

  it.each([
    '0w',
    '-1w',
    '+1w',
    '1.5w',
    '1W',
    'w',
    '-1x',
    '+1x',
    '1.x',
    'NaNx',
    'x',
    '400h',
    '0h 600w',
    '600w 600w',
    '600w 2x',
    '2x 400h',
    '1x 1x',
    '600',
    '600px',
    'foo',
  ])('leaves out a candidate that has %s', (descriptor) => {
    expect(read(`a.jpg ${descriptor}, b.jpg 2x`)).toEqual(['b.jpg 2x'])
  })

  it('reads 20,000 characters, and no candidate that is cut there', () => {
    const addresses = Array.from(
      { length: 1000 },
      (_, index) => `/harbour/pier-${index}.jpg ${index + 1}w`,
    )

    const found = parseSrcset(addresses.join(','))

    expect(found.length).toBeGreaterThan(500)
    expect(found.length).toBeLessThan(1000)
    expect(found.map(({ address, width }) => `${address} ${width}w`)).toEqual(
      addresses.slice(0, found.length),
    )
  })
})
