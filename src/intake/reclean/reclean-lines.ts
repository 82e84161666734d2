import type { Article } from '../../article/article.ts'
import {
  articleDifference,
  type ArticleDifference,
} from '../../article/difference/article-difference.ts'
import type { RecleanSelection } from '../../store/recleanable.ts'
import type { ListCursor } from '../../store/tables/list-cursor.ts'
import type { IngestContext } from '../ingest-context.ts'
import { findRecleanable } from './find-recleanable.ts'
import { recleanArticle } from './reclean-article.ts'
import type { Recleaned } from './recleaned.ts'

/** What readers would see differently; of the text, only the parts that are not the same. */
type RecleanDifference = ArticleDifference & {
  /** Other properties that differ. */
  readonly others: readonly string[]
}

/** What cleaning an article again would do. */
export type RecleanLine = {
  readonly article: string
  /** The address at the source. */
  readonly url: string
  readonly outcome: Recleaned['outcome']
  readonly code?: string
  readonly detail?: string
  readonly difference?: RecleanDifference
}

type RecleanLinesOptions = {
  readonly after: ListCursor | null
  readonly maxArticles: number
  /** In milliseconds since 1970: when no other article is begun. */
  readonly until: number
  /** Called if something is left, with where it begins. */
  readonly onStop: (bound: 'pages' | 'time', next: ListCursor) => void
}

/** Cleans articles again, one after the other, and tells how they would change. Stores nothing. */
export async function* recleanLines(
  context: IngestContext,
  bucket: R2Bucket,
  selection: RecleanSelection,
  { after, maxArticles, until, onStop }: RecleanLinesOptions,
): AsyncGenerator<RecleanLine[]> {
  let done = after
  let count = 0
  for await (const { items, place } of findRecleanable(context.articles, selection, after, 1)) {
    const bound = count === maxArticles ? 'pages' : context.now().getTime() > until ? 'time' : null
    if (bound && items.length > 0 && done !== null) return onStop(bound, done)
    if (bound === 'time') return onStop(bound, place)
    for (const item of items) yield [lineOf(item, await recleanArticle(context, bucket, item))]
    count += items.length
    done = place
  }
}

function lineOf({ id, url }: { id: string; url: string }, recleaned: Recleaned): RecleanLine {
  const line = { article: id, url }
  if (!('made' in recleaned)) return { ...line, ...recleaned }
  const { outcome, stored, shown } = recleaned
  return { ...line, outcome, ...(outcome === 'differs' && { difference: between(stored, shown) }) }
}

const otherProperties = [
  'source',
  'isAccessibleForFree',
  'isTruncated',
  'isNoindex',
  'isTdmReserved',
] as const satisfies readonly (keyof Article)[]

function between(before: Article, after: Article): RecleanDifference {
  const { fields, parts } = articleDifference(before, after)
  return {
    fields,
    parts: parts.filter(({ change }) => change !== 'kept'),
    others: otherProperties.filter(
      (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
    ),
  }
}
