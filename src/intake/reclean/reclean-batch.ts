import type { Article } from '../../article/article.ts'
import { instant } from '../../article/day.ts'
import type { Recleanable } from '../../store/recleanable.ts'
import type { SaveResult } from '../../store/save.ts'
import type { IngestContext } from '../ingest-context.ts'
import { outcomeOfSaved } from '../ingest-items.ts'
import { isOfAllPages, pageFault } from '../page-fault.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { isWritten, writeArticles } from '../write-articles.ts'
import { recleanArticle } from './reclean-article.ts'
import type { Recleaned } from './recleaned.ts'

/**
 * Cleans a few articles again and stores the new versions as the cleaner's: to feeds, sitemaps and readers no article
 * was edited by that. What persons corrected stays on top. What follows every write is done for those that changed.
 *
 * @returns The outcomes in the order of the articles.
 * @throws What would fail for other articles as well; doing it again is safe.
 */
export async function recleanBatch(
  context: IngestContext,
  bucket: R2Bucket,
  items: readonly Recleanable[],
): Promise<PageOutcome[]> {
  const recleaned: Recleaned[] = []
  for (const item of items) recleaned.push(await recleanArticle(context, bucket, item))
  const made = recleaned.flatMap((one) => ('made' in one ? [one.made] : []))
  const results = (await stored(context, made)).values()
  return items.map(({ id, url }, index) => ({
    place: `article ${id}`,
    url,
    ...outcomeOf(recleaned[index], results, context.config.site.url),
  }))
}

async function stored(context: IngestContext, made: readonly Article[]): Promise<SaveResult[]> {
  if (made.length === 0) return []
  const { articles, now } = context
  const at = instant(now())
  const results = await writeArticles(context, made, {
    at,
    save: (wanted) => articles.saveAll(made, at, { isRecleaned: true, wanted }),
  })
  const fault = results.find((one) => 'error' in one && isOfAllPages(one.error))
  if (fault && 'error' in fault) throw fault.error
  const changed = results.filter(isWritten).length
  if (changed > 0) await articles.packRevisions(changed)
  return results
}

function outcomeOf(
  recleaned: Recleaned | undefined,
  results: Iterator<SaveResult>,
  siteUrl: string,
): Omit<PageOutcome, 'place' | 'url'> {
  switch (recleaned?.outcome) {
    case 'same':
    case 'differs': {
      const { value } = results.next()
      if (!value) return pageFault(new Error('Cannot store the article: nothing came of it'))
      return 'error' in value ? pageFault(value.error) : outcomeOfSaved(value, siteUrl)
    }
    case 'parts':
      return { outcome: 'kept', code: recleaned.outcome }
    case 'not_kept':
      return { outcome: 'refused', code: 'raw_not_kept' }
    case 'refused':
    case 'failed':
      return recleaned
    default:
      return pageFault(new Error('Cannot clean the article: nothing came of it'))
  }
}
