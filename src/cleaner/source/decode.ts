import { declaredEncoding } from './declared-encoding.ts'
import { encodingOfLanguage, scriptShare } from './language-encoding.ts'
import { likelyEncoding } from './likely-encoding.ts'
import { fixDoubleEncoding } from './double-encoding.ts'

type Decoded = {
  text: string
  /** The encoding's name in the Encoding Standard, e.g. `windows-1251`. */
  encoding: string
  /** Which clue decided. */
  clue:
    | 'byte order mark'
    | 'header'
    | 'meta'
    | 'every other byte'
    | 'valid UTF-8'
    | 'language'
    | 'late meta'
    | 'letters'
    | 'fallback'
    | 'already text'
}

type Choice = Omit<Decoded, 'text'>

const preludeLength = 1024 // bytes; where the HTML Standard looks for <meta charset>
const lateLength = 65_536 // bytes; where browsers find it when the head is long
const proof = 8 // high bytes; fewer can form valid UTF-8 by accident

/**
 * Decodes a page as a browser would, and better where the bytes prove the declaration wrong.
 *
 * Order: byte order mark, UTF-16 that every other byte tells, `charset` of the header, `<meta>` in the first 1,024
 * bytes, UTF-8 when nine in ten of the page's letters beyond ASCII are valid UTF-8, a later `<meta>`, the encoding that
 * the page's language was written in before UTF-8, the one in which the letters are plausible, windows-1252. A declared
 * encoding gives way when the bytes are UTF-8, or when hardly a letter of the language's own script comes out. Text that
 * was UTF-8 read as windows-1252 once is mended. Linear in the page's length; the bytes are not changed.
 *
 * @param contentType The `Content-Type` header, or `null` when the sender gave none.
 * @see https://html.spec.whatwg.org/#encoding-sniffing-algorithm
 */
export function decode(page: Uint8Array | string, contentType: string | null = null): Decoded {
  if (typeof page === 'string')
    return { text: fixDoubleEncoding(page), encoding: 'utf-8', clue: 'already text' }
  const utf8 = asUtf8(page)
  const choice = chooseEncoding(page, contentType, utf8)
  const text =
    utf8 !== null && choice.encoding === 'utf-8'
      ? utf8
      : new TextDecoder(choice.encoding).decode(page)
  return { text: fixDoubleEncoding(text), ...choice }
}

function chooseEncoding(
  page: Uint8Array,
  contentType: string | null,
  utf8Text: string | null,
): Choice {
  const mark = byteOrderMark(page)
  if (mark) return { encoding: mark, clue: 'byte order mark' }
  const prelude = ascii(page, preludeLength)
  const declared = declaredEncoding(contentType, prelude)
  const wide = unmarkedUtf16(page)
  if (wide && declared?.encoding !== wide) return { encoding: wide, clue: 'every other byte' }
  const utf8 = evidence(page, utf8Text)
  if (utf8 === 'valid' && (!declared || declared.encoding !== 'utf-8'))
    return { encoding: 'utf-8', clue: 'valid UTF-8' }
  if (declared?.encoding === 'utf-8' && utf8 !== 'broken') return declared
  if (utf8 === 'broken' && isMostlyUtf8(page))
    return declared?.encoding === 'utf-8' ? declared : { encoding: 'utf-8', clue: 'valid UTF-8' }
  const long = ascii(page, lateLength)
  if (declared && declared.encoding !== 'utf-8')
    return bySpokenLanguage(page, long, declared) ?? declared
  if (utf8 === 'plain') return { encoding: 'utf-8', clue: 'valid UTF-8' }
  const late = declaredEncoding(null, long)
  if (late && late.encoding !== 'utf-8')
    return { encoding: late.encoding, clue: declared ? 'meta' : 'late meta' }
  const spoken = bySpokenLanguage(page, long, null)
  if (spoken) return spoken
  const likely = likelyEncoding(page)
  if (likely) return { encoding: likely, clue: 'letters' }
  return { encoding: 'windows-1252', clue: 'fallback' }
}

function byteOrderMark(page: Uint8Array): string | null {
  if (page[0] === 0xef && page[1] === 0xbb && page[2] === 0xbf) return 'utf-8'
  if (page[0] === 0xfe && page[1] === 0xff) return 'utf-16be'
  if (page[0] === 0xff && page[1] === 0xfe) return 'utf-16le'
  return null
}

/** UTF-16 without its mark: markup is ASCII, so nearly every other byte of a page's beginning is zero. */
function unmarkedUtf16(page: Uint8Array): string | null {
  if (!page.subarray(0, 4).includes(0)) return null // most pages, at no cost
  const start = page.subarray(0, preludeLength)
  const zeros = (odd: 0 | 1) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length
  const [even, odd] = [zeros(0), zeros(1)]
  if (Math.max(even, odd) < 0.3 * start.length || 10 * Math.min(even, odd) > Math.max(even, odd))
    return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** The page as UTF-8, without a byte order mark; `null` when it is not valid. */
function asUtf8(page: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(page)
  } catch {
    return null
  }
}

/** `plain`: valid but too few high bytes to prove anything; `broken`: not UTF-8. */
function evidence(page: Uint8Array, utf8: string | null): 'valid' | 'plain' | 'broken' {
  if (utf8 === null) return 'broken'
  return page.length - utf8.length >= proof ? 'valid' : 'plain'
}

/** A page cut within a character, or with one foreign comment in it, is still UTF-8. */
function isMostlyUtf8(page: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(page)
  const broken = text.split('\uFFFD').length - 1
  let high = 0
  for (const byte of page) if (byte > 0xbf) high++
  return broken * 10 <= high
}

function bySpokenLanguage(page: Uint8Array, head: string, declared: Choice | null): Choice | null {
  const spoken = encodingOfLanguage(head)
  if (!spoken) return null
  const shareOf = (encoding: string) =>
    scriptShare(new TextDecoder(encoding).decode(page), spoken.script)
  if (declared && shareOf(declared.encoding) >= 0.5) return null
  const best = spoken.encodings
    .map((encoding) => ({ encoding, share: shareOf(encoding) }))
    .reduce((one, other) => (other.share > one.share ? other : one))
  return best.share >= 0.5 ? { encoding: best.encoding, clue: 'language' } : null
}

function ascii(page: Uint8Array, length: number): string {
  return new TextDecoder('windows-1252').decode(page.subarray(0, length))
}
