import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Article } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { save } from '../save.ts'

/** Takes an article out of lists, index, counts and neighbours, by triggers that follow its position. */
export function takenOut(id: ArticleId): SQL {
  return sql`update articles
    set position = null, listings = '[]', telling_words = '[]', fingerprint = '' where id = ${id}`
}

/** Takes an article out of everything and stores it as if it were new, but keeps its time of storing. */
export async function refile(db: Database, article: Article, storedAt: Moment): Promise<void> {
  await transact(db, [takenOut(article.id)])
  await save(db, article, storedAt, { isCorrected: true })
}
