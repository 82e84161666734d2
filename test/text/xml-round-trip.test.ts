import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { element, xmlDocument } from '../../src/text/xml.ts'
import { readXml } from '../site/read-xml.ts'

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

describe('xmlDocument()', () => {
  it('is read back as it was, but for what XML cannot hold', () => {
    const signs = fc.constantFrom(...'<>&"\'/!-[]?x \t\n\r\0\u0008\uFFFE\uD800', '🚢')
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: signs }))

    fc.assert(
      fc.property(anyText, (text) => {
        const { text: inside, attributes } = readXml(
          xmlDocument(element('a', { title: text }, text)),
        )

        expect(inside).toBe(text.replace(forbidden, ''))
        expect(attributes['title']).toBe(text.replace(forbidden, ''))
      }),
      { numRuns: 1000 },
    )
  })
})
