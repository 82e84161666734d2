import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { Day } from '../article/day.ts'
import { transact, type Database } from './d1/database.ts'
import { staleTable as table } from './tables/schema.ts'

/** A change that no request made: of an article, or of lists alone (`null`), and the days whose lists hold it. */
export type NotedChange = {
  article: ArticleId | null
  days: readonly Day[]
  isRemoved?: boolean
}

/** Notes changes whose pages are to be purged. Call it after the change: a page purged earlier may be cached again. */
export async function noteChanges(db: Database, changes: readonly NotedChange[]): Promise<void> {
  if (changes.length === 0) return
  const rows = changes.flatMap(({ article, days, isRemoved = false }) =>
    (days.length > 0 ? days : [null]).map((day) => [article, day, isRemoved ? 1 : 0]),
  )
  await transact(db, [
    sql`insert into stale (article_id, day, is_removed)
      select distinct value ->> 0, value ->> 1, value ->> 2 from json_each(${JSON.stringify(rows)})`,
  ])
}

/** Reads the oldest noted changes, and the id of the last one, for forgetting them; `null` when there are none. */
export async function readNotedChanges(
  db: Database,
  limit: number,
): Promise<{ changes: NotedChange[]; last: number } | null> {
  const rows = await db.select().from(table).orderBy(table.id).limit(limit)
  const last = rows.at(-1)?.id
  if (last === undefined) return null
  const changes = rows.map(({ articleId, day, isRemoved }) => ({
    article: articleId,
    days: day === null ? [] : [day],
    isRemoved,
  }))
  return { changes, last }
}

/** Forgets noted changes up to an id. Call it when their purges are stored elsewhere. */
export async function forgetNotedChanges(db: Database, last: number): Promise<void> {
  await transact(db, [sql`delete from stale where id <= ${last}`])
}
