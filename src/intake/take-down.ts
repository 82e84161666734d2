import type { ArticleId } from '../article/article-address.ts'
import type { StoredArticle } from '../article/article.ts'
import { Refusal } from '../http/problem.ts'
import type { Removed } from '../store/remove.ts'
import { restorableSince } from '../store/takedowns/removals.ts'
import { tidyText } from '../text/tidy-text.ts'
import { wantedTranslations } from '../translator/pipeline/wanted-translations.ts'
import type { IngestContext } from './ingest-context.ts'
import { dropPictures } from './sweep-pictures.ts'
import { dropRemovedPages } from './sweep-raw-pages.ts'

/** What takedowns need: the intake's context and where the pages themselves are. */
export type TakedownContext = Omit<IngestContext, 'rawBucket' | 'sender'> & {
  /** Those with articles. */
  readonly databases: readonly { readonly d1: D1Database }[]
  readonly bucket: R2Bucket | undefined
}

export type AskedTakedown = {
  readonly reason: Removed['removed']
  /** For the operators. */
  readonly note: string
  /** The name of the token. */
  readonly by: string
  /** Whether nothing is kept that could bring it back. */
  readonly isErased: boolean
}

const maxNoteLength = 500 // characters

/**
 * Reads the note of a takedown.
 *
 * @param values All that are given for it.
 * @throws {Refusal} `request_invalid` if it is too long, or there twice.
 */
export function takedownNote(values: readonly string[]): string {
  const note = tidyText(values[0] ?? '')
  if (values.length <= 1 && note.length <= maxNoteLength) return note
  throw new Refusal('request_invalid', {
    detail: `note must have at most ${maxNoteLength} characters, once, or be absent`,
  })
}

/**
 * Takes an article down: it answers 410 or 451 everywhere, within seconds. It can be brought back as long as the
 * settings say, unless it is erased.
 *
 * @param id Its own, or that of another of its addresses.
 * @returns Its own id.
 * @throws {Refusal} `not_found`.
 */
export async function takeDown(
  { articles, config, purge, databases, bucket, now }: TakedownContext,
  id: ArticleId,
  { reason, ...asked }: AskedTakedown,
): Promise<ArticleId> {
  const isErased = asked.isErased || config.takedownRetentionDays === 0
  const removed = await articles.remove(id, reason, { ...asked, isErased, now: now() })
  if (!removed) throw new Refusal('not_found')
  await purge({ article: removed.id, days: [removed.day], isRemoved: true })
  if (removed.id !== id) await purge({ article: id, days: [] })
  for (const { d1 } of databases) await dropRemovedPages(d1, bucket, now())
  await dropPictures(databases, bucket, removed.id)
  return removed.id
}

/**
 * Brings an article back that was taken down, and asks for the translations that it has not.
 *
 * @param by The name of the token.
 * @throws {Refusal} `not_found`, `not_removed`, or `erased` if nothing is kept of it.
 */
export async function bringBack(
  { articles, config, purge, relate, nudge, now }: TakedownContext,
  id: ArticleId,
  by: string,
): Promise<StoredArticle> {
  const at = now()
  const restored = await articles.restore(id, {
    by,
    now: at,
    since: restorableSince(config.takedownRetentionDays, at),
    wanted: (article) => wantedTranslations(article, config.site.languages, config.translation),
  })
  if (!('saved' in restored))
    throw new Refusal(restored.outcome === 'unknown' ? 'not_found' : restored.outcome)
  const { article, days } = restored.saved
  const aliases = restored.aliases.map((alias) => ({ article: alias, days: [] }))
  await purge({ article: article.id, days }, ...aliases)
  relate([article.id])
  const wanted = wantedTranslations(article, config.site.languages, config.translation)
  const tasks = wanted.flatMap(({ lang, refusal }) =>
    refusal === null ? [{ article: article.id, lang }] : [],
  )
  if (tasks.length > 0) nudge(tasks)
  return article
}
