import { Refusal } from '../../http/problem.ts'
import { maxBodyBytes, type BufferedBody } from './body-budget.ts'
import { inflated, tooLarge } from './inflated.ts'

/**
 * Reads a request's body into memory and inflates gzip, declared or not. It stops at the limit, which holds for the
 * declared length, the bytes on the wire and the result of each inflation. A body that is declared as larger is read up
 * to five times the limit, but not kept.
 *
 * @param body Holds the bytes; see `BodyBudget`.
 * @returns The bytes as the source's server sent them.
 * @throws {Refusal} `body_too_large`, `body_empty`, `unsupported_encoding`, `body_unreadable` (damaged gzip, or a
 *   connection that broke), `busy`.
 */
export async function readBody(
  request: Request,
  body: BufferedBody,
  limit = maxBodyBytes,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = request.headers.get('content-encoding')?.trim().toLowerCase() || 'identity'
  if (!['identity', 'gzip', 'x-gzip'].includes(encoding)) {
    throw new Refusal('unsupported_encoding', { detail: 'Content-Encoding must be gzip or absent' })
  }
  const declared = Number(request.headers.get('content-length') ?? 0)
  if (declared > limit) {
    await readAway(request.body, 5 * limit)
    throw tooLarge(limit, declared)
  }
  if (!request.body) throw new Refusal('body_empty')

  const isDeclaredGzip = encoding !== 'identity'
  for await (const chunk of inflated(chunksOf(request.body), { isDeclaredGzip, limit }))
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

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } catch {
    throw new Refusal('body_unreadable', {
      detail: 'The connection broke off before the end of the body',
    })
  } finally {
    // Not awaited: the client may never send what the cancellation waits for.
    void reader.cancel().catch(() => {})
  }
}
