const pieceBytes = 64 * 1024 // what the platform hands out otherwise is 4 KB, and each costs a turn of every reader

/**
 * The bytes of a stream, in pieces of at most 64 KB where it is a stream of bytes, as a body off the wire is. It is
 * cancelled when it is left.
 *
 * @throws What the stream fails with.
 */
export async function* streamPieces(
  stream: ReadableStream<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { read, cancel } = openReader(stream)
  try {
    for (let piece = await read(); piece; piece = await read()) yield piece
  } finally {
    // Not awaited: a client may never send what the cancellation waits for.
    void cancel().catch(() => {})
  }
}

type Reader = {
  read: () => Promise<Uint8Array<ArrayBuffer> | null>
  cancel: () => Promise<void>
}

function openReader(stream: ReadableStream<Uint8Array>): Reader {
  let reader: ReadableStreamBYOBReader
  try {
    reader = stream.getReader({ mode: 'byob' })
  } catch {
    return plainReader(stream)
  }
  let buffer = new ArrayBuffer(pieceBytes)
  return {
    async read() {
      const { done, value } = await reader.read(new Uint8Array(buffer))
      if (done) return null
      buffer = value.buffer
      // Copied: a slow sender's piece of a few bytes would hold the whole buffer.
      return value.slice()
    },
    cancel: () => reader.cancel(),
  }
}

function plainReader(stream: ReadableStream<Uint8Array>): Reader {
  const reader = stream.getReader()
  return {
    async read() {
      const { done, value } = await reader.read()
      return done ? null : (value as Uint8Array<ArrayBuffer>)
    },
    cancel: () => reader.cancel(),
  }
}
