import { eq } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { dayOf, type Day } from '../article/day.ts'
import type { Database } from './d1/database.ts'
import { retryWrite } from './d1/retry.ts'
import { articlesTable as table } from './tables/schema.ts'

/** An article that was taken down, and why. */
export type Removed = { removed: 'gone' | 'legal' }

/**
 * Empties an article's row and marks it removed; triggers take it out of lists, index and counts. If the article was
 * removed before, only the new reason is stored.
 *
 * @returns The day it was filed under, or `null` when there is no such article.
 * @throws {StorageFault} The database failed; removing it again is safe.
 */
export async function remove(
  db: Database,
  id: ArticleId,
  reason: Removed['removed'],
): Promise<Day | null> {
  const [before] = await retryWrite(() =>
    db.batch([
      db.select({ filedAt: table.filedAt }).from(table).where(eq(table.id, id)),
      db
        .update(table)
        .set({ ...emptied, removed: reason })
        .where(eq(table.id, id)),
    ]),
  )
  return before[0]?.filedAt ? dayOf(before[0].filedAt) : null
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
