import type { CaptureFormat, CaptureItem, CaptureSource } from './captured-page.ts'

type CaptureReader = (source: CaptureSource) => AsyncGenerator<CaptureItem>

// Loaded when first needed: a page that is posted alone waits for none of them.
const readers: Readonly<Record<CaptureFormat, () => Promise<CaptureReader>>> = {
  mhtml: async () => (await import('./mhtml.ts')).readMhtml,
  webarchive: async () => (await import('./webarchive.ts')).readWebarchive,
  har: async () => (await import('./har.ts')).readHar,
  'json-lines': async () => (await import('./json-lines.ts')).readJsonLines,
  warc: async () => (await import('./warc.ts')).readWarc,
  wacz: async () => (await import('./wacz.ts')).readWacz,
  mail: async () => (await import('./mail.ts')).readMail,
}

export type CaptureBounds = {
  /** Pages, and parts that cannot be read, that are handed out. */
  maxItems?: number
  /** Bytes of the capture that are read, unpacked. */
  maxBytes?: number
}

/**
 * Reads the pages of a capture in their order, each as soon as it is found; memory stays flat whatever their number.
 *
 * A damaged part gives a fault, and the parts after it follow where the format allows. What is over a bound is not
 * read; the last item is then a fault with the code `capture_too_large`, which names the bound.
 *
 * @param source Its bytes, unpacked; their errors, as of a connection that breaks, pass through.
 */
export async function* readCapture(
  source: CaptureSource,
  format: CaptureFormat,
  { maxItems = Infinity, maxBytes = Infinity }: CaptureBounds = {},
): AsyncGenerator<CaptureItem> {
  const size = source.ranges?.size ?? 0
  if (size > maxBytes) {
    yield tooLarge('the capture', `it has ${size} bytes, more than ${maxBytes}`)
    return
  }
  const chunks = new BoundedChunks(source.chunks, maxBytes)
  const read = await readers[format]()
  let count = 0
  for await (const item of read({ ...source, chunks })) {
    // What the bound cut off looks damaged.
    if (chunks.isOver && item.kind === 'fault') break
    if (++count > maxItems) {
      const { place } = item.kind === 'page' ? item.page : item
      yield tooLarge(place, `it has more than ${maxItems} pages; the others were not read`)
      return
    }
    yield item
  }
  if (chunks.isOver)
    yield tooLarge('the capture', `it has more than ${maxBytes} bytes; the rest was not read`)
}

function tooLarge(place: string, reason: string): CaptureItem {
  const detail = `Cannot read the whole capture: ${reason}`
  return { kind: 'fault', place, url: null, code: 'capture_too_large', detail }
}

/** Bytes up to a bound, and whether there were more. */
class BoundedChunks implements AsyncIterable<Uint8Array> {
  readonly #chunks: AsyncIterable<Uint8Array>
  readonly #limit: number
  isOver = false

  constructor(chunks: AsyncIterable<Uint8Array>, limit: number) {
    this.#chunks = chunks
    this.#limit = limit
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    let left = this.#limit
    for await (const chunk of this.#chunks) {
      if (chunk.length > left) {
        this.isOver = true
        if (left > 0) yield chunk.subarray(0, left)
        return
      }
      left -= chunk.length
      yield chunk
    }
  }
}
