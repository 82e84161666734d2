import { loadCodec, loadedCodec } from '../d1/codec.ts'
import { commonShapes, readCompact } from './compact-body.ts'

/** What a packed value begins with, before its stream; no text in gzip begins with one of these. */
export const forms = { compactBody: 1, json: 2 } as const

const gzip = 0x1f

/**
 * 7 ms for a mean body; 9 takes a tenth of that and 600 bytes more, 11 three times as long and 120 bytes less.
 *
 * @see docs/decisions/0068-bytes-an-article.md
 */
const quality = 10

/** Packs a text: in brotli, after the byte that names its form. */
export async function packText(
  text: string,
  form: (typeof forms)[keyof typeof forms],
): Promise<Uint8Array<ArrayBuffer>> {
  const { brotliCompressSync, constants } = await loadCodec()
  const bytes = encoder.encode(text)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const stream = brotliCompressSync(bytes, { params })
  const packed = new Uint8Array(1 + stream.length)
  packed[0] = form
  packed.set(stream, 1)
  return packed
}

/**
 * Reads the value of a packed text. Versions before migration 0024 wrote bodies in gzip, each with all of its shapes.
 *
 * @throws {Error} The bytes are damaged.
 */
export function unpackValue(packed: Uint8Array): unknown {
  const { brotliDecompressSync, gunzipSync } = loadedCodec()
  if (packed[0] === gzip) return readCompact(utf8.decode(gunzipSync(packed)))
  if (packed[0] !== forms.compactBody && packed[0] !== forms.json)
    throw new Error('Cannot unpack: it is neither in brotli nor in gzip')
  const text = utf8.decode(brotliDecompressSync(packed.subarray(1)))
  return packed[0] === forms.json ? JSON.parse(text) : readCompact(text, commonShapes)
}

/**
 * Reads the value of a column that `textOfColumn` gave: packed, or JSON.
 *
 * @throws {Error} It is damaged.
 */
export function readStoredValue(stored: string): unknown {
  return stored.startsWith('{') ? JSON.parse(stored) : unpackValue(bytesOfHex(stored))
}

/**
 * Writes the expression that gives a column as text, whether its value is packed or not. D1 gives a BLOB as a list of
 * numbers, so it leaves the database as hexadecimal digits.
 */
export function textOfColumn(column: string): string {
  return `iif(typeof(${column}) = 'blob', hex(${column}), ${column})`
}

const utf8 = new TextDecoder()

/** Reads hexadecimal digits in capitals, as SQLite's `hex` writes them. Five times as fast as by the characters. */
export function bytesOfHex(digits: string): Uint8Array {
  const codes = encoder.encode(digits)
  const bytes = new Uint8Array(codes.length >> 1)
  for (let at = 0; at < bytes.length; at++)
    bytes[at] = (valueOf(codes[2 * at]) << 4) | valueOf(codes[2 * at + 1])
  return bytes
}

const encoder = new TextEncoder()
const digitValues = Uint8Array.from({ length: 256 }, (_, code) =>
  Math.max(0, '0123456789ABCDEF'.indexOf(String.fromCharCode(code))),
)

function valueOf(code = 0): number {
  return digitValues[code] ?? 0
}
