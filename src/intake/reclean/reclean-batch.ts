import type { Article } from '../../article/article.ts'
import { instant, type Moment } from '../../article/day.ts'
import type { Change } from '../../cache/purge/stale-tag.ts'
import type { Recleanable } from '../../store/recleanable.ts'
import type { SaveResult } from '../../store/saved.ts'
import { adoptIdentity, identityChanges } from '../adopt-identity.ts'
import { partsToJoin } from '../article-of-parts.ts'
import type { IngestContext } from '../ingest-context.ts'
import { outcomeOfSaved } from '../ingest-items.ts'
import { isOfAllPages, pageFault } from '../page-fault.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { sourceAddresses } from '../prepared-article.ts'
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
  for (const one of recleaned) if ('made' in one) await updateParts(context, one)
  const results = (await stored(context, made)).values()
  return items.map(({ id, url }, index) => ({
    place: `article ${id}`,
    url,
    ...outcomeOf(recleaned[index], results, context.config.site.url),
  }))
}

// What is posted later is joined with them. By titles that no longer agree they would not be found to be one article.
async function updateParts(
  { articles }: IngestContext,
  { made, parts }: Extract<Recleaned, { made: Article }>,
): Promise<void> {
  const isOne = parts.length > 0 && partsToJoin(parts).length === parts.length
  if (isOne) await articles.updateParts(made.id, parts)
}

async function stored(context: IngestContext, made: readonly Article[]): Promise<SaveResult[]> {
  if (made.length === 0) return []
  const { articles, now } = context
  const at = instant(now())
  const results = await writeArticles(context, made, {
    at,
    save: (wanted) => articles.saveAll(made, at, { isRecleaned: true, wanted }),
    settle: (saved) => adopted(context, made, saved, at),
  })
  const fault = results.find((one) => 'error' in one && isOfAllPages(one.error))
  if (fault && 'error' in fault) throw fault.error
  const changed = results.filter(isWritten).length
  if (changed > 0) await articles.packRevisions(changed)
  return results
}

/** Lets an address that the cleaner finds stated by now lead to its article. Gives what is stale then. */
async function adopted(
  context: IngestContext,
  made: readonly Article[],
  results: readonly SaveResult[],
  at: Moment,
): Promise<Change[]> {
  const stored = made.filter((_article, index) => {
    const result = results[index]
    return result && 'status' in result && result.status !== 'kept'
  })
  if (stored.length === 0) return []
  const addresses = await Promise.all(
    stored.map(async ({ id, source: { url } }) => [
      { id, url },
      ...(await sourceAddresses(url)).filter((one) => one.id !== id),
    ]),
  )
  const identities = await context.articles.identify(addresses)
  const changes: Change[] = []
  for (const [index, article] of stored.entries()) {
    const identity = identities[index]
    // What was taken down under the address that the page states stays down, and this article as it is.
    if (!identity || identity.id !== article.id) continue
    await adoptIdentity(context, article, identity, at)
    changes.push(...identityChanges(identity))
  }
  return changes
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
    case 'not_kept':
      return { outcome: 'refused', code: 'raw_not_kept' }
    case 'refused':
    case 'failed':
      return recleaned
    default:
      return pageFault(new Error('Cannot clean the article: nothing came of it'))
  }
}
