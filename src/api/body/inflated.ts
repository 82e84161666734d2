import { Refusal } from '../../http/problem.ts'
import { maxBodyBytes } from './body-budget.ts'
import { gunzip, isGzip } from './gunzip.ts'

const maxLayers = 2 // a file that was stored as .gz, in a body that was packed for the wire
const signatureLength = 3 // bytes

/**
 * Inflates bytes that are gzip, at most twice. Gzip is recognised by its signature, since scrapers forget to declare
 * it. A third layer stays compressed, and other bytes pass unchanged.
 *
 * @param options.limit Bytes before and after each inflation; nothing beyond it is inflated.
 * @throws {Refusal} `body_too_large`; `body_unreadable` for gzip that is damaged or cut off, and for anything else that
 *   was declared as gzip.
 */
export async function* inflated(
  chunks: Chunks,
  { isDeclaredGzip = false, limit = maxBodyBytes } = {},
): AsyncGenerator<Uint8Array> {
  const wire = within(limit, chunks)
  try {
    let layer = await begun(wire)
    if (isDeclaredGzip && layer.start.length > 0 && !isGzip(layer.start))
      throw new Refusal('body_unreadable', {
        detail: 'Content-Encoding is gzip, but the body is not',
      })
    for (let depth = 0; depth < maxLayers && isGzip(layer.start); depth++)
      layer = await begun(within(limit, gunzip(layer.chunks)))
    yield* layer.chunks
  } finally {
    await wire.return(undefined)
  }
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
type Begun = { start: Uint8Array; chunks: AsyncGenerator<Uint8Array> }

/** Reads until the first bytes are known, and returns them with all chunks, including those that were read. */
async function begun(chunks: AsyncGenerator<Uint8Array>): Promise<Begun> {
  const read: Uint8Array[] = []
  let length = 0
  while (length < signatureLength) {
    const next = await chunks.next()
    if (next.done) break
    read.push(next.value)
    length += next.value.length
  }
  const start = Uint8Array.from(read.flatMap((chunk) => [...chunk.subarray(0, signatureLength)]))
  return { start, chunks: followed(read, chunks) }
}

async function* followed(
  read: readonly Uint8Array[],
  others: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  yield* read
  yield* others
}

async function* within(limit: number, chunks: Chunks): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const chunk of chunks) {
    count += chunk.length
    if (count > limit) throw tooLarge(limit)
    yield chunk
  }
}

/** The refusal of a body over the limit. */
export function tooLarge(limit: number, bytes?: number): Refusal {
  const detail = `The page is over the limit of ${limit} bytes`
  return new Refusal('body_too_large', { detail, limit, ...(bytes === undefined ? {} : { bytes }) })
}
