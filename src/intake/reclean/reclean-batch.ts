import type { Article } from '../../article/article.ts'
import { dayOf, instant, type Moment } from '../../article/day.ts'
import type { Change } from '../../cache/purge/stale-tag.ts'
import { UncertainWrite } from '../../store/d1/storage-fault.ts'
import type { Recleanable } from '../../store/recleanable.ts'
import type { SaveResult } from '../../store/save.ts'
import { wantedTranslations } from '../../translator/pipeline/wanted-translations.ts'
import type { IngestContext } from '../ingest-context.ts'
import { outcomeOfSaved } from '../ingest-items.ts'
import { isOfAllPages, pageFault } from '../page-fault.ts'
import type { PageOutcome } from '../page-outcome.ts'
import { recleanArticle } from './reclean-article.ts'
import type { Recleaned } from './recleaned.ts'

/**
 * Cleans a few articles again and stores the new versions as the cleaner's: to feeds, sitemaps and readers no article
 * was edited by that. Pages of those that changed are purged. Their neighbours are found by the cron.
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
  const { articles, config, purge, nudge, now } = context
  const wanted = new Map(
    made.map((one) => [one, wantedTranslations(one, config.site.languages, config.translation)]),
  )
  const at = instant(now())
  const results = await articles.saveAll(made, at, {
    isRecleaned: true,
    wanted: (article) => wanted.get(article) ?? [],
  })
  const changes = made.flatMap((article, index) => changeBy(results[index], article, at))
  if (changes.length > 0) await purge(...changes)
  const changed = new Set(changes.map(({ article }) => article))
  const tasks = [...wanted].flatMap(([{ id }, languages]) =>
    languages.flatMap(({ lang, refusal }) =>
      refusal === null && changed.has(id) ? [{ article: id, lang }] : [],
    ),
  )
  if (tasks.length > 0) nudge(tasks)
  const fault = results.find((one) => 'error' in one && isOfAllPages(one.error))
  if (fault && 'error' in fault) throw fault.error
  if (changed.size > 0) await articles.packRevisions(changed.size)
  return results
}

// A write whose outcome is not known may have changed the article.
function changeBy(result: SaveResult | undefined, article: Article, at: Moment): Change[] {
  const { id, publishedAt } = article
  if (!result || 'removed' in result) return []
  if ('error' in result)
    return result.error instanceof UncertainWrite
      ? [{ article: id, days: [dayOf(publishedAt ?? at)] }]
      : []
  return result.days.length > 0 ? [{ article: id, days: result.days }] : []
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
    case 'corrected':
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
