import { openPictureArchive } from '../archive/picture-archive.ts'
import type { ArticleId } from '../article/article-address.ts'

/**
 * Deletes the pictures of an article that was removed. A failure is logged; removing the article again deletes them.
 * Until then nobody gets them, as pictures are served of articles that exist.
 *
 * @param bucket Without one there are none.
 */
export async function dropPictures(
  bucket: R2Bucket | undefined,
  article: ArticleId,
): Promise<void> {
  try {
    if (bucket) await openPictureArchive(bucket).deleteOf(article)
  } catch (error) {
    const line = { event: 'pictures_not_deleted', article, error: String(error) }
    console.error(JSON.stringify(line))
  }
}
