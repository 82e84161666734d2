import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import type { StorageFault } from '../d1/storage-fault.ts'
import { openAttempts } from './attempts.ts'
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
 * @throws {StorageFault} A database failed, and one of the articles is in no other.
 */
export async function locate(
  places: readonly Place[],
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, Location[]>> {
  const { found, fault } = await locateAny(places, ids)
  if (fault && ids.some((id) => !found.has(id))) throw fault
  return found
}

/** Finds the same in the databases that answer; `fault` is that of one that does not. */
export async function locateAny(
  places: readonly Place[],
  ids: readonly ArticleId[],
): Promise<{ found: Map<ArticleId, Location[]>; fault: StorageFault | null }> {
  const asked = ids.length > 0 ? places : []
  const attempts = openAttempts()
  const answers = await attempts.tryAll(asked, ({ db }) => retryRead(() => findIn(db, ids)))
  const all = answers.flatMap(({ place, answer }) =>
    answer.map((row): [ArticleId, Location] => [
      row.asked,
      { place, id: row.id, firstSeenAt: row.first_seen_at, day: dayOf(row.filed_at) },
    ]),
  )
  const found = Map.groupBy(all, ([id]) => id)
  const isHome = (one: Location) => Number(isAtHome(places, one))
  return {
    found: new Map(
      [...found].map(([id, pairs]) => [
        id,
        pairs.map(([, location]) => location).toSorted((one, other) => isHome(other) - isHome(one)),
      ]),
    ),
    fault: attempts.fault(),
  }
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
