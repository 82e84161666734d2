import type { ArticleId } from '../article/article-address.ts'

/** Which picture of an article, and how wide: its own width, or one that it was made smaller to. */
export type PictureKey = {
  readonly article: ArticleId
  readonly name: string
  readonly width: number | null
}

const maxListed = 1000 // keys that R2 lists and deletes in one call

/**
 * Opens the archive of articles' pictures: an R2 bucket with one object for each picture and width. Everything in it
 * can be fetched again, so a rule of the bucket may delete what is old.
 */
export function openPictureArchive(bucket: R2Bucket) {
  return {
    /** Stores a picture. One write. */
    async put(key: PictureKey, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
      await bucket.put(nameOf(key), bytes)
    },

    /** Reads a picture; `null` if it is not there. */
    async get(key: PictureKey): Promise<Uint8Array<ArrayBuffer> | null> {
      const object = await bucket.get(nameOf(key))
      return object && new Uint8Array(await object.arrayBuffer())
    },

    /** Deletes all pictures of an article. One listing, and one call more for each thousand. */
    async deleteOf(article: ArticleId): Promise<void> {
      for (;;) {
        const { objects } = await bucket.list({ prefix: prefixOf(article), limit: maxListed })
        if (objects.length === 0) return
        await bucket.delete(objects.map(({ key }) => key))
      }
    },
  }
}

function prefixOf(article: ArticleId): string {
  return `pictures/${article}/`
}

function nameOf({ article, name, width }: PictureKey): string {
  return prefixOf(article) + (width === null ? name : `${name}.${width}`)
}
