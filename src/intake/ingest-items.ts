import { articlePath } from '../article/article-address.ts'
import { articleDay } from '../article/article-date.ts'
import type { Saved } from '../store/saved.ts'
import { capturedSubmission, faultRefusal } from './captured-submission.ts'
import type { CaptureItem } from './captures/captured-page.ts'
import { gatheringRelations } from './gathering-relations.ts'
import type { IngestContext } from './ingest-context.ts'
import { codeOfRemoved, noteOf, noteOfSaved } from './note-of.ts'
import { isOfAllPages, pageFault, type PageFault } from './page-fault.ts'
import type { PageOutcome } from './page-outcome.ts'
import { preparedArticle, type PreparedArticle } from './prepared-article.ts'
import { storeArticles, type Stored } from './store-articles.ts'

export type IngestItemsOptions = {
  /** Whether each page replaces the stored version even if that is better. */
  readonly isForced: boolean
  /** The address of the first page, in place of the one that the capture states; no other page may follow then. */
  readonly url: string | null
  /** How many pages of the capture came before these. */
  readonly startAt?: number
  /** How many pages are stored together. */
  readonly batchSize?: number
  /** Called when a page itself is not needed any more. */
  readonly onCleaned?: () => void
}

const usualBatchSize = 8

/**
 * Ingests the pages of a capture in its order: cleans each as it comes, and stores a few together. Memory holds one
 * page and the articles of a batch.
 *
 * Lazy: nothing more is read until the outcomes of a batch were taken.
 *
 * @returns The outcomes of one batch after the other.
 * @throws What would fail the pages that follow as well, such as a database that does not answer. The outcomes of the
 *   pages before were given; posting the others again is safe.
 */
export async function* ingestItems(
  context: IngestContext,
  items: AsyncIterable<CaptureItem>,
  { isForced, url, startAt = 0, batchSize = usualBatchSize, onCleaned }: IngestItemsOptions,
): AsyncGenerator<PageOutcome[]> {
  const { gathering, relateRest } = gatheringRelations(context)
  let batch: Tried<PreparedArticle>[] = []
  let count = startAt
  try {
    for await (const item of items) {
      const address = addressFor(count++, url)
      batch.push(
        await triedItem(item, address, (submission) => preparedArticle(context, submission)),
      )
      onCleaned?.()
      if (batch.length < batchSize) continue
      yield* storedBatch(gathering, batch, isForced)
      batch = []
    }
    if (batch.length > 0) yield* storedBatch(gathering, batch, isForced)
  } finally {
    relateRest()
  }
}

/** A part of a capture with what was made of its page, or why nothing was. */
export type Tried<Made> = Pick<PageOutcome, 'place' | 'url'> &
  ({ readonly made: Made } | { readonly fault: PageFault })

/** Checks the page of a part and makes something of it. Whatever is thrown is the page's outcome. */
export async function triedItem<Made>(
  item: CaptureItem,
  url: PageAddress,
  make: (submission: ReturnType<typeof capturedSubmission>) => Promise<Made>,
): Promise<Tried<Made>> {
  if (item.kind === 'fault')
    return { place: item.place, url: item.url, fault: pageFault(faultRefusal(item)) }
  const { place } = item.page
  const address = url === 'taken' ? item.page.url : (url ?? item.page.url)
  if (url === 'taken') return { place, url: address, fault: taken }
  try {
    const submission = capturedSubmission(item.page, url)
    return { place, url: submission.url, made: await make(submission) }
  } catch (error) {
    return { place, url: address, fault: pageFault(error) }
  }
}

/** An address that replaces that of the page, none, or one that an earlier page has. */
export type PageAddress = string | null | 'taken'

/** The address of a page when the sender names one for the whole capture. */
export function addressFor(index: number, url: string | null): PageAddress {
  return url !== null && index > 0 ? 'taken' : url
}

const taken: PageFault = {
  outcome: 'refused',
  code: 'url_invalid',
  detail: 'The url in the query is of one page, and the capture has several',
}

async function* storedBatch(
  context: IngestContext,
  batch: readonly Tried<PreparedArticle>[],
  isForced: boolean,
): AsyncGenerator<PageOutcome[]> {
  const prepared = batch.flatMap((one) => ('made' in one ? [one.made] : []))
  const stored = (await storeArticles(context, prepared, { isForced })).values()
  const outcomes: PageOutcome[] = []
  const notes: Parameters<IngestContext['note']>[0][number][] = []
  for (const { place, url, ...tried } of batch) {
    if ('fault' in tried) {
      outcomes.push({ place, url, ...tried.fault })
      notes.push(noteOf(url, tried.fault))
      continue
    }
    const { value: one } = stored.next()
    if (one && 'error' in one && isOfAllPages(one.error)) {
      context.note(notes)
      if (outcomes.length > 0) yield outcomes
      throw one.error
    }
    const outcome = outcomeOf(one, context.config.site.url)
    outcomes.push({ place, url, ...outcome })
    notes.push(one && 'saved' in one ? noteOfSaved(url, one.saved) : noteOf(url, outcome))
  }
  context.note(notes)
  yield outcomes
}

function outcomeOf(
  stored: Stored | undefined,
  siteUrl: string,
): Omit<PageOutcome, 'place' | 'url'> {
  if (!stored) return pageFault(new Error('Cannot store the article: nothing came of it'))
  return 'error' in stored ? pageFault(stored.error) : outcomeOfSaved(stored.saved, siteUrl)
}

/** What a stored article is as an outcome. */
export function outcomeOfSaved(saved: Saved, siteUrl: string): Omit<PageOutcome, 'place' | 'url'> {
  if ('removed' in saved) return { outcome: 'refused', code: codeOfRemoved(saved) }
  const { id, title } = saved.article
  const path = articlePath({ id, title, day: articleDay(saved.article) })
  return {
    outcome: saved.status,
    ...(saved.status === 'kept' && { code: saved.reason }),
    article: { id, url: new URL(path, siteUrl).href },
  }
}
