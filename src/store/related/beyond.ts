import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, instant, type Day } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { StorageFault } from '../d1/storage-fault.ts'
import { candidates, windowAround, type FeaturesRow, type Neighbour } from './neighbours.ts'
import type { ArticleFeatures } from './similarity.ts'

/** Another database with articles, of which some may be close to those of one; its days, `null` for no bound. */
export type Beyond = {
  readonly db: Database
  readonly first: Day | null
  readonly last: Day | null
}

/** What is looked for. */
type Sought = { id: ArticleId; row: Pick<FeaturesRow, 'position'>; features: ArticleFeatures }

/** An article of another database that may be close. */
export type FoundBeyond = { readonly db: Database; readonly row: FeaturesRow }

/** A pair of close articles that are in two databases: the first one is in that where both were compared. */
export type PairBeyond = Neighbour & {
  readonly of: ArticleId
  readonly dayOf: Day
  readonly db: Database
  readonly day: Day
}

/**
 * Finds candidates for articles in other databases, if these have days on which an article may have neighbours. One
 * round trip to each. A database that fails has none.
 *
 * @returns By the ids of the articles.
 */
export async function foundBeyond(
  beyond: readonly Beyond[],
  sought: readonly Sought[],
): Promise<ReadonlyMap<ArticleId, FoundBeyond[]>> {
  const found = new Map<ArticleId, FoundBeyond[]>()
  await Promise.all(
    beyond.map(async ({ db, first, last }) => {
      const searches = sought.flatMap(({ id, row, features }) => {
        const { from, to } = windowAround(features)
        const isNear =
          (last === null || last >= dayOf(instant(from))) &&
          (first === null || first <= dayOf(instant(to)))
        const search = isNear ? candidates(id, features, row.position) : null
        return search ? [{ id, search }] : []
      })
      if (searches.length === 0) return
      const statements = searches.map(({ search }) => search)
      const rows = await unlessFailing(() => retryRead(() => transact(db, statements)))
      for (const [index, { id }] of searches.entries()) {
        const some = (rows?.[index] ?? []) as FeaturesRow[]
        found.set(id, [...(found.get(id) ?? []), ...some.map((row) => ({ db, row }))])
      }
    }),
  )
  return found
}

/** Stores pairs in the databases of the second articles. A database that fails lacks them. */
export async function storeBeyond(pairs: readonly PairBeyond[]): Promise<void> {
  const byDatabase = Map.groupBy(pairs, ({ db }) => db)
  await Promise.all(
    [...byDatabase].map(([db, some]) =>
      unlessFailing(() =>
        retryWrite(() =>
          transact(
            db,
            statementsOf(
              some.map((one) => [one.id, one.isSameStory ? 1 : 0, one.score, one.of, one.dayOf]),
              sql`select id from articles where position is not null`,
            ),
          ),
        ),
      ),
    ),
  )
}

/** Writes the statements that store pairs in the database of the first articles, of those that are among some. */
export function beyondStatements(pairs: readonly PairBeyond[], some: SQL): SQL[] {
  if (pairs.length === 0) return []
  return statementsOf(
    pairs.map((one) => [one.of, one.isSameStory ? 1 : 0, one.score, one.id, one.day]),
    some,
  )
}

/** Writes the statement that forgets pairs as such in two databases: since one of them moved, both are in this one. */
export function noLongerBeyond(pairs: readonly (readonly [ArticleId, ArticleId])[]): SQL {
  const json = JSON.stringify(
    pairs.flatMap(([one, other]) => [
      [one, other],
      [other, one],
    ]),
  )
  return sql`delete from related_elsewhere
    where (article_id, other_id) in (select value ->> 0, value ->> 1 from json_each(${json}))`
}

type Row = [id: ArticleId, isSameStory: 0 | 1, score: number, other: ArticleId, otherDay: Day]

function statementsOf(rows: readonly Row[], some: SQL): SQL[] {
  const json = JSON.stringify(rows)
  return [
    sql`delete from related_elsewhere where (article_id, other_id) in (
      select value ->> 0, value ->> 3 from json_each(${json})) and article_id in (${some})`,
    sql`insert into related_elsewhere
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(${json})
      where value ->> 0 in (${some})`,
  ]
}

async function unlessFailing<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error
    console.error(JSON.stringify({ event: 'not_related_beyond', error: error.message }))
    return null
  }
}
