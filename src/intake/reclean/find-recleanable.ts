import type { ArticleStore } from '../../store/article-store.ts'
import type { Recleanable, RecleanSelection } from '../../store/recleanable.ts'
import type { ListCursor } from '../../store/tables/list-cursor.ts'

/** Articles that may be cleaned again, perhaps none, and where the search goes on after them. */
export type RecleanableBatch = {
  readonly items: readonly Recleanable[]
  readonly place: ListCursor
}

const articlesAtOnce = 1000 // that one query looks at

/**
 * Finds the articles of a selection, the newest first, a few at a time. Lazy. An article that moves down in the order
 * meanwhile comes again.
 *
 * @param after Where an earlier search was; `null` for the start.
 */
export async function* findRecleanable(
  articles: Pick<ArticleStore, 'recleanable'>,
  selection: RecleanSelection,
  after: ListCursor | null,
  batchSize: number,
): AsyncGenerator<RecleanableBatch> {
  for (let cursor = after; ;) {
    const { items, next } = await articles.recleanable(selection, articlesAtOnce, cursor)
    for (let at = 0; at < items.length; at += batchSize) {
      const batch = items.slice(at, at + batchSize)
      const last = batch.at(-1)
      if (last) yield { items: batch, place: last.place }
    }
    if (next === null) return
    cursor = next
    yield { items: [], place: next }
  }
}
