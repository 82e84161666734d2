import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../../article/day.ts'
import { transact } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { locate } from './locate.ts'
import { moveArticles } from './move-article.ts'
import { mainOf, placeOf, type Place } from './places.ts'

type Dated = { id: ArticleId; day: Day }

/** An article that a database has, and the time that it is filed under there. */
export type Filed = { readonly id: ArticleId; readonly filed_at: Moment }

/**
 * Moves articles that were taken down to the databases of their days, and takes them down in all others that have them:
 * copies for a split may have been made before. The last takedowns first. One query, and one to each database if there
 * are any.
 *
 * @param limit Of the takedowns, how many are looked at.
 * @returns Those that were moved, and those that another database had.
 * @throws {StorageFault} A database failed; calling it again goes on.
 */
export async function settleRemoved(
  places: readonly Place[],
  place: Place,
  limit: number,
): Promise<{ moved: Dated[]; gathered: Dated[] }> {
  const [rows = []] = await retryRead(() =>
    transact(place.db, [
      sql`select a.id, a.filed_at from removals r join articles a on a.id = r.article_id
        where a.removed is not null order by r.removed_at desc, r.article_id desc limit ${limit}`,
    ]),
  )
  const removed = rows as Filed[]
  if (removed.length === 0) return { moved: [], gathered: [] }
  const away = removed.filter(({ filed_at }) => placeOf(places, dayOf(filed_at)) !== place)
  for (const { id, filed_at } of away) {
    const home = placeOf(places, dayOf(filed_at))
    await moveArticles({ from: place.db, to: home.db, main: mainOf(places).db }, [id])
  }
  return {
    moved: away.map(({ id, filed_at }) => ({ id, day: dayOf(filed_at) })),
    gathered: await gatherCopies(places, removed, place),
  }
}

/**
 * Brings copies in further databases to where the days of their articles belong: some changed after they were copied.
 * One query to each database.
 *
 * @param source Where the articles were found; what is left there stays.
 * @returns Those that there were, with the days that they had.
 * @throws {StorageFault} A database failed, or an article was written again and again meanwhile.
 */
export async function gatherCopies(
  places: readonly Place[],
  articles: readonly Filed[],
  source: Place,
): Promise<Dated[]> {
  const found = await locate(
    places,
    articles.map(({ id }) => id),
  )
  const gathered: Dated[] = []
  for (const { id, filed_at } of articles) {
    const home = placeOf(places, dayOf(filed_at))
    const copies = (found.get(id) ?? []).filter(
      (one) => one.id === id && one.place !== home && one.place !== source,
    )
    for (const { place, day } of copies) {
      await moveArticles({ from: place.db, to: home.db, main: mainOf(places).db }, [id])
      gathered.push({ id, day })
    }
  }
  return gathered
}
