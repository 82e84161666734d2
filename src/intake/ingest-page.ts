import type { Article } from '../article/article.ts'
import type { WantedTranslation } from '../article/translation.ts'
import type { Config } from '../config/config.ts'
import type { Saved } from '../store/save.ts'
import { wantedTranslations } from '../translator/pipeline/wanted-translations.ts'
import { cleanSubmission } from './clean-submission.ts'
import type { IngestContext } from './ingest-context.ts'
import { refuseTooLarge } from './refuse-too-large.ts'
import { storeArticles, type PreparedArticle } from './store-articles.ts'
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

/**
 * Makes the article of a page, which is not needed after that.
 *
 * @throws {Refusal} The page has no article, or one that a row of the database cannot hold.
 */
export async function preparedArticle(
  { config, now }: IngestContext,
  submission: Submission,
): Promise<PreparedArticle> {
  const { article } = await cleanSubmission(submission, now(), config.site.url)
  refuseTooLarge(article)
  return { article, wanted: wantedOf(article, config) }
}

function wantedOf(article: Article, { site, translation }: Config): WantedTranslation[] {
  return wantedTranslations(article, site.languages, translation)
}
