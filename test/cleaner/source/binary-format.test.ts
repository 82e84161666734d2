import { describe, expect, it } from 'vitest'
import { clean } from '../../../src/cleaner/index.ts'
import { binaryFormat, controlText } from '../../../src/cleaner/source/binary-format.ts'
import { harbourPage } from '../../fixtures/harbour-page.ts'

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) =>
      typeof part === 'string' ? Array.from(part, (sign) => sign.charCodeAt(0)) : part,
    ),
  )
const read = (page: Uint8Array | string, contentType = 'text/html') =>
  clean(page, {
    url: 'https://ternmouth-post.example/harbour-light',
    contentType,
    now: new Date('2026-11-23'),
  })

/** Bytes as even as those of compressed or encrypted data, the same for every run. */
function noise(length: number): Uint8Array {
  let state = 12_345
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

function utf16(text: string): Uint8Array {
  const units = Uint16Array.from(text, (sign) => sign.charCodeAt(0))
  return new Uint8Array(units.buffer)
}

describe('binaryFormat()', () => {
  it.each([
    ['a PNG picture', bytes([0x89], 'PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['a JPEG picture', bytes([0xff, 0xd8, 0xff, 0xe0], '\0\x10JFIF\0')],
    ['a PNM picture', bytes('P6\n16 16\n255\n')],
    ['a GIF picture', bytes('GIF89a\x01\0\x01\0')],
    ['a WebP picture', bytes('RIFF\x24\0\0\0WEBPVP8 ')],
    ['an AVIF picture', bytes('\0\0\0\x20ftypavif\0\0\0\0')],
    ['an MP4 video', bytes('\0\0\0\x18ftypmp42\0\0\0\0')],
    ['a WebM or Matroska video', bytes('\x1a', [0x45, 0xdf, 0xa3, 1])],
    ['an MP3 audio file', bytes('ID3\x04\0\0')],
    ['a WOFF2 font', bytes('wOF2\0\x01\0\0')],
    ['a TrueType font', bytes('\0\x01\0\0\0\x12')],
    ['gzip-compressed data', bytes('\x1f', [0x8b, 8, 0])],
    ['zstd-compressed data', bytes([0x28, 0xb5, 0x2f, 0xfd, 4])],
    ['xz-compressed data', bytes([0xfd], '7zXZ\0')],
    ['bzip2-compressed data', bytes('BZh91AY&SY')],
    ['a 7z archive', bytes('7z', [0xbc, 0xaf], "'\x1c")],
    ['a tar archive', bytes('page.html', '\0'.repeat(248), 'ustar\x0000')],
    ['an Office document', bytes('PK\x03\x04', '\x14\0'.repeat(13), '[Content_Types].xml')],
    ['an EPUB book', bytes('PK\x03\x04', '\x14\0'.repeat(13), 'mimetypeapplication/epub+zip')],
    ['a ZIP archive', bytes('PK\x03\x04\x14\0')],
    ['an old Office document', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['a PDF document', bytes('%PDF-1.7\n')],
    ['a binary property list, as of a Safari webarchive', bytes('bplist00', [0xd1])],
    ['an SQLite database', bytes('SQLite format 3\0')],
    ['an ELF program', bytes('\x7fELF\x02\x01')],
    ['a Windows program', bytes('MZ', [0x90], '\0\x03')],
    ['a Mach-O program', bytes([0xcf, 0xfa, 0xed, 0xfe, 7])],
    ['a Java class or Mach-O program', bytes([0xca, 0xfe, 0xba, 0xbe, 0])],
    ['a WebAssembly module', bytes('\0asm\x01\0\0\0')],
  ])('recognises %s', (name, file) => {
    expect(binaryFormat(file)).toEqual({
      reason: 'not_html',
      detail: `The page is ${name}, not HTML`,
    })
  })

  it.each([
    'BMW drops an engine',
    'PKV oder GKV',
    'RIFFs in the bay',
    'OTTO fährt',
    'MZ-Motorräder',
    'ID3, a bus',
    'Obj. 7',
    'XWS',
    'true story',
    'xœur',
    'The ftyp box of a film',
    `${'Ahora '.repeat(42)}hay ajustar la luz`,
    '<p>GIF89a',
    '',
  ])('lets %j pass', (text) => {
    expect(binaryFormat(text)).toBeNull()
    expect(binaryFormat(new TextEncoder().encode(text))).toBeNull()
  })

  it('takes bytes after a byte order mark for text', () => {
    expect(binaryFormat(bytes([0xff, 0xfe], '<\0p\0>\0'))).toBeNull()
  })
})

describe('controlText()', () => {
  it.each([
    '<p>One vertical\x0b tab in a page of its length</p>'.padEnd(300, '. '),
    '',
    ' \t\r\n\f',
  ])('lets %j pass', (text) => {
    expect(controlText(text)).toBeNull()
  })

  it('does not count NUL and escape', () => {
    expect(controlText('<\0p\0>\0\x1b$B')).toBeNull()
  })

  it('rejects text that is full of control characters', () => {
    expect(controlText(`<p>${'Licht\x02 an\x7f '.repeat(40)}`)).toMatchObject({
      reason: 'not_html',
      detail: expect.stringContaining('80 of 443 characters are control characters'),
    })
  })
})

describe('clean()', () => {
  const charsets = [
    'windows-1252',
    'utf-8',
    'koi8-r',
    'gb18030',
    'big5',
    'shift_jis',
    'euc-kr',
    'iso-2022-jp',
    'utf-16le',
  ]

  it.each(charsets)('rejects noise that is declared as %s', (charset) => {
    const page = noise(60_000)

    expect(read(page, `text/html; charset=${charset}`)).toMatchObject({ reason: 'not_html' })
  })

  it('rejects noise that was decoded before, and noise between tags', () => {
    const text = new TextDecoder().decode(noise(60_000))

    expect(read(text)).toMatchObject({ reason: 'not_html' })
    expect(read(`<article><h1>Light</h1><p>${text}</p></article>`)).toMatchObject({
      reason: 'not_html',
    })
  })

  it.each([
    ['UTF-16 that is declared', utf16(harbourPage()), 'text/html; charset=utf-16le'],
    ['UTF-16 after its mark', utf16(`\uFEFF${harbourPage()}`), 'text/html'],
    ['UTF-16 without a declaration', utf16(harbourPage()), 'text/html'],
    [
      'big-endian UTF-16 without a declaration',
      utf16(harbourPage()).map((_, at, all) => all[at ^ 1] ?? 0),
      'text/html',
    ],
    ['a NUL after every space', bytes(harbourPage().replaceAll(' ', ' \0')), 'text/html'],
    ['some vertical tabs', bytes(harbourPage().replace(/<p>/g, '<p>\x0b')), 'text/html'],
  ])('reads a page of %s', (_what, page, contentType) => {
    expect(read(page, contentType)).toMatchObject({
      outcome: 'cleaned',
      content: { title: 'Harbour light returns after forty years' },
    })
  })
})
