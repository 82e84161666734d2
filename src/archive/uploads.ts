const partBytes = 5 * 1024 * 1024 // the least that R2 takes as a part
const prefix = 'uploads/'

/** The key of what a job works off. */
export function uploadKey(job: string): string {
  return prefix + job
}

/**
 * Keeps bytes whose number is not known before they end, in parts where they are many. Memory holds one part. Nothing
 * is left of an upload that breaks off.
 *
 * @param onPart Called when a part was kept and is held no longer.
 * @returns How many bytes there were.
 * @throws What the chunks or `onPart` throw, and the errors of R2.
 * @see https://developers.cloudflare.com/r2/objects/multipart-objects/
 */
export async function keepUpload(
  bucket: R2Bucket,
  key: string,
  chunks: AsyncIterable<Uint8Array>,
  onPart: () => Promise<void>,
): Promise<number> {
  let bytes = 0
  let part = new PartBuffer()
  let upload: R2MultipartUpload | null = null
  const parts: R2UploadedPart[] = []
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length
      for (let rest = part.fill(chunk); part.isFull; rest = part.fill(rest)) {
        upload ??= await bucket.createMultipartUpload(key, options)
        parts.push(await upload.uploadPart(parts.length + 1, part.bytes))
        await onPart()
        part = new PartBuffer()
      }
    }
    if (!upload) {
      await bucket.put(key, part.bytes, options)
      return bytes
    }
    if (part.bytes.length > 0) parts.push(await upload.uploadPart(parts.length + 1, part.bytes))
    await upload.complete(parts)
    return bytes
  } catch (error) {
    await upload?.abort().catch(() => {}) // then R2 drops it after a week
    throw error
  }
}

// Whatever it is: nobody is to read it as a page.
const options = { httpMetadata: { contentType: 'application/octet-stream' } }

class PartBuffer {
  #space = new Uint8Array(64 * 1024)
  #length = 0

  get isFull(): boolean {
    return this.#length === partBytes
  }

  get bytes(): Uint8Array {
    return this.#space.subarray(0, this.#length)
  }

  /** Takes what there is room for, and returns the rest. */
  fill(chunk: Uint8Array): Uint8Array {
    const taken = chunk.subarray(0, partBytes - this.#length)
    const wanted = this.#length + taken.length
    if (wanted > this.#space.length) {
      const space = new Uint8Array(Math.min(partBytes, Math.max(wanted, 2 * this.#space.length)))
      space.set(this.bytes)
      this.#space = space
    }
    this.#space.set(taken, this.#length)
    this.#length = wanted
    return chunk.subarray(taken.length)
  }
}

/** An upload that is kept, to be read from its start or in parts. */
export type KeptUpload = {
  readonly size: number
  readonly chunks: AsyncIterable<Uint8Array>
  readonly read: (offset: number, length: number) => Promise<Uint8Array>
}

/**
 * Opens an upload.
 *
 * @returns `null` if there is none.
 * @throws The errors of R2.
 */
export async function openUpload(bucket: R2Bucket, key: string): Promise<KeptUpload | null> {
  const object = await bucket.get(key)
  if (!object) return null
  return {
    size: object.size,
    chunks: chunksOfObject(object.body),
    async read(offset, length) {
      const part = await bucket.get(key, { range: { offset, length } })
      if (!part) throw new Error(`Cannot read upload ${key}: it is gone`)
      return new Uint8Array(await part.arrayBuffer())
    },
  }
}

/** Deletes an upload, if it is there. */
export async function deleteUpload(bucket: R2Bucket, key: string): Promise<void> {
  await bucket.delete(key)
}

async function* chunksOfObject(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } finally {
    void reader.cancel().catch(() => {})
  }
}
