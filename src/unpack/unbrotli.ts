import { BrotliDecompress } from 'brotli/dec/decode.js'
import { damaged } from './damaged.ts'
import { collected } from './joined.ts'
import { tooLarge } from './too-large.ts'

/**
 * Decodes brotli, which no stream of the platform does. Bytes after the end are ignored.
 *
 * Reads all before it decodes, and holds the result too: the limit applies to both. A window adds up to 16 MiB.
 *
 * @throws {Refusal} `body_too_large`; `body_unreadable`.
 * @see https://www.rfc-editor.org/rfc/rfc7932
 */
export async function* unbrotli(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array> {
  const packed = await collected(chunks)
  const result = new BoundedOutput(limit)
  try {
    BrotliDecompress(readerOf(packed), result)
  } catch (error) {
    if (result.isFull) throw tooLarge(limit)
    throw damaged('br', error instanceof Error ? error.message : 'it breaks off')
  }
  yield* result.pieces
}

function readerOf(bytes: Uint8Array) {
  let position = 0
  return {
    read(target: Uint8Array, offset: number, count: number): number {
      const part = bytes.subarray(position, position + count)
      target.set(part, offset)
      position += part.length
      return part.length
    },
  }
}

/** Takes what is decoded, a window at a time; the package's own takes any length that the data declares. */
class BoundedOutput {
  readonly #limit: number
  readonly buffer = { length: Infinity }
  readonly pieces: Uint8Array[] = []
  isFull = false
  #length = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  write(ring: Uint8Array, count: number): number {
    this.#length += count
    this.isFull = this.#length > this.#limit
    if (this.isFull) throw new RangeError('The output is full')
    this.pieces.push(ring.slice(0, count))
    return count
  }
}
