import type { ArticleId } from '../article/article-address.ts'
import type { Article } from '../article/article.ts'
import { dayOf, type Moment } from '../article/day.ts'
import type { WantedTranslation } from '../article/translation.ts'
import type { Change } from '../cache/purge/stale-tag.ts'
import { UncertainWrite } from '../store/d1/storage-fault.ts'
import type { SaveResult } from '../store/saved.ts'
import { wantedTranslations } from '../translator/pipeline/wanted-translations.ts'
import type { IngestContext } from './ingest-context.ts'

/** What the languages of an article are asked of while it is stored. */
type Wanted = (article: Article) => readonly WantedTranslation[]

type WriteOptions = {
  readonly at: Moment
  /** Stores the articles, and gives a result for each in their order. */
  readonly save: (wanted: Wanted) => Promise<SaveResult[]>
  /** Is done before pages are purged; gives what else is stale. */
  readonly settle?: (results: readonly SaveResult[]) => Promise<Change[]>
}

/**
 * Writes articles by any of the ways there are, then purges the pages that this made stale, once, and points the queues
 * to their translations and neighbours.
 *
 * @returns The results of `save`.
 */
export async function writeArticles(
  { config, purge, relate, nudge }: IngestContext,
  articles: readonly Pick<Article, 'id' | 'publishedAt'>[],
  { at, save, settle }: WriteOptions,
): Promise<SaveResult[]> {
  const asked = new Map<ArticleId, readonly WantedTranslation[]>()
  const results = await save((article) => {
    const wanted = wantedTranslations(article, config.site.languages, config.translation)
    asked.set(article.id, wanted)
    return wanted
  })
  const changes = articles.flatMap((article, index) => changeBy(results[index], article, at))
  const others = (await settle?.(results)) ?? []
  if (changes.length + others.length > 0) await purge(...changes, ...others)
  const written = [...new Set(results.flatMap(idWritten))]
  if (written.length > 0) relate(written)
  const tasks = written.flatMap((article) =>
    (asked.get(article) ?? []).flatMap(({ lang, refusal }) =>
      refusal === null ? [{ article, lang }] : [],
    ),
  )
  if (tasks.length > 0) nudge(tasks)
  return results
}

/** Whether something of the article was written that readers see. */
export function isWritten(result: SaveResult): boolean {
  return idWritten(result).length > 0
}

function idWritten(result: SaveResult): ArticleId[] {
  return 'days' in result && result.days.length > 0 ? [result.article.id] : []
}

// After a write whose outcome is not known, the pages are purged as well. If the article is written again, it may be
// unchanged, and nothing would be purged.
function changeBy(
  result: SaveResult | undefined,
  { id, publishedAt }: Pick<Article, 'id' | 'publishedAt'>,
  at: Moment,
): Change[] {
  if (!result || 'removed' in result) return []
  if ('error' in result)
    return result.error instanceof UncertainWrite
      ? [{ article: id, days: [dayOf(publishedAt ?? at)] }]
      : []
  return result.days.length > 0 ? [{ article: id, days: result.days }] : []
}
