import { bodyFault } from '../../article/body-fault.ts'
import type { Body } from '../../article/body.ts'
import { loadCodec, loadedCodec } from '../d1/codec.ts'
import type { Database } from '../d1/database.ts'
import { commonShapes, printCompact, readCompact } from './compact-body.ts'

/**
 * A body as the database takes it: its compact form in brotli, a fifth of its JSON, or its JSON, which every version
 * reads.
 */
export type StoredBody = Uint8Array<ArrayBuffer> | string

/** Puts a body into the form in which a database is to have it. */
export async function storedBody({ isPacking }: Database, body: Body): Promise<StoredBody> {
  return isPacking ? packBody(body) : JSON.stringify(body)
}

// What a packed body begins with. No text in gzip begins with the first.
const inBrotli = 1
const inGzip = 0x1f

/**
 * 7 ms for a mean body; 9 takes a tenth of that and 600 bytes more, 11 three times as long and 120 bytes less.
 *
 * @see docs/decisions/0068-bytes-an-article.md
 */
const quality = 10

/** Packs a body. It takes 7 milliseconds of CPU for 24,000 bytes of JSON, which become 4,500. */
export async function packBody(body: Body): Promise<Uint8Array<ArrayBuffer>> {
  const { brotliCompressSync, constants } = await loadCodec()
  const text = encoder.encode(printCompact(body, commonShapes))
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
  }
  const stream = brotliCompressSync(text, { params })
  const packed = new Uint8Array(1 + stream.length)
  packed[0] = inBrotli
  packed.set(stream, 1)
  return packed
}

/**
 * Reads a body that `bodyOfArticle` or `bodyOfRow` gave: packed, as hexadecimal digits, or JSON. It takes a fifth of a
 * millisecond of CPU, as JSON does.
 *
 * @returns The body, or what is wrong with it. What has a node that no body may have was not written by this code.
 */
export function readStoredBody(stored: string): Body | string {
  return checked(() => (stored.startsWith('{') ? JSON.parse(stored) : unpacked(bytesOfHex(stored))))
}

/** Reads a packed body likewise. */
export function unpackBody(packed: Uint8Array): Body | string {
  return checked(() => unpacked(packed))
}

/** Reads a body that must not stop the work on an article; `null` for a damaged one. The doctor reports it. */
export function readableBody(stored: string | null): Body | null {
  const body = readStoredBody(stored ?? '')
  return typeof body === 'string' ? null : body
}

/**
 * Writes the expression that gives the body of a row of `articles` as one text. D1 gives a BLOB as a list of numbers,
 * so it leaves the database as digits.
 *
 * @param table What the table is called.
 */
export function bodyOfArticle(table: string): string {
  return `iif(${table}.body = '', hex(${table}.packed), ${table}.body)`
}

/** Writes the same expression for the tables whose column `body` holds either form. */
export function bodyOfRow(table: string): string {
  return `iif(typeof(${table}.body) = 'blob', hex(${table}.body), ${table}.body)`
}

function checked(read: () => unknown): Body | string {
  try {
    const value = read()
    return bodyFault(value) ?? (value as Body)
  } catch (error) {
    return String(error)
  }
}

const utf8 = new TextDecoder()

// Versions before migration 0024 wrote gzip, and each shape with its body.
function unpacked(packed: Uint8Array): unknown {
  const { brotliDecompressSync, gunzipSync } = loadedCodec()
  if (packed[0] === inBrotli)
    return readCompact(utf8.decode(brotliDecompressSync(packed.subarray(1))), commonShapes)
  if (packed[0] === inGzip) return readCompact(utf8.decode(gunzipSync(packed)))
  throw new Error('Cannot unpack a body: it is neither in brotli nor in gzip')
}

// Five times as fast as reading the characters of the string. SQLite's `hex` writes capitals.
function bytesOfHex(digits: string): Uint8Array {
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
