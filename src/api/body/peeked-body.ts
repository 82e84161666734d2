import { signatureBytes } from '../../intake/captures/capture-format.ts'
import { readContentCodings, type ContentCoding } from '../../unpack/content-codings.ts'
import { unpacked } from '../../unpack/unpacked.ts'
import { maxBodyBytes } from './body-budget.ts'
import { chunksOf, type WireBody } from './read-body.ts'

/**
 * Reads the first bytes of a body, by which its format is known.
 *
 * @returns The bytes, unpacked as far as that can be begun, and the whole body, to be read once.
 * @throws {Refusal} `unsupported_encoding`; `body_unreadable` if the connection breaks.
 */
export async function peekedBody({
  headers,
  body,
}: WireBody): Promise<{ start: Uint8Array; wire: WireBody }> {
  const codings = readContentCodings(headers.get('content-encoding'))
  if (!body) return { start: new Uint8Array(), wire: { headers, body } }
  const chunks = chunksOf(body)
  const read: Uint8Array[] = []
  let length = 0
  while (length < signatureBytes) {
    const next = await chunks.next()
    if (next.done) break
    read.push(next.value)
    length += next.value.length
  }
  return {
    start: await unpackedStart(read, codings),
    wire: { headers, body: rejoined(read, chunks) },
  }
}

async function unpackedStart(
  read: readonly Uint8Array[],
  codings: readonly ContentCoding[],
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of unpacked(read, { codings, limit: maxBodyBytes })) {
      parts.push(part)
      length += part.length
      if (length >= signatureBytes) break
    }
  } catch {
    // It is cut here; what came out before is the start.
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}

function rejoined(
  read: readonly Uint8Array[],
  chunks: AsyncGenerator<Uint8Array>,
): ReadableStream<Uint8Array> {
  const waiting = [...read]
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const first = waiting.shift()
      if (first) return controller.enqueue(first)
      const next = await chunks.next()
      if (next.done) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await chunks.return(undefined)
    },
  })
}
