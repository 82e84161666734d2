import { sql } from 'drizzle-orm'
import { articleColumns, storedArticle } from './article-row.ts'
import type { Database } from './database.ts'
import { save } from './save.ts'
import { articles as table } from './schema.ts'

/**
 * Files articles that have no position: written by a version that knew no lists, or taken out by a migration
 * that changes how articles are indexed. A row that cannot be read is logged and left.
 *
 * @returns How many were filed; fewer than `limit` when none is left.
 */
export async function fileUnfiled(db: Database, limit: number): Promise<number> {
  const rows = await db
    .select(articleColumns)
    .from(table)
    .where(sql`${table.position} is null and ${table.removed} is null`)
    .limit(limit)
  let filed = 0
  for (const row of rows) {
    try {
      const { firstSeenAt: _firstSeenAt, storedAt, ...article } = storedArticle(row)
      await save(db, article, storedAt)
      filed++
    } catch (error) {
      console.error(JSON.stringify({ event: 'not_filed', id: row.id, error: String(error) }))
    }
  }
  return filed
}
