import { newlyStored } from '../article/article.ts'
import { canonicalJson } from '../article/canonical-json.ts'
import { instant } from '../article/day.ts'
import type { CaptureItem } from './captures/captured-page.ts'
import { cleanSubmission } from './clean-submission.ts'
import type { IngestContext } from './ingest-context.ts'
import { addressFor, triedItem } from './ingest-items.ts'
import type { Submission } from './submission.ts'

/** What became of one page of several that are cleaned only. */
type CleanedPage = { readonly place: string; readonly url: string | null } & (
  | { readonly outcome: 'cleaned'; readonly article: object }
  | { readonly outcome: 'refused' | 'failed'; readonly code: string; readonly detail?: string }
)

/** Cleans the pages of a capture in its order, one after the other, and stores nothing. */
export async function* cleanItems(
  context: Pick<IngestContext, 'articles' | 'config' | 'now'>,
  items: AsyncIterable<CaptureItem>,
  { isTraced, url, onCleaned }: { isTraced: boolean; url: string | null; onCleaned: () => void },
): AsyncGenerator<CleanedPage[]> {
  let count = 0
  for await (const item of items) {
    const { place, ...tried } = await triedItem(item, addressFor(count++, url), (submission) =>
      cleanedJson(context, submission, isTraced),
    )
    onCleaned()
    yield [
      'made' in tried
        ? { place, url: tried.url, outcome: 'cleaned', article: tried.made }
        : { place, url: tried.url, ...tried.fault },
    ]
  }
}

/**
 * Cleans a page into the JSON of its article, as if it were stored now.
 *
 * @throws {Refusal} As `cleanSubmission`.
 */
export async function cleanedJson(
  { articles, config, now }: Pick<IngestContext, 'articles' | 'config' | 'now'>,
  submission: Submission,
  isTraced: boolean,
) {
  const at = now()
  const rules = { store: articles, isCounted: false }
  const { article, trace } = await cleanSubmission(submission, at, config.site.url, rules)
  return {
    ...canonicalJson(newlyStored(article, instant(at)), config.site.url),
    ...(isTraced && { trace }),
  }
}
