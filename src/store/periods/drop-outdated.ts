import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { pagesOf } from './article-pages.ts'
import { idRows } from './article-state.ts'
import { deleteArticles } from './move-article.ts'
import { placeOf, type Place } from './places.ts'

/**
 * Deletes copies that no article needs any more: those of an article whose day is in another database now, or that was
 * taken into another article, so that its id is an address. A copy without an original is left alone.
 */
export async function dropOutdated(
  places: readonly Place[],
  target: Place,
  originals: Database,
): Promise<void> {
  for await (const page of pagesOf(target.db)) {
    const ids = page.map(({ id }) => id)
    const [rows = []] = await retryRead(() =>
      transact(originals, [
        sql`select id, filed_at from articles where id in (select value from ${idRows(ids)})
          union all select id, null from addresses where id in (select value from ${idRows(ids)})
            and id not in (select id from articles)`,
      ]),
    )
    const outdated = (rows as { id: ArticleId; filed_at: Moment | null }[]).filter(
      ({ filed_at }) => filed_at === null || placeOf(places, dayOf(filed_at)) !== target,
    )
    if (outdated.length > 0)
      await deleteArticles(
        target.db,
        outdated.map(({ id }) => id),
      )
  }
}
