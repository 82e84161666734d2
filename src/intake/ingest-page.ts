import type { Saved } from '../store/saved.ts'
import type { IngestContext } from './ingest-context.ts'
import { preparedArticle } from './prepared-article.ts'
import { storeArticles } from './store-articles.ts'
import type { Submission } from './submission.ts'

/**
 * Cleans a page, stores its article, purges the pages that this made stale, and points the queue to its translations.
 * Every way in, a request, a capture, a job or a mail, ends here or, for several pages, in `ingestItems`.
 *
 * @param options.isForced Whether it replaces the stored version even if that is better.
 * @param options.onCleaned Called once the page itself is not needed any more.
 * @throws {Refusal} The page has no article, or one that is too large.
 * @throws {StorageFault} See `save`.
 */
export async function ingestPage(
  context: IngestContext,
  submission: Submission,
  { isForced, onCleaned }: { isForced: boolean; onCleaned?: () => void },
): Promise<Saved> {
  const prepared = await preparedArticle(context, submission)
  onCleaned?.()
  const [stored] = await storeArticles(context, [prepared], { isForced })
  if (stored && 'saved' in stored) return stored.saved
  throw stored?.error ?? new Error('Cannot store the article: nothing came of it')
}
