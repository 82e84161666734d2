import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/cleaner/source/decode.ts'
import { encodingSamples, replacedLabels } from './encoding-samples.ts'

const ascii = (text: string) => new TextEncoder().encode(text)
const fromHex = (digits: string) =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const labels = encodingSamples.flatMap((sample) =>
  sample.labels.split(' ').map((label) => ({ ...sample, label })),
)

describe('decode(), with a declared encoding', () => {
  it('is tested with every label of the Encoding Standard', () => {
    expect(new Set([...labels.map(({ label }) => label), ...replacedLabels]).size).toBe(228)
  })

  it.each(labels)('reads $encoding by the header’s label $label', ({ label, bytes, ...sample }) => {
    const page = fromHex(bytes)

    expect(decode(page, `text/html; charset="${label.toUpperCase()}"`)).toEqual({
      text: sample.text,
      encoding: sample.encoding,
      clue: 'header',
    })
  })

  it.each(labels.filter(({ encoding }) => !/^(?:utf-16|x-user)/.test(encoding)))(
    'reads $encoding by the meta element’s label $label',
    ({ label, encoding, text, bytes }) => {
      const meta = `<meta http-equiv=Content-Type content='text/html; charset=${label}'>`
      const page = Uint8Array.of(...ascii(meta), ...fromHex(bytes))

      expect(decode(page)).toEqual({ text: meta + text, encoding, clue: 'meta' })
    },
  )

  // The HTML Standard: a page whose <meta> reads as ASCII is in neither of them.
  it.each([
    ['utf-16', 'utf-8', 'Grüße', ascii('Grüße')],
    ['utf-16be', 'utf-8', 'Grüße', ascii('Grüße')],
    ['x-user-defined', 'windows-1252', 'café', Uint8Array.of(0x63, 0x61, 0x66, 0xe9)],
  ])('takes a meta element’s %s for %s', (label, encoding, text, bytes) => {
    const meta = `<meta charset="${label}">`

    expect(decode(Uint8Array.of(...ascii(meta), ...bytes))).toEqual({
      text: meta + text,
      encoding,
      clue: 'meta',
    })
  })

  it.each([...replacedLabels, 'utf-9', 'none', ''])('ignores the label "%s"', (label) => {
    const meta = '<meta charset="windows-1251">'
    const page = Uint8Array.of(...ascii(meta), 0xcf, 0xee, 0xe3)

    expect(decode(page, `text/html; charset=${label}`)).toMatchObject({
      text: `${meta}Пог`,
      clue: 'meta',
    })
  })
})
