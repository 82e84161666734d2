// windows-1252 differs from Latin-1 in 0x80–0x9F; these are its characters there, in order of their bytes.
const high =
  '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F' +
  '\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178'

// Bytes of UTF-8, lead byte first, all read as windows-1252; a run of them, to be decoded at once.
const suspect = new RegExp(`(?:[\\u00C2-\\u00F4][\\u0080-\\u00BF${high}]{1,3})+`, 'g')
const sampleSize = 500 // places that decide
const enough = 3 // places; fewer may be names or examples

/**
 * Mends text that was UTF-8, was read as windows-1252 and encoded once more ("CafÃ©" for "Café").
 *
 * Acts only when nearly every suspicious place decodes as UTF-8. Linear.
 */
export function fixDoubleEncoding(text: string): string {
  if (!/[\u00C2-\u00F0][\u0080-\u00BF\u20AC]/.test(text)) return text
  const places = text.match(suspect) ?? []
  const sample = places.slice(0, sampleSize)
  const mended = sample.filter((place) => onceDecoded(place) !== null).length
  if (mended < enough || mended < 0.8 * sample.length) return text
  return text.replace(suspect, (place) => onceDecoded(place) ?? place)
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const highBytes = new Map(Array.from(high, (sign, index) => [sign, 0x80 + index]))

function onceDecoded(place: string): string | null {
  const bytes = Uint8Array.from(place, (sign) => highBytes.get(sign) ?? sign.charCodeAt(0))
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}
