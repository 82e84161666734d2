import { openRawArchive, type PackedPage } from '../archive/raw-archive.ts'
import type { RawPage } from '../store/raw-pages.ts'
import type { IngestContext } from './ingest-context.ts'

/**
 * Keeps the page that an article was just made of, so that it can be cleaned again. The bytes come first, then their
 * row: a row always has bytes. An article is not refused because its page cannot be kept; that is logged.
 *
 * @returns Whether it is kept.
 */
export async function keepRawPage(
  { articles }: Pick<IngestContext, 'articles'>,
  bucket: R2Bucket,
  raw: Omit<RawPage, 'bytes'>,
  packed: PackedPage,
): Promise<boolean> {
  const archive = openRawArchive(bucket)
  try {
    await archive.put(raw, packed)
    const isNoted = await articles.noteRawPage({ ...raw, bytes: packed.bytes })
    if (!isNoted) await archive.delete([raw]) // taken down meanwhile
    return isNoted
  } catch (error) {
    console.error(
      JSON.stringify({ event: 'raw_not_kept', article: raw.article, error: String(error) }),
    )
    return false
  }
}
