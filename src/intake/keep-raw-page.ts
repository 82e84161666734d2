import { openRawArchive } from '../archive/raw-archive.ts'
import type { Database } from '../store/d1/database.ts'
import { noteRawPage, type RawPage } from '../store/raw-pages.ts'

/** Whether a page is kept: `failed` when the archive did not take it. */
export type Kept = 'kept' | 'off' | 'failed'

/**
 * Keeps the page that an article was just made of, so that it can be cleaned again. The bytes come first, then their
 * row: a row always has bytes. An article is not refused because its page cannot be kept; that is logged.
 *
 * @param bucket Without one, nothing is kept.
 * @param days How long pages are kept; 0 for not at all.
 */
export async function keepRawPage(
  { db, bucket, days }: { db: Database; bucket: R2Bucket | undefined; days: number },
  raw: Omit<RawPage, 'bytes'>,
  page: Uint8Array | string,
): Promise<Kept> {
  if (!bucket || days === 0) return 'off'
  const archive = openRawArchive(bucket)
  try {
    const bytes = typeof page === 'string' ? new TextEncoder().encode(page) : page
    await archive.put(raw, bytes)
    if (await noteRawPage(db, { ...raw, bytes: bytes.length })) return 'kept'
    await archive.delete([raw]) // taken down meanwhile
    return 'off'
  } catch (error) {
    console.error(
      JSON.stringify({ event: 'raw_not_kept', article: raw.article, error: String(error) }),
    )
    return 'failed'
  }
}
