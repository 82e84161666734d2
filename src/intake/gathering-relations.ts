import type { ArticleId } from '../article/article-address.ts'
import type { IngestContext } from './ingest-context.ts'

const atOnce = 25 // articles whose neighbours one transaction stores

/**
 * Gathers articles that are stored a few at a time, so that the neighbours of many are found at once. That costs as
 * many calls of the database as those of one.
 *
 * @returns The same context, and what to call at the end.
 */
export function gatheringRelations<Context extends Pick<IngestContext, 'relate'>>(
  context: Context,
): { gathering: Context; relateRest: () => void } {
  let waiting: ArticleId[] = []
  const relateAll = () => {
    if (waiting.length > 0) context.relate(waiting)
    waiting = []
  }
  const relate = (articles: readonly ArticleId[]) => {
    waiting.push(...articles)
    if (waiting.length >= atOnce) relateAll()
  }
  return { gathering: { ...context, relate }, relateRest: relateAll }
}
