import { damaged } from './damaged.ts'
import { Inflater } from './inflater.ts'
import { joined } from './joined.ts'

/**
 * Inflates deflate, in zlib's wrapper as the standard says, or without one as some servers send it. The first two bytes
 * tell: no encoder writes raw deflate that begins as zlib's wrapper does. Bytes after the end are ignored.
 *
 * Lazy, in pieces of at most 64 KiB.
 *
 * @throws {Refusal} `body_unreadable`.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-deflate-coding
 */
export async function* inflate(
  chunks: AsyncIterable<Uint8Array>,
  { isRaw = false } = {},
): AsyncGenerator<Uint8Array> {
  let inflater: Inflater | undefined
  let start: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    if (inflater?.isAtEnd) continue // read on, or the sender would see its connection break
    start = joined([start, chunk])
    if (!inflater && start.length < 2) continue
    inflater ??= new Inflater(isRaw || !startsZlib(start) ? 'raw' : 'zlib')
    yield* inflater.inflate(start)
    start = new Uint8Array()
  }
  if (!inflater?.isAtEnd) throw damaged('deflate', 'it breaks off')
}

// Method 8, a window of at most 32 KiB, and a check of both bytes.
function startsZlib([method = 0, flags = 0]: Uint8Array): boolean {
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0
}
