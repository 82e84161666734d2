import { describe, expect, it } from 'vitest'
import { bareText } from '../../bench/corpora/bare-text.ts'
import { corpora } from '../../bench/corpora/corpora.ts'
import { encode } from '../../bench/corpora/encodings/encoder.ts'
import { noisePage } from '../../bench/corpora/noise/noise-page.ts'
import { publisherCount, publisherOf } from '../../bench/corpora/noise/publisher.ts'

const someNumbers = [0, 5, 18, 27, 44, 63]

describe('noisePage()', () => {
  it.each(someNumbers)('makes the same page of publisher %i every time', (number) => {
    expect(noisePage(number, 3)).toEqual(noisePage(number, 3))
  })

  it.each(someNumbers)('shows the text and the title of publisher %i on its page', (number) => {
    const { bytes, truth } = noisePage(number, 4)
    const shown = bareText(new TextDecoder().decode(bytes))

    expect(shown).toContain(truth.title)
    for (const line of (truth.text ?? '').split('\n\n'))
      expect(shown.replaceAll(/\s/g, '')).toContain(line.replaceAll(/\s/g, ''))
  })

  it('keeps the text of clutter out of the truth', () => {
    const { pieces, truth } = noisePage(3, 1)

    const clutter = pieces.filter(({ isNoise }) => isNoise)
    expect(clutter.length).toBeGreaterThan(2)
    for (const { text } of clutter) expect(truth.text).not.toContain(text)
  })
})

describe('publisherOf()', () => {
  it('holds a quarter of the publishers out, of every language', () => {
    const all = Array.from({ length: publisherCount }, (_, number) => publisherOf(number))
    const heldOut = all.filter(({ isHeldOut }) => isHeldOut)

    expect(heldOut.length * 4).toBe(all.length)
    expect(new Set(heldOut.map(({ language }) => language.tag)).size).toBe(16)
  })
})

describe('corpora', () => {
  // The others take a second each to make.
  const quick = corpora.filter(({ name }) => ['live', 'scripts'].includes(name))

  it.each(quick)('has 20 pages or more, each with a name of its own: $name', ({ pages }) => {
    const ids = pages().map(({ id }) => id)

    expect(ids.length).toBeGreaterThanOrEqual(20)
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('encode()', () => {
  it.each([
    ['windows-1251', 'Вельма'],
    ['koi8-u', 'Вельма'],
    ['shift_jis', '岬町の灯台'],
    ['iso-2022-jp', '岬町 and 灯台'],
    ['big5', '燈塔'],
    ['euc-kr', '등대포'],
    ['utf-16le', 'Saltmere'],
  ])('writes %s as its decoder reads it', (encoding, text) => {
    expect(new TextDecoder(encoding).decode(encode(text, encoding))).toBe(text)
  })

  it('writes a reference for what the encoding lacks', () => {
    expect(new TextDecoder().decode(encode('a岬', 'windows-1252'))).toBe('a&#23724;')
  })
})
