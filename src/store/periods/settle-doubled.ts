import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { unstored } from '../../article/article.ts'
import type { Day, Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { articleById } from '../read-article.ts'
import { idRows } from './article-state.ts'
import { locateAny } from './locate.ts'
import { deleteArticles, moveArticle } from './move-article.ts'
import { mainOf, type Place } from './places.ts'

/**
 * Notes articles that are about to be stored while another database fails, which may have them, too. One query.
 *
 * @throws {StorageFault} The database failed, and has noted nothing.
 */
export async function noteUnsettled(db: Database, ids: readonly ArticleId[]): Promise<void> {
  await retryWrite(() =>
    transact(db, [sql`insert or ignore into unsettled select value from ${idRows(ids)}`]),
  )
}

/**
 * Brings articles together that were stored a second time while the database failed that had them. The version that
 * came meanwhile is stored over the former one, as it would have been then, so that versions and corrections stay; then
 * the article moves to where the later version is.
 *
 * One query for each database where nothing is noted.
 *
 * @param limit Of each database, how many are looked at.
 * @returns Those that were in two, with all their days.
 * @throws {StorageFault} A database failed; calling it again goes on.
 */
export async function settleDoubled(
  places: readonly Place[],
  place: Place,
  limit: number,
  now: Moment,
): Promise<{ id: ArticleId; day: Day }[]> {
  const [rows = []] = await retryRead(() =>
    transact(place.db, [sql`select article_id as id from unsettled limit ${limit}`]),
  )
  const ids = (rows as { id: ArticleId }[]).map(({ id }) => id)
  if (ids.length === 0) return []
  const { found, fault } = await locateAny(places, ids)
  if (fault) throw fault
  const doubled: { id: ArticleId; day: Day }[] = []
  for (const id of ids) {
    const all = (found.get(id) ?? []).filter((one) => one.id === id)
    const others = all.filter((one) => one.place !== place)
    if (others.length === 0 || others.length === all.length) continue
    for (const other of others) await bringTogether(places, place, other.place, id, now)
    doubled.push(...all.map(({ day }) => ({ id, day })))
  }
  await retryWrite(() =>
    transact(place.db, [
      sql`delete from unsettled where article_id in (select value from ${idRows(ids)})`,
    ]),
  )
  return doubled
}

async function bringTogether(
  places: readonly Place[],
  place: Place,
  former: Place,
  id: ArticleId,
  now: Moment,
): Promise<void> {
  const [later, earlier] = await Promise.all(
    [place, former].map(({ db }) => retryRead(() => articleById(db, id))),
  )
  const isPublished = later && earlier && !('removed' in later) && !('removed' in earlier)
  if (isPublished && later.storedAt > earlier.storedAt) {
    const [result] = await former.store.saveAll([unstored(later)], now)
    if (result && 'error' in result) throw result.error
    // The former version is the better one.
    if (result && 'status' in result && result.status === 'kept')
      return deleteArticles(place.db, [id])
  }
  await moveArticle({ from: former.db, to: place.db, main: mainOf(places).db }, id)
}
