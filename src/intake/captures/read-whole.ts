import { joined } from '../../unpack/joined.ts'

/** Reads a file into memory; `null` if it has more than `limit` bytes, which are then not held. */
export async function readWhole(
  chunks: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > limit) return null
    parts.push(chunk)
  }
  return joined(parts)
}
