import { Refusal } from '../../http/problem.ts'
import { captureTraits } from '../../intake/capture-traits.ts'
import type { CaptureFormat, CaptureSource } from '../../intake/captures/captured-page.ts'
import { readContentCodings } from '../../unpack/content-codings.ts'
import { tooLarge } from '../../unpack/too-large.ts'
import { unpacked } from '../../unpack/unpacked.ts'
import type { BufferedBody } from '../body/body-budget.ts'
import { chunksOf, readBody, type WireBody } from '../body/read-body.ts'

/**
 * Opens a posted capture. One that can be read as it arrives counts in the budget from its last finished page on, so a
 * sender waits while the memory is used. Any other is read whole.
 *
 * @param limit Bytes of one that is read as it arrives.
 * @throws {Refusal} As `readBody`, for one that is read whole.
 */
export async function receivedCapture(
  wire: WireBody,
  format: CaptureFormat,
  body: BufferedBody,
  limit: number,
): Promise<CaptureSource> {
  if (!captureTraits[format].isStreamed) return sourceOf(await readBody(wire, body))
  return { chunks: counted(captureChunks(wire, format, limit), body) }
}

/** Counts chunks in the budget before they are passed on. */
export async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  body: BufferedBody,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    await body.count(chunk.byteLength)
    yield chunk
  }
}

/**
 * The bytes of a capture without the encoding of the wire. Gzip that is not declared is inflated unless the reader of
 * the format expects it.
 *
 * @throws {Refusal} `body_empty`, `unsupported_encoding`, `body_unreadable`, `body_too_large`.
 */
export async function* captureChunks(
  { headers, body }: WireBody,
  format: CaptureFormat,
  limit: number,
): AsyncGenerator<Uint8Array> {
  const codings = readContentCodings(headers.get('content-encoding'))
  if (!body) throw new Refusal('body_empty')
  const isLeft = captureTraits[format].inflates && codings.length === 0
  if (!isLeft) return yield* unpacked(chunksOf(body), { codings, limit })
  let count = 0
  for await (const chunk of chunksOf(body)) {
    count += chunk.length
    if (count > limit) throw tooLarge(limit)
    yield chunk
  }
}

/** Bytes in memory as the source of a capture. */
function sourceOf(bytes: Uint8Array): CaptureSource {
  return {
    chunks: once(bytes),
    ranges: {
      size: bytes.length,
      read: (offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)),
    },
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
