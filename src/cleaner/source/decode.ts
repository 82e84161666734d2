import { declaredEncoding } from './declared-encoding.ts'
import { fixDoubleEncoding } from './double-encoding.ts'
import { encodingOfLanguage, scriptShare } from './language-encoding.ts'
import { likelyEncoding } from './likely-encoding.ts'

type Decoded = {
  text: string
  /** The encoding's name in the Encoding Standard, e.g. `windows-1251`. */
  encoding: string
  /** The clue that decided. */
  clue:
    | 'byte order mark'
    | 'header'
    | 'meta'
    | 'every other byte'
    | 'valid UTF-8'
    | 'escapes'
    | 'language'
    | 'late meta'
    | 'letters'
    | 'fallback'
    | 'already text'
}

type Choice = Omit<Decoded, 'text'>

const preludeLength = 1024 // bytes; the HTML Standard's limit for <meta charset>
const lateLength = 65_536 // bytes; browsers' limit for it
const japaneseEscape = /\x1B\$[@B]/ // what follows is ASCII only by its bytes
const proof = 8 // bytes beyond ASCII; fewer can be valid UTF-8 by accident

/**
 * Decodes a page as a browser would, and better where the bytes disprove the declaration.
 *
 * The first clue in this order decides:
 *
 * 1. The byte order mark.
 * 2. UTF-16, recognised by a zero in every other byte.
 * 3. `charset` of the header, then `<meta>` in the first 1,024 bytes.
 * 4. UTF-8, when it is valid for nine in ten characters beyond ASCII.
 * 5. The escapes of ISO-2022-JP, whose bytes are all ASCII.
 * 6. A later `<meta>`.
 * 7. The encoding used for the page's language before UTF-8.
 * 8. The encoding that gives the most plausible letters.
 * 9. windows-1252.
 *
 * A declared encoding is overruled when the bytes are UTF-8, or when one used for the language gives many more of its
 * letters. UTF-8 that was once decoded as windows-1252 is repaired. Linear in the page's length; does not change the
 * bytes.
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
  if (utf8 === 'plain')
    return japaneseEscape.test(long)
      ? { encoding: 'iso-2022-jp', clue: 'escapes' }
      : { encoding: 'utf-8', clue: 'valid UTF-8' }
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

/** UTF-16 without a byte order mark: markup is ASCII, so nearly every other byte at the beginning is zero. */
function unmarkedUtf16(page: Uint8Array): string | null {
  if (!page.subarray(0, 4).includes(0)) return null // a quick test for most pages
  const start = page.subarray(0, preludeLength)
  const zeros = (odd: 0 | 1) => start.filter((byte, at) => byte === 0 && at % 2 === odd).length
  const [even, odd] = [zeros(0), zeros(1)]
  if (Math.max(even, odd) < 0.3 * start.length || 10 * Math.min(even, odd) > Math.max(even, odd))
    return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** The page decoded as UTF-8, without a byte order mark; `null` when it is invalid. */
function asUtf8(page: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(page)
  } catch {
    return null
  }
}

/** `plain`: valid, with too few bytes beyond ASCII for a proof; `broken`: invalid. */
function evidence(page: Uint8Array, utf8: string | null): 'valid' | 'plain' | 'broken' {
  if (utf8 === null) return 'broken'
  return page.length - utf8.length >= proof ? 'valid' : 'plain'
}

/** Whether at most one in ten characters is invalid: the page is cut, or has a part in another encoding. */
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
  const declaredShare = declared ? shareOf(declared.encoding) : 0
  if (declaredShare >= 0.9) return null
  const best = spoken.encodings
    .map((encoding) => ({ encoding, share: shareOf(encoding) }))
    .reduce((one, other) => (other.share > one.share ? other : one))
  return best.share >= Math.max(0.5, declaredShare + 0.2)
    ? { encoding: best.encoding, clue: 'language' }
    : null
}

function ascii(page: Uint8Array, length: number): string {
  return new TextDecoder('windows-1252').decode(page.subarray(0, length))
}
