// The characters of windows-1252 for the bytes 0x80 to 0x9F, in which it differs from Latin-1.
const high =
  '\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F' +
  '\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178'

// A run of UTF-8 sequences that were decoded as windows-1252.
const suspect = new RegExp(`(?:[\\u00C2-\\u00F4][\\u0080-\\u00BF${high}]{1,3})+`, 'g')
const sampleSize = 500 // the first runs of a text, which decide for all
const minRuns = 3 // fewer may be names or examples

/**
 * Repairs UTF-8 that was decoded as windows-1252 and encoded again ("CafÃ©" for "Café").
 *
 * Changes the text only when at least four in five suspicious runs are valid UTF-8. Linear.
 */
export function fixDoubleEncoding(text: string): string {
  if (!/[\u00C2-\u00F0][\u0080-\u00BF\u20AC]/.test(text)) return text
  const runs = text.match(suspect) ?? []
  const sample = runs.slice(0, sampleSize)
  const valid = sample.filter((run) => decodedAgain(run) !== null).length
  if (valid < minRuns || valid < 0.8 * sample.length) return text
  return text.replace(suspect, (run) => decodedAgain(run) ?? run)
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const highBytes = new Map(Array.from(high, (character, index) => [character, 0x80 + index]))

function decodedAgain(run: string): string | null {
  const bytes = Uint8Array.from(
    run,
    (character) => highBytes.get(character) ?? character.charCodeAt(0),
  )
  try {
    return strict.decode(bytes)
  } catch {
    return null
  }
}
