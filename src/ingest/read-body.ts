import { Refusal } from '../problem.ts'

export const maxBodyBytes = 10 * 1024 * 1024

/**
 * Reads a request's body into memory, inflating gzip, and stops at the limit: on the wire by the declared
 * length and by counting, and behind the inflater, too, so that a small bomb is not blown up.
 *
 * @returns The bytes as the source's server sent them.
 * @throws {Refusal} `body_too_large`, `body_empty`, `unsupported_encoding`, `body_unreadable` (broken gzip or
 *   a client that broke off).
 */
export async function readBody(
  request: Request,
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
  const bytes = await collect(plain)
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

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of stream) {
      chunks.push(chunk)
      length += chunk.byteLength
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('body_unreadable', { detail: 'The body broke off or is not valid gzip' })
  }
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}

function tooLarge(limit: number, bytes?: number): Refusal {
  const detail = `The page is over the limit of ${limit} bytes`
  return new Refusal('body_too_large', { detail, limit, ...(bytes === undefined ? {} : { bytes }) })
}
