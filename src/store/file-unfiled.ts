import { desc, sql } from 'drizzle-orm'
import { unstored } from '../article/article.ts'
import type { Database } from './d1/database.ts'
import { currentFiling } from './filing.ts'
import { noteChanges, type NotedChange } from './noted-changes.ts'
import { save } from './save.ts'
import { articleColumns, storedArticle } from './tables/article-row.ts'
import { articlesTable as table } from './tables/schema.ts'

/**
 * Files articles that are not filed, or not as this version files them:
 *
 * 1. Those without a position, or with another than their times call for. An older version wrote them, or a migration
 *    took them out.
 * 2. Those filed by older rules, the newest first. They stay in their lists until then.
 *
 * A row that cannot be read is logged and left as it is. The pages of the others are noted as stale.
 *
 * @returns How many were filed; fewer than `limit` when no more are left.
 */
export async function fileUnfiled(db: Database, limit: number): Promise<number> {
  const unlisted = await db
    .select(articleColumns)
    .from(table)
    .where(
      sql`${table.removed} is null
        and (${table.position} is null or ${table.position} >> 24 <> ${table.slot})`,
    )
    .limit(limit)
  const outdated = await db
    .select(articleColumns)
    .from(table)
    .where(
      sql`${table.filing} < ${currentFiling} and ${table.position} is not null
        and ${table.position} >> 24 = ${table.slot}`,
    )
    .orderBy(desc(table.filing), desc(table.position))
    .limit(limit - unlisted.length)
  const changes: NotedChange[] = []
  for (const row of [...unlisted, ...outdated]) {
    try {
      const stored = storedArticle(row)
      const article = unstored(stored)
      const saved = await save(db, article, stored.storedAt, { isRefiling: true })
      if ('days' in saved) changes.push({ article: article.id, days: saved.days })
    } catch (error) {
      console.error(JSON.stringify({ event: 'not_filed', id: row.id, error: String(error) }))
    }
  }
  await noteChanges(db, changes)
  return changes.length
}
