import type { Article } from '../article/article.ts'
import { dayOf, instant, type Moment } from '../article/day.ts'
import type { WantedTranslation } from '../article/translation.ts'
import type { Change } from '../cache/purge/stale-tag.ts'
import { UncertainWrite } from '../store/d1/storage-fault.ts'
import type { Saved } from '../store/save.ts'
import type { IngestContext } from './ingest-context.ts'

/** A cleaned page that can be stored. */
export type PreparedArticle = {
  readonly article: Article
  /** The languages that it is to be had in. */
  readonly wanted: readonly WantedTranslation[]
}

/** What became of an article, or what was thrown while it was stored. */
export type Stored = { readonly saved: Saved } | { readonly error: unknown }

/**
 * Stores a few articles in their order, then purges once and points the queue to their translations. One that fails
 * does not keep the others from being stored.
 *
 * @returns As many as were given, in the same order.
 */
export async function storeArticles(
  { articles, purge, nudge, now }: IngestContext,
  prepared: readonly PreparedArticle[],
  { isForced }: { isForced: boolean },
): Promise<Stored[]> {
  const at = instant(now())
  const stored: Stored[] = []
  for (const { article, wanted } of prepared)
    stored.push(
      await articles.save(article, at, { isForced, wanted }).then(
        (saved) => ({ saved }),
        (error: unknown) => ({ error }),
      ),
    )
  const changes = stored.flatMap((one, index) => changeBy(one, prepared[index], at))
  if (changes.length > 0) await purge(...changes)
  const written = prepared.filter((_, index) => isWritten(stored[index]))
  const tasks = written.flatMap(({ article, wanted }) =>
    wanted.flatMap(({ lang, refusal }) =>
      refusal === null ? [{ article: article.id, lang }] : [],
    ),
  )
  if (tasks.length > 0) nudge(tasks)
  return stored
}

function isWritten(stored: Stored | undefined): boolean {
  return stored !== undefined && 'saved' in stored && daysOf(stored.saved).length > 0
}

function daysOf(saved: Saved) {
  return 'removed' in saved ? [] : saved.days
}

// After a write whose outcome is not known, the pages are purged as well. If the article is posted again, it may be
// unchanged, and nothing would be purged.
function changeBy(stored: Stored, prepared: PreparedArticle | undefined, at: Moment): Change[] {
  if (!prepared) return []
  const { id, publishedAt } = prepared.article
  if ('saved' in stored) {
    const days = daysOf(stored.saved)
    return days.length > 0 ? [{ article: id, days }] : []
  }
  return stored.error instanceof UncertainWrite
    ? [{ article: id, days: [dayOf(publishedAt ?? at)] }]
    : []
}
