type Begun = { start: Uint8Array; chunks: AsyncGenerator<Uint8Array> }

/** Reads until the first bytes are known, and returns them with all chunks, including those that were read. */
export async function begun(
  chunks: AsyncIterator<Uint8Array>,
  signatureLength = 4,
): Promise<Begun> {
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
  others: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield* read
    for (let next = await others.next(); !next.done; next = await others.next()) yield next.value
  } finally {
    await others.return?.()
  }
}
