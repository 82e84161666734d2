import { Decompress, decompress } from 'fzstd'
import { damaged } from './damaged.ts'
import { collected } from './joined.ts'
import { tooLarge } from './too-large.ts'
import { zstdFrames, type ZstdFrame } from './zstd-frames.ts'

const maxWindow = 8 * 1024 * 1024 // what a decoder of HTTP has to offer, RFC 9659
const maxMovedBytes = 8 * 1024 ** 3 // fzstd moves the window at each block: about one second

/**
 * Decodes Zstandard data of any number of frames. Checksums are not compared.
 *
 * Reads all before it decodes, and holds the result of a frame: the limit applies to both.
 *
 * @throws {Refusal} `body_too_large`; `body_unreadable`, also for a window over 8 MiB.
 */
export async function* unzstd(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array> {
  for (const frame of zstdFrames(await collected(chunks))) {
    if ((frame.contentLength ?? 0) > limit) throw tooLarge(limit)
    if (frame.contentLength === null && frame.window > maxWindow)
      throw damaged('zstd', `its window is over ${maxWindow} bytes`)
    if (frame.contentLength === null && frame.window * frame.blocks > maxMovedBytes)
      throw damaged('zstd', 'it has too many small blocks')
    yield* decoded(frame, limit)
  }
}

function decoded(frame: ZstdFrame, limit: number): Uint8Array[] {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    if (frame.contentLength !== null) return [decompress(frame.bytes)]
    new Decompress((piece) => {
      length += piece.length
      if (length > limit) throw new RangeError('The output is full')
      pieces.push(piece)
    }).push(frame.bytes, true)
    return pieces
  } catch (error) {
    if (length > limit) throw tooLarge(limit)
    throw damaged('zstd', error instanceof Error ? error.message : 'it is invalid')
  }
}
