import type { Article } from '../article/article.ts'
import type { Moment } from '../article/day.ts'
import type { Change } from '../cache/purge/stale-tag.ts'
import type { Identity } from '../store/addresses/identify.ts'
import type { IngestContext } from './ingest-context.ts'

/**
 * Lets the addresses of a stored article lead to it, and takes those in that were stored apart. A failure is logged:
 * the article is stored, and storing it again repairs it.
 *
 * @param article What the cleaner found.
 */
export async function adoptIdentity(
  { articles }: Pick<IngestContext, 'articles'>,
  article: Article,
  identity: Identity,
  at: Moment,
): Promise<void> {
  try {
    const hasMoreCorrections = await articles.adoptAddresses(identity)
    if (hasMoreCorrections) await articles.saveAll([article], at)
  } catch (error) {
    console.error(
      JSON.stringify({ event: 'addresses_not_stored', article: article.id, error: String(error) }),
    )
  }
}

/** What is stale then: addresses that lead to the article answered something else. */
export function identityChanges({ twins, newAddresses }: Identity): Change[] {
  return [
    ...twins.map((twin) => ({ article: twin.id, days: [twin.day], isRemoved: true })),
    ...newAddresses.map(({ id }) => ({ article: id, days: [] })),
  ]
}
