import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { spanRanges, type DaySpan } from '../lists.ts'
import { allPositions, isWithin, type PositionRange } from '../tables/position.ts'
import { copyingBackSince } from './copying-back.ts'
import { periodsIn } from './databases.ts'
import { moveArticle } from './move-article.ts'
import { mainOf, openPlaces, placeOf, type Place } from './places.ts'
import { settleDoubled } from './settle-doubled.ts'
import { settleRemoved } from './settle-removed.ts'

/** An article that is in another database than the articles of its day. */
export type Stray = { readonly id: ArticleId; readonly day: Day }

/** Finds articles in a database that are filed outside of its days. One query that reads no others. */
export async function straysIn(db: Database, span: DaySpan, limit: number): Promise<Stray[]> {
  const [rows = []] = await retryRead(() =>
    transact(db, [
      sql`select id, filed_at from (${sql.join(
        outsideOf(span).map(
          (range) => sql`select * from (select id, filed_at from articles
            where ${isWithin(sql`position`, range)} order by position desc limit ${limit})`,
        ),
        sql` union all `,
      )}) limit ${limit}`,
    ]),
  )
  return (rows as { id: ArticleId; filed_at: Moment }[]).map((row) => ({
    id: row.id,
    day: dayOf(row.filed_at),
  }))
}

// What is above, between and below the two ranges of the days.
function outsideOf(span: DaySpan): PositionRange[] {
  const [dated, undated] = spanRanges(span)
  if (!dated || !undated) return [allPositions]
  return [
    { from: dated.to, to: allPositions.to },
    { from: undated.to, to: dated.from },
    { from: allPositions.from, to: undated.from },
  ]
}

/**
 * Moves articles to the databases of their days that a failure, or a new binding, left in another one, and brings those
 * together that were stored twice while a database failed. What `DB` knows to be taken down is so in all.
 *
 * @param limit Of each database, how many are moved; each takes some ten round trips.
 * @param options As of `openDatabase`.
 * @returns Those that were moved, and why others could not be.
 */
export async function moveStrays(
  env: { DB: D1Database },
  limit: number,
  now: Moment,
  options: { isPacking?: boolean } = {},
): Promise<{ moved: Stray[]; errors: unknown[] }> {
  const places = openPlaces(env.DB, periodsIn(env), options)
  const main = mainOf(places)
  const moved: Stray[] = []
  const errors: unknown[] = []
  const tried = async (work: () => Promise<unknown>) => work().catch((error) => errors.push(error))
  const isLeft = await leftAlone(main)
  for (const place of places) {
    await tried(async () => {
      moved.push(...(await settleDoubled(places, place, limit, now)))
    })
    if (isLeft(place)) continue
    await tried(async () => {
      if (place !== main) return
      const removed = await settleRemoved(places, place, limit)
      moved.push(...removed.moved, ...removed.gathered)
    })
    await tried(async () => {
      for (const stray of await straysIn(place.db, place.span, limit)) {
        const home = placeOf(places, stray.day)
        if (home === place) continue // it is only to be filed again
        await tried(async () => {
          const move = { from: place.db, to: home.db, main: main.db }
          if (await moveArticle(move, stray.id)) moved.push(stray)
        })
      }
    })
  }
  return { moved, errors }
}

// What is being copied back is no stray. While `DB` does not tell, nothing can be moved out of it either.
async function leftAlone(main: Place): Promise<(place: Place) => boolean> {
  const isCopying = await copyingBackSince(main.db).then(
    (since) => since !== null,
    () => true,
  )
  return (place) => place === main && isCopying
}
