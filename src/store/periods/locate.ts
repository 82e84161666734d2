import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { placeOf, type Place } from './places.ts'

/** Where an article is stored. */
export type Location = {
  readonly place: Place
  /** Its own id. */
  readonly id: ArticleId
  readonly firstSeenAt: Moment
  readonly day: Day
}

/**
 * Finds where articles are stored, by their own ids or those of others of their addresses. It asks every database one
 * query, all at once.
 *
 * @returns By the ids that were given. An article that is in two databases is named first where its day belongs.
 * @throws {StorageFault} A database failed: what it holds is not known.
 */
export async function locate(
  places: readonly Place[],
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, Location[]>> {
  if (ids.length === 0) return new Map()
  const answers = await Promise.all(
    places.map(async (place) => {
      const rows = await retryRead(() => findIn(place.db, ids))
      return rows.map((row): [ArticleId, Location] => [
        row.asked,
        { place, id: row.id, firstSeenAt: row.first_seen_at, day: dayOf(row.filed_at) },
      ])
    }),
  )
  const found = Map.groupBy(answers.flat(), ([asked]) => asked)
  return new Map(
    [...found].map(([asked, pairs]) => [
      asked,
      pairs.map(([, location]) => location).toSorted((one) => (isAtHome(places, one) ? -1 : 1)),
    ]),
  )
}

/** Whether an article is where the articles of its day are. */
function isAtHome(places: readonly Place[], { place, day }: Location): boolean {
  return placeOf(places, day) === place
}

type Row = { asked: ArticleId; id: ArticleId; first_seen_at: Moment; filed_at: Moment }

async function findIn(db: Database, ids: readonly ArticleId[]): Promise<Row[]> {
  const [rows = []] = await transact(db, [
    sql`select value as asked, a.id, a.first_seen_at, a.filed_at
      from json_each(${JSON.stringify(ids)}) cross join articles a
        on a.id = coalesce((select article_id from addresses where addresses.id = value), value)`,
  ])
  return rows as Row[]
}
