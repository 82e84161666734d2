import { instant } from '../article/day.ts'
import type { Change } from '../cache/purge/stale-tag.ts'
import type { Saved, SaveResult } from '../store/saved.ts'
import { adoptIdentity, identityChanges } from './adopt-identity.ts'
import type { IngestContext } from './ingest-context.ts'
import { keepRawPages } from './keep-raw-pages.ts'
import { placeArticles, type PlacedArticle } from './place-articles.ts'
import { placingRefusal } from './placing-refusal.ts'
import type { PreparedArticle } from './prepared-article.ts'
import { isWritten, writeArticles } from './write-articles.ts'

/** What became of an article, or what was thrown while it was stored. */
export type Stored = { readonly saved: Saved } | { readonly error: unknown }

/**
 * Stores a few articles in their order and in one transaction where that is possible; then keeps their pages, lets
 * their other addresses lead to them, and does what follows every write. One that fails does not keep the others from
 * being stored.
 *
 * @returns As many as were given, in the same order.
 */
export async function storeArticles(
  context: IngestContext,
  prepared: readonly PreparedArticle[],
  { isForced }: { isForced: boolean },
): Promise<Stored[]> {
  const at = instant(context.now())
  const placed = await placedOrNot(context, prepared)
  if ('error' in placed) return prepared.map(() => placed)
  const refusals = placed.map(({ article, identity }) =>
    placingRefusal(context.sender.source, article.source.url, identity),
  )
  const open = placed.filter((_one, index) => !refusals[index])
  const articles = open.map(({ article }) => article)
  const saved = await writeArticles(context, articles, {
    at,
    save: (wanted) => context.articles.saveAll(articles, at, { isForced, wanted }),
    settle: async (results) => {
      const pairs = open.flatMap((one, index) => {
        const result = results[index]
        return result ? [{ placed: one, result }] : []
      })
      await Promise.all([
        ...pairs.map(async ({ placed: { article, identity }, result }) => {
          if ('article' in result) await adoptIdentity(context, article, identity, at)
        }),
        keepPages(context, pairs),
      ])
      return pairs.flatMap(addressChanges)
    },
  })
  const results = saved.values()
  return refusals.map((refusal): Stored => {
    if (refusal) return { error: refusal }
    const { value: one } = results.next()
    if (!one) return { error: new Error('Cannot store the article: nothing came of it') }
    return 'error' in one ? one : { saved: one }
  })
}

async function placedOrNot(
  context: IngestContext,
  prepared: readonly PreparedArticle[],
): Promise<PlacedArticle[] | { error: unknown }> {
  try {
    return await placeArticles(context, prepared)
  } catch (error) {
    return { error }
  }
}

type Pair = { placed: PlacedArticle; result: SaveResult }

async function keepPages(context: IngestContext, pairs: readonly Pair[]): Promise<void> {
  const pages = pairs.flatMap(({ placed: { article, raw }, result }) =>
    raw && isWritten(result)
      ? [{ facts: { ...raw.facts, article: article.id }, packed: raw.packed }]
      : [],
  )
  if (context.rawBucket && pages.length > 0) await keepRawPages(context, context.rawBucket, pages)
}

function addressChanges({ placed: { identity }, result }: Pair): Change[] {
  return 'article' in result ? identityChanges(identity) : []
}
