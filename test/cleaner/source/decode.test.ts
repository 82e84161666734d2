import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/cleaner/source/decode.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const russian = Uint8Array.of(
  0xcf,
  0xee,
  0xe3,
  0xee,
  0xe4,
  0xe0,
  0x20,
  0xe2,
  0x20,
  0xe3,
  0xee,
  0xf0,
  0xee,
  0xe4,
  0xe5,
)

describe('decode()', () => {
  it('trusts the byte order mark over the header', () => {
    const page = Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8('é'))

    expect(decode(page, 'text/html; charset=iso-8859-1')).toMatchObject({
      text: 'é',
      clue: 'byte order mark',
    })
  })

  it('trusts the header over the meta element', () => {
    const page = latin1('<meta charset="windows-1251"><p>Caf\u00e9')

    expect(decode(page, 'text/html; charset=windows-1252').text).toContain('Café')
  })

  it('reads the meta element', () => {
    const page = Uint8Array.of(...utf8('<meta charset=windows-1251>'), ...russian)

    expect(decode(page, 'text/html')).toMatchObject({ encoding: 'windows-1251', clue: 'meta' })
    expect(decode(page, 'text/html').text).toContain('Погода в городе')
  })

  it('overrules a declaration that the bytes disprove', () => {
    const page = utf8(
      '<meta charset="iso-8859-1"><p>Grüße aus Österreich, schöne Füße, süße Äpfel</p>',
    )

    expect(decode(page, 'text/html')).toMatchObject({ encoding: 'utf-8', clue: 'valid UTF-8' })
  })

  it.each([
    ['declared as such', '<meta charset="utf-8"><html lang="ru">', 'meta'],
    ['declared as Latin-1', '<meta charset="iso-8859-1"><html lang="ru">', 'valid UTF-8'],
    ['declared as windows-1251', '<meta charset="windows-1251"><html lang="ru">', 'valid UTF-8'],
    ['not declared', '<p>', 'valid UTF-8'],
  ])('reads UTF-8 that is cut within a letter, %s', (_what, head, clue) => {
    const page = utf8(`${head}Погода в городе: ясно`).slice(0, -1)

    expect(decode(page)).toEqual({
      text: `${head}Погода в городе: ясн\uFFFD`,
      encoding: 'utf-8',
      clue,
    })
  })

  it.each([
    ['a header', '', 'text/html; charset=utf-8'],
    ['a meta element', '<meta charset="utf-8">', 'text/html'],
    ['both', '<meta charset="utf-8">', 'text/html; charset=utf-8'],
  ])('reads windows-1251 that %s takes for UTF-8, by the page’s language', (_by, meta, header) => {
    const page = Uint8Array.of(...utf8(`${meta}<html lang="ru"><p>`), ...russian)

    expect(decode(page, header)).toMatchObject({ encoding: 'windows-1251', clue: 'language' })
    expect(decode(page, header).text).toContain('Погода в городе')
  })

  it('overrules a Latin encoding that gives few of the letters of the language', () => {
    // "ışığı gördüğü için" in windows-1254
    const words = latin1('\xfd\xfe\xfd\xf0\xfd g\xf6rd\xfc\xf0\xfc i\xe7in ')
    const page = Uint8Array.of(
      ...latin1('<html lang="tr"><meta charset="iso-8859-1"><p>'),
      ...words,
    )

    expect(decode(page, null).text).toContain('ışığı gördüğü için')
  })

  it('reads ISO-2022-JP by its escapes, as its bytes are all ASCII', () => {
    const page = latin1('<p>\x1b$B4m$$Er\x1b(B</p>')

    expect(decode(page, null)).toMatchObject({ encoding: 'iso-2022-jp', clue: 'escapes' })
    expect(decode(page, null).text).toContain('危い湯')
  })

  it('lets the meta element decide when the header says UTF-8 and the bytes do not', () => {
    const page = Uint8Array.of(...utf8('<meta charset=windows-1251><p>'), ...russian)

    expect(decode(page, 'text/html; charset=utf-8')).toMatchObject({
      encoding: 'windows-1251',
      clue: 'meta',
    })
  })

  it('reads a late meta element', () => {
    const page = Uint8Array.of(
      ...utf8(`${' '.repeat(2000)}<meta charset=windows-1251>`),
      ...russian,
    )

    expect(decode(page)).toMatchObject({ encoding: 'windows-1251', clue: 'late meta' })
  })

  it('falls back on the encoding of the page’s language', () => {
    const page = Uint8Array.of(...utf8('<html lang="ru"><p>'), ...russian)

    expect(decode(page, null)).toMatchObject({ encoding: 'windows-1251', clue: 'language' })
  })

  it('falls back on windows-1252', () => {
    expect(decode(latin1('<p>na\u00efve \u0093quoted\u0094'), null)).toMatchObject({
      text: '<p>naïve “quoted”',
      clue: 'fallback',
    })
  })

  it('repairs text that was encoded twice', () => {
    const page = utf8('<p>CafÃ© crÃ¨me brÃ»lÃ©e dÃ©jÃ  vu</p>')

    expect(decode(page, null).text).toContain('Café crème brûlée')
  })

  it('leaves capital letters with a tilde alone', () => {
    expect(decode(utf8('A NAÇÃO E A OPINIÃO: SÃO JOÃO'), null).text).toBe(
      'A NAÇÃO E A OPINIÃO: SÃO JOÃO',
    )
  })
})
