import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { spanRanges, type DaySpan } from '../lists.ts'
import { allPositions, isWithin, type PositionRange } from '../tables/position.ts'
import { copyingBackSince } from './copying-back.ts'
import { periodsIn } from './databases.ts'
import { moveArticles } from './move-article.ts'
import { mainOf, openPlaces, placeOf, type Place } from './places.ts'
import { settleDoubled } from './settle-doubled.ts'
import { settleRemoved } from './settle-removed.ts'

const maxTogether = 25 // articles

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
 * @param limit Of each database, how many are moved; 25 take some ten round trips.
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
      const strays = await straysIn(place.db, place.span, limit)
      const homes = Map.groupBy(strays, ({ day }) => placeOf(places, day))
      homes.delete(place) // they are only to be filed again
      for (const [home, some] of homes) {
        const move = { from: place.db, to: home.db, main: main.db }
        const out = await moveTogether(move, some, (error) => errors.push(error))
        moved.push(...some.filter(({ id }) => out.has(id)))
      }
    })
  }
  return { moved, errors }
}

// A request may run 1,000 statements, and one article alone takes a hundred, each further one six.
async function moveTogether(
  move: Parameters<typeof moveArticles>[0],
  strays: readonly Stray[],
  report: (error: unknown) => void,
): Promise<Set<ArticleId>> {
  const out = new Set<ArticleId>()
  const attempt = async (ids: readonly ArticleId[]): Promise<void> => {
    try {
      for (const { id } of await moveArticles(move, ids)) out.add(id)
    } catch (error) {
      if (ids.length === 1) report(error)
      else for (const id of ids) await attempt([id])
    }
  }
  const ids = strays.map(({ id }) => id)
  for (let at = 0; at < ids.length; at += maxTogether)
    await attempt(ids.slice(at, at + maxTogether))
  return out
}

// What is being copied back is no stray. While `DB` does not tell, nothing can be moved out of it either.
async function leftAlone(main: Place): Promise<(place: Place) => boolean> {
  const isCopying = await copyingBackSince(main.db).then(
    (since) => since !== null,
    () => true,
  )
  return (place) => place === main && isCopying
}
