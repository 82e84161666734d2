import { Refusal } from '../../http/problem.ts'
import { readContentCodings } from '../../unpack/content-codings.ts'
import { streamPieces } from '../../unpack/stream-pieces.ts'
import { tooLarge } from '../../unpack/too-large.ts'
import { unpacked } from '../../unpack/unpacked.ts'
import { maxBodyBytes, type BufferedBody } from './body-budget.ts'

/** A body as it comes off the wire, with the header fields that describe it. */
export type WireBody = Pick<Request, 'headers' | 'body'>

/**
 * Reads a request's body into memory and unpacks it: what `Content-Encoding` declares, and gzip without it.
 *
 * It stops at the limit, which holds for the declared length, the bytes on the wire and the result of each step. A body
 * that is declared as larger is read up to five times the limit, but not kept.
 *
 * @param body Holds the bytes; see `BodyBudget`.
 * @returns The bytes as the source's server sent them.
 * @throws {Refusal} `body_too_large`, `body_empty`, `unsupported_encoding`, `body_unreadable` (damaged data, or a
 *   connection that broke), `busy`.
 */
export async function readBody(
  request: WireBody,
  body: BufferedBody,
  limit = maxBodyBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const codings = readContentCodings(request.headers.get('content-encoding'))
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) {
    await readAway(request.body, 5 * limit)
    throw tooLarge(limit, declared)
  }
  if (!request.body) throw new Refusal('body_empty')

  for await (const chunk of unpacked(chunksOf(request.body), { codings, limit }))
    await body.add(chunk)
  if (body.length === 0) throw new Refusal('body_empty')
  return body.joined()
}

/** Reads bytes and drops them: a client that is cut off while it sends may never see the answer. */
async function readAway(stream: ReadableStream<Uint8Array> | null, most: number): Promise<void> {
  let bytes = 0
  if (stream)
    for await (const chunk of chunksOf(stream)) {
      bytes += chunk.length
      if (bytes > most) return
    }
}

/**
 * The chunks of a body as they arrive.
 *
 * @throws {Refusal} `body_unreadable` if the connection breaks.
 */
export async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* streamPieces(stream)
  } catch {
    throw new Refusal('body_unreadable', {
      detail: 'The connection broke off before the end of the body',
    })
  }
}
