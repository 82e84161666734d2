import { openRawArchive, type PackedPage } from '../archive/raw-archive.ts'
import type { RawPage, RawPageKey } from '../store/raw-pages.ts'
import type { IngestContext } from './ingest-context.ts'

/** A page that an article was just made of, with what is known of it. */
export type PageToKeep = {
  readonly facts: Omit<RawPage, 'bytes'>
  readonly packed: PackedPage
}

/**
 * Keeps the pages that articles were just made of, so that these can be cleaned again. The bytes come first, then their
 * rows, all in one statement: a row always has bytes. An article is not refused because its page cannot be kept; that
 * is logged.
 *
 * @returns Those that are kept.
 */
export async function keepRawPages(
  { articles }: Pick<IngestContext, 'articles'>,
  bucket: R2Bucket,
  pages: readonly PageToKeep[],
): Promise<RawPageKey[]> {
  const archive = openRawArchive(bucket)
  const tried = await Promise.all(
    pages.map(async (page) => {
      try {
        await archive.put(page.facts, page.packed)
        return [{ ...page.facts, bytes: page.packed.bytes }]
      } catch (error) {
        logFailure([page.facts], error)
        return []
      }
    }),
  )
  const stored = tried.flat()
  if (stored.length === 0) return []
  try {
    const noted = await articles.noteRawPages(stored)
    const takenDown = stored.filter((one) => !noted.some((other) => isSame(one, other)))
    if (takenDown.length > 0) await archive.delete(takenDown)
    return noted
  } catch (error) {
    logFailure(stored, error)
    return []
  }
}

function isSame(one: RawPageKey, other: RawPageKey): boolean {
  return one.article === other.article && one.hash === other.hash
}

function logFailure(pages: readonly RawPageKey[], error: unknown): void {
  for (const { article } of pages)
    console.error(JSON.stringify({ event: 'raw_not_kept', article, error: String(error) }))
}
