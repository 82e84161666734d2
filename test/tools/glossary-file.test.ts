import { describe, expect, it } from 'vitest'
import { printGlossaryFile, readGlossaryFile } from '../../tools/glossary-file.ts'

const entries = [
  { sourceDomain: '', sourceLang: 'es', lang: 'en', term: 'Las Cortes', translation: null },
  {
    sourceDomain: 'faro.example',
    sourceLang: 'es',
    lang: 'en',
    term: 'lonja',
    translation: 'fish market',
  },
]

describe('readGlossaryFile()', () => {
  it('reads what printGlossaryFile() writes', () => {
    expect(readGlossaryFile(printGlossaryFile(entries))).toEqual(entries)
  })

  it('reads what a spreadsheet and an editor write', () => {
    const text =
      '# Fish\r\n\r\nes-ES\tEN\t lonja \tfish market\tFaro.example\t\r\nes\ten\tLas Cortes\r\n'

    expect(readGlossaryFile(text.replace('\t\r', '\r'))).toEqual(entries.toReversed())
  })

  it.each([
    ['es\ten\tlonja\tfish market\nlonja', 'Line 2 does not begin with two language tags'],
    ['es\ten\t\tfish market', 'Line 1 has no term'],
    [`es\ten\t${'a'.repeat(201)}`, 'Line 1 has a term of more than 200 characters'],
    ['es\ten\ta\tb\tc.example\td', 'Line 1 has more than five columns'],
  ])('names the first line that is none: %j', (text, message) => {
    expect(() => readGlossaryFile(text)).toThrow(message)
  })
})
