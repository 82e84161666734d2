import { and, eq } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import { translationTasksTable as table } from '../tables/schema.ts'

/**
 * Deletes the task of an article in a language, if there is one: somebody has done its work.
 *
 * @throws {StorageFault} The database failed; deleting it again is safe.
 */
export async function forgetTask(db: Database, id: ArticleId, lang: string): Promise<void> {
  await retryWrite(() => db.delete(table).where(and(eq(table.articleId, id), eq(table.lang, lang))))
}
