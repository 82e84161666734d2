import { Refusal } from '../problem.ts'
import type { Body } from './body-room.ts'

export const maxBodyBytes = 10 * 1024 * 1024

/**
 * Reads a request's body into memory, inflating gzip, and stops at the limit: on the wire by the declared
 * length and by counting, and behind the inflater, too, so that a small bomb is not blown up.
 *
 * @param body The place where it is held; see `BodyRoom`.
 * @returns The bytes as the source's server sent them.
 * @throws {Refusal} `body_too_large`, `body_empty`, `unsupported_encoding`, `body_unreadable` (broken gzip or
 *   a client that broke off), `busy`.
 */
export async function readBody(
  request: Request,
  body: Body,
  limit = maxBodyBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() || 'identity'
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) {
    throw new Refusal('unsupported_encoding', { detail: 'Content-Encoding must be gzip or absent' })
  }
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) throw tooLarge(limit, declared)
  if (!request.body) throw new Refusal('body_empty')

  const wire = request.body.pipeThrough(byteCounter(limit))
  const plain =
    encoding === 'identity'
      ? wire
      : wire.pipeThrough(new DecompressionStream('gzip')).pipeThrough(byteCounter(limit))
  const bytes = await collect(plain, body)
  if (bytes.length === 0) throw new Refusal('body_empty')
  return bytes
}

function byteCounter(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let count = 0
  return new TransformStream({
    transform(chunk, controller) {
      count += chunk.byteLength
      if (count > limit) controller.error(tooLarge(limit))
      else controller.enqueue(chunk)
    },
  })
}

async function collect(
  stream: ReadableStream<Uint8Array>,
  body: Body,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read())
      await body.add(next.value)
    return body.joined()
  } catch (error) {
    // Not waited for: the client may never send what the cancellation waits for.
    void reader.cancel().catch(() => {})
    if (error instanceof Refusal) throw error
    throw new Refusal('body_unreadable', { detail: 'The body broke off or is not valid gzip' })
  }
}

function tooLarge(limit: number, bytes?: number): Refusal {
  const detail = `The page is over the limit of ${limit} bytes`
  return new Refusal('body_too_large', { detail, limit, ...(bytes === undefined ? {} : { bytes }) })
}
