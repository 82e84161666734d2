import type { CaptureItem, CaptureSource } from '../../../src/intake/captures/captured-page.ts'

/** The bytes of a text, or of bytes, in chunks of a length. */
export function sourceOf(file: string | Uint8Array, chunkLength = 1000): CaptureSource {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkLength) yield bytes.slice(at, at + chunkLength)
  }
  return { chunks: chunks() }
}

/** All that a reader finds. */
export async function itemsOf(items: AsyncIterable<CaptureItem>): Promise<CaptureItem[]> {
  const found: CaptureItem[] = []
  for await (const item of items) found.push(item)
  return found
}

/** The pages and faults of a reader, shortened: a page's address and text, or a fault's place and code. */
export async function outlineOf(items: AsyncIterable<CaptureItem>): Promise<string[]> {
  return (await itemsOf(items)).map((item) => {
    if (item.kind === 'fault') return `${item.place}: ${item.code}`
    const { url, page } = item.page
    return `${url} ${typeof page === 'string' ? page : new TextDecoder().decode(page)}`
  })
}
