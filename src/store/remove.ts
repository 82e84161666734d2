import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { dayOf, type Day } from '../article/day.ts'
import { isAt } from './addresses/is-at.ts'
import type { Database } from './d1/database.ts'
import { retryWrite } from './d1/retry.ts'
import { articlesTable as table } from './tables/schema.ts'

/** An article that was taken down, and why. */
export type Removed = { removed: 'gone' | 'legal' }

/**
 * Empties an article's row and marks it removed; triggers take it out of lists, index and counts. If the article was
 * removed before, only the new reason is stored.
 *
 * @param id Its own, or that of another of its addresses.
 * @returns Its own id and the day it was filed under, or `null` when there is no such article.
 * @throws {StorageFault} The database failed; removing it again is safe.
 */
export async function remove(
  db: Database,
  id: ArticleId,
  reason: Removed['removed'],
): Promise<{ id: ArticleId; day: Day } | null> {
  const [[before]] = await retryWrite(() =>
    db.batch([
      db
        .select({ id: table.id, filedAt: table.filedAt })
        .from(table)
        .where(isAt(sql`${id}`)),
      db
        .update(table)
        .set({ ...emptied, removed: reason })
        .where(isAt(sql`${id}`)),
    ]),
  )
  return before?.filedAt ? { id: before.id, day: dayOf(before.filedAt) } : null
}

const emptied = {
  title: '',
  lede: null,
  byline: [],
  agencies: [],
  image: null,
  section: null,
  tags: [],
  body: { type: 'root', children: [] },
  revision: '',
  rawHash: '',
  position: null,
  listings: [],
  keywords: [],
  fingerprint: '',
} satisfies Partial<typeof table.$inferInsert>
