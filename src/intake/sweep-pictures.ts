import { openPictureArchive } from '../archive/picture-archive.ts'
import type { ArticleId } from '../article/article-address.ts'
import { openDatabase } from '../store/d1/database.ts'
import { duePictures, forgetPictures } from '../store/takedowns/removals.ts'

type Databases = readonly { readonly d1: D1Database }[]

/**
 * Deletes the pictures of an article that was removed. A failure is logged; the cron deletes them then. Until then
 * nobody gets them, as pictures are served of articles that exist.
 *
 * @param databases Those in one of which the article is.
 * @param bucket Without one there are none.
 */
export async function dropPictures(
  databases: Databases,
  bucket: R2Bucket | undefined,
  article: ArticleId,
): Promise<void> {
  try {
    await deletePictures(databases, bucket, [article])
  } catch (error) {
    const line = { event: 'pictures_not_deleted', article, error: String(error) }
    console.error(JSON.stringify(line))
  }
}

const maxArticles = 100 // at a time: each takes two or three calls to R2 and one to the database

/**
 * Deletes the pictures of removed articles whose deletion failed. One query when there are none.
 *
 * @throws R2 or the database failed; what is left is deleted the next time.
 */
export async function sweepPictures(d1: D1Database, bucket: R2Bucket | undefined): Promise<void> {
  if (!bucket) return
  await deletePictures([{ d1 }], bucket, await duePictures(openDatabase(d1), maxArticles))
}

// Noted last, so that a failure leaves them to the next time.
async function deletePictures(
  databases: Databases,
  bucket: R2Bucket | undefined,
  articles: readonly ArticleId[],
): Promise<void> {
  if (!bucket) return
  for (const article of articles) {
    await openPictureArchive(bucket).deleteOf(article)
    await Promise.all(databases.map(({ d1 }) => forgetPictures(openDatabase(d1), article)))
  }
}
