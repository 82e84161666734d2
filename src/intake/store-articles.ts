import { dayOf, instant, type Moment } from '../article/day.ts'
import type { Change } from '../cache/purge/stale-tag.ts'
import { UncertainWrite } from '../store/d1/storage-fault.ts'
import type { Saved } from '../store/save.ts'
import { blockedRefusal } from './blocked-refusal.ts'
import type { IngestContext } from './ingest-context.ts'
import { keepRawPages } from './keep-raw-pages.ts'
import { placeArticles, type PlacedArticle } from './place-articles.ts'
import type { PreparedArticle } from './prepared-article.ts'

/** What became of an article, or what was thrown while it was stored. */
export type Stored = { readonly saved: Saved } | { readonly error: unknown }

/**
 * Stores a few articles in their order and in one transaction where that is possible; then keeps their pages, lets
 * their other addresses lead to them, purges once, and points the queues to their translations and neighbours. One that
 * fails does not keep the others from being stored.
 *
 * @returns As many as were given, in the same order.
 */
export async function storeArticles(
  context: IngestContext,
  prepared: readonly PreparedArticle[],
  { isForced }: { isForced: boolean },
): Promise<Stored[]> {
  const { articles, purge, relate, nudge, now } = context
  const at = instant(now())
  const placed = await placedOrNot(context, prepared)
  if ('error' in placed) return prepared.map(() => placed)
  const open = placed.filter(({ identity }) => !identity.block)
  const wanted = new Map(open.map((one) => [one.article, one.wanted]))
  const saved = await articles.saveAll([...wanted.keys()], at, {
    isForced,
    wanted: (article) => wanted.get(article) ?? [],
  })
  const results = saved.values()
  const stored = placed.map(({ identity: { block } }): Stored => {
    if (block) return { error: blockedRefusal(block) }
    const { value: one } = results.next()
    if (!one) return { error: new Error('Cannot store the article: nothing came of it') }
    return 'error' in one ? one : { saved: one }
  })
  const pairs = placed.flatMap((one, index) => {
    const result = stored[index]
    return result ? [{ placed: one, stored: result }] : []
  })
  const changes = pairs.flatMap((pair) => changesBy(pair, at))
  const written = pairs.filter((pair) => isWritten(pair.stored)).map((pair) => pair.placed)
  await Promise.all([
    ...pairs.map((pair) => adoptAddresses(context, pair)),
    keepPages(context, written),
  ])
  if (changes.length > 0) await purge(...changes)
  if (written.length > 0) relate([...new Set(written.map(({ article }) => article.id))])
  const tasks = written.flatMap(({ article, wanted: languages }) =>
    languages.flatMap(({ lang, refusal }) =>
      refusal === null ? [{ article: article.id, lang }] : [],
    ),
  )
  if (tasks.length > 0) nudge(tasks)
  return stored
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

type Pair = { placed: PlacedArticle; stored: Stored }

/** Failures are logged: the article is stored, and posting it again repairs its addresses. */
async function adoptAddresses(
  { articles }: IngestContext,
  { placed: { article, identity }, stored }: Pair,
): Promise<void> {
  if (!('saved' in stored) || 'removed' in stored.saved) return
  try {
    await articles.adoptAddresses(identity)
  } catch (error) {
    console.error(
      JSON.stringify({ event: 'addresses_not_stored', article: article.id, error: String(error) }),
    )
  }
}

async function keepPages(context: IngestContext, written: readonly PlacedArticle[]): Promise<void> {
  const pages = written.flatMap(({ article, raw }) =>
    raw ? [{ facts: { ...raw.facts, article: article.id }, packed: raw.packed }] : [],
  )
  if (context.rawBucket && pages.length > 0) await keepRawPages(context, context.rawBucket, pages)
}

function isWritten(stored: Stored): boolean {
  return 'saved' in stored && daysOf(stored.saved).length > 0
}

function daysOf(saved: Saved) {
  return 'removed' in saved ? [] : saved.days
}

// After a write whose outcome is not known, the pages are purged as well. If the article is posted again, it may be
// unchanged, and nothing would be purged. Addresses that lead to the article from now on answered something else.
function changesBy({ placed, stored }: Pair, at: Moment): Change[] {
  const { identity, article } = placed
  if (!('saved' in stored)) {
    if (!(stored.error instanceof UncertainWrite)) return []
    return [{ article: article.id, days: [dayOf(article.publishedAt ?? at)] }]
  }
  if ('removed' in stored.saved) return []
  const { days } = stored.saved
  return [
    ...(days.length > 0 ? [{ article: article.id, days }] : []),
    ...identity.twins.map((twin) => ({ article: twin.id, days: [twin.day], isRemoved: true })),
    ...identity.newAddresses.map(({ id }) => ({ article: id, days: [] })),
  ]
}
