import type { AddressPattern } from '../../article/address-pattern.ts'
import type { ArticleId } from '../../article/article-address.ts'
import type { SourceAddress } from '../addresses/identify.ts'
import { knownAddress, type KnownAddress } from '../addresses/known-address.ts'
import { blockedArticles, type BlockedCursor } from '../blocked-articles.ts'
import {
  readCorrectedOf,
  readCorrectedSources,
  type CorrectedSource,
} from '../corrections/corrected-sources.ts'
import { positionAt } from '../tables/list-cursor.ts'
import { readRemovals, type Removal, type RemovalCursor } from '../takedowns/removals.ts'
import { openAttempts } from './attempts.ts'
import type { Place } from './places.ts'

// These are acted on, so all databases have to answer.

/**
 * Looks an address up in all databases; see `knownAddress`. What was taken down anywhere is removed.
 *
 * @throws {StorageFault} A database failed, and no other has an article at this address.
 */
export async function knownAnywhere(
  places: readonly Place[],
  address: SourceAddress,
): Promise<KnownAddress> {
  const attempts = openAttempts()
  const answers = await attempts.ask(places, ({ db }) => knownAddress(db, address))
  const articles = answers.flatMap(({ answer }) => answer.article ?? [])
  const article = articles.find(({ removed }) => removed !== null) ?? articles[0] ?? null
  if (!article && attempts.failed.size > 0) attempts.fail()
  return { article, block: answers.find(({ answer }) => answer.block)?.answer.block ?? null }
}

/** Reads takedowns of all databases, the newest first; see `readRemovals`. */
export async function mergedRemovals(
  places: readonly Place[],
  limit: number,
  cursor: RemovalCursor | null,
): Promise<{ items: Removal[]; next: RemovalCursor | null }> {
  const answers = await Promise.all(places.map(({ db }) => readRemovals(db, limit, cursor)))
  const all = answers
    .flatMap(({ items }) => items)
    .toSorted((one, other) => other.at.getTime() - one.at.getTime() || order(other, one))
  const items = all.slice(0, limit)
  const isMore = all.length > limit || answers.some(({ next }) => next !== null)
  const last = isMore ? items.at(-1) : undefined
  return {
    items,
    next: last ? { at: last.at.getTime() / 1000, article: last.article } : null,
  }
}

function order(one: Removal, other: Removal): number {
  return one.article < other.article ? -1 : one.article > other.article ? 1 : 0
}

type Blocked = Awaited<ReturnType<typeof blockedArticles>>

/** Finds articles of all databases that a pattern means, in the order of `blockedArticles`. */
export async function mergedBlocked(
  places: readonly Place[],
  pattern: AddressPattern,
  cursor: BlockedCursor | null,
): Promise<Blocked> {
  const answers = await Promise.all(places.map(({ db }) => blockedArticles(db, pattern, cursor)))
  // No further than where the first of them stopped looking.
  const [next = null] = answers.flatMap((one) => one.next ?? []).toSorted(compareCursors)
  return {
    found: answers
      .flatMap(({ found }) => found)
      .filter((one) => next === null || compareCursors(one.cursor, next) <= 0)
      .toSorted((one, other) => compareCursors(one.cursor, other.cursor)),
    next,
  }
}

function compareCursors(one: BlockedCursor, other: BlockedCursor): number {
  if (one.key !== other.key) return one.key < other.key ? -1 : 1
  const [first, second] = [BigInt(positionAt(one.place)), BigInt(positionAt(other.place))]
  return first > second ? -1 : first < second ? 1 : 0
}

/** Reads the sources with the most corrected articles in all databases together. */
export async function mergedSources(places: readonly Place[]): Promise<CorrectedSource[]> {
  const answers = await Promise.all(places.map(({ db }) => readCorrectedSources(db)))
  const byDomain = Map.groupBy(answers.flat(), ({ domain }) => domain)
  return [...byDomain]
    .map(([domain, some]) => ({
      domain,
      articles: some.reduce((sum, one) => sum + one.articles, 0),
    }))
    .toSorted((one, other) => other.articles - one.articles)
}

/** Reads corrected articles of a source, those of the newest database first. */
export async function correctedAnywhere(
  places: readonly Place[],
  domain: string,
  limit: number,
): Promise<ArticleId[]> {
  const answers = await Promise.all(places.map(({ db }) => readCorrectedOf(db, domain, limit)))
  return answers.flat().slice(0, limit)
}
