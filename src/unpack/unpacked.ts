import { Refusal } from '../http/problem.ts'
import { begun } from './begun.ts'
import type { ContentCoding } from './content-codings.ts'
import { gunzip, isGzip } from './gunzip.ts'
import { inflate } from './inflate.ts'
import { tooLarge } from './too-large.ts'

const maxGzipLayers = 2 // a file that was stored as .gz, in a body that was packed for the wire

/**
 * Unpacks bytes: first the declared codings, then gzip that nobody declared. Gzip is recognised by its signature, since
 * scrapers forget to declare it, and is inflated at most twice in all. A third layer stays compressed, and other bytes
 * pass unchanged.
 *
 * Gzip and deflate are inflated lazily, in pieces. Brotli and Zstandard are held whole, packed and unpacked; their
 * decoders are loaded when they are first needed.
 *
 * @param options.limit Bytes before and after each step; nothing beyond it is unpacked.
 * @param options.codings In the order in which they are undone.
 * @throws {Refusal} `body_too_large`; `body_unreadable` for data that is damaged or cut off, and for anything else that
 *   was declared as packed.
 */
export async function* unpacked(
  chunks: Chunks,
  { limit, codings = [] }: { limit: number; codings?: readonly ContentCoding[] },
): AsyncGenerator<Uint8Array> {
  const wire = within(limit, chunks)
  try {
    let layer = await begun(wire)
    let gzipLayers = 0
    for (const coding of codings) {
      if (layer.start.length === 0) break
      if (coding === 'gzip') {
        gzipLayers++
        if (!isGzip(layer.start))
          throw new Refusal('body_unreadable', {
            detail: 'Content-Encoding is gzip, but the body is not',
          })
      }
      layer = await begun(within(limit, decoders[coding](layer.chunks, limit)))
    }
    for (; gzipLayers < maxGzipLayers && isGzip(layer.start); gzipLayers++)
      layer = await begun(within(limit, gunzip(layer.chunks)))
    yield* layer.chunks
  } finally {
    await wire.return(undefined)
  }
}

type Decoder = (chunks: AsyncIterable<Uint8Array>, limit: number) => AsyncGenerator<Uint8Array>

const decoders: Readonly<Record<ContentCoding, Decoder>> = {
  gzip: (chunks) => gunzip(chunks),
  deflate: (chunks) => inflate(chunks),
  br: async function* decodeBrotli(chunks, limit) {
    const { unbrotli } = await import('./unbrotli.ts')
    yield* unbrotli(chunks, limit)
  },
  zstd: async function* decodeZstd(chunks, limit) {
    const { unzstd } = await import('./unzstd.ts')
    yield* unzstd(chunks, limit)
  },
}

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>
async function* within(limit: number, chunks: Chunks): AsyncGenerator<Uint8Array> {
  let count = 0
  for await (const chunk of chunks) {
    count += chunk.length
    if (count > limit) throw tooLarge(limit)
    yield chunk
  }
}
