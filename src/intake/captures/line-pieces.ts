import { joined } from '../../unpack/joined.ts'

/** A line of a file with its line break, or a part of a longer one. */
export type LinePiece = {
  readonly bytes: Uint8Array
  /** Whether a line begins with it. */
  readonly isStart: boolean
  /** Whether the line ends with it. */
  readonly isEnd: boolean
}

const lineFeed = 0x0a
const maxHeld = 4096 // bytes; the lines that readers look at are shorter

/**
 * Splits bytes into lines, which end with a line feed. The last one may have none.
 *
 * A line that goes over several chunks is handed out in parts, the first of at least 4,096 bytes, so that memory stays
 * flat whatever its length. Joined, the pieces are the bytes as they came.
 */
export async function* linePieces(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LinePiece> {
  let held: Uint8Array = new Uint8Array() // the beginning of a line
  let isStart = true
  for await (const chunk of chunks) {
    const bytes = held.length > 0 ? joined([held, chunk]) : chunk
    let start = 0
    for (
      let at = bytes.indexOf(lineFeed, held.length);
      at >= 0;
      at = bytes.indexOf(lineFeed, start)
    ) {
      yield { bytes: bytes.subarray(start, at + 1), isStart, isEnd: true }
      isStart = true
      start = at + 1
    }
    const rest = bytes.subarray(start)
    const isHeld = isStart && rest.length < maxHeld
    held = isHeld ? rest.slice() : new Uint8Array()
    if (isHeld || rest.length === 0) continue
    yield { bytes: rest, isStart, isEnd: false }
    isStart = false
  }
  if (held.length > 0) yield { bytes: held, isStart, isEnd: false }
}
