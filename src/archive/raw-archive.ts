import type { ArticleId } from '../article/article-address.ts'

/** Where the bytes of a page are: the article that it became, and the SHA-256 of the bytes. */
export type RawKey = { readonly article: ArticleId; readonly hash: string }

/** A page packed by gzip, which leaves about a fifth of a news page, and its length before. */
export type PackedPage = { readonly gzip: Uint8Array; readonly bytes: number }

/** Packs a page for the archive. */
export async function packPage(page: Uint8Array | string): Promise<PackedPage> {
  const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
  return { gzip: await through(bytes, new CompressionStream('gzip')), bytes: bytes.length }
}

const maxKeys = 1000 // that R2 deletes in one call

/**
 * Opens the archive of the pages that articles were made of: an R2 bucket with one object for each article and digest.
 *
 * Objects are stored as what they are, gzip, and not as a packed form of something else: a response would be packed a
 * second time.
 */
export function openRawArchive(bucket: R2Bucket) {
  return {
    /** Stores a page unless it is there. One write, also if it is. */
    async put(key: RawKey, { gzip }: PackedPage): Promise<void> {
      await bucket.put(nameOf(key), gzip, {
        onlyIf: { etagDoesNotMatch: '*' },
        httpMetadata: { contentType: 'application/gzip' },
      })
    },

    /** Reads a page; `null` if it is not there. */
    async get(key: RawKey): Promise<Uint8Array<ArrayBuffer> | null> {
      const object = await bucket.get(nameOf(key))
      return object && through(await object.bytes(), new DecompressionStream('gzip'))
    },

    /** Deletes pages, those that are not there, too. */
    async delete(keys: readonly RawKey[]): Promise<void> {
      for (let at = 0; at < keys.length; at += maxKeys)
        await bucket.delete(keys.slice(at, at + maxKeys).map(nameOf))
    },
  }
}

function nameOf({ article, hash }: RawKey): string {
  return `raw/${article}/${hash}`
}

// Collected: R2 takes no stream of unknown length.
async function through(
  bytes: Uint8Array,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const piped = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(stream)
  return new Uint8Array(await new Response(piped).arrayBuffer())
}
