import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Translation, TranslationFacts, TranslationTask } from '../../article/translation.ts'
import type { Database } from '../d1/database.ts'
import { articleColumns, storedArticle } from '../tables/article-row.ts'
import { articlesTable, translationsTable, translationTasksTable } from '../tables/schema.ts'
import {
  allTranslations,
  readAllFacts,
  taskOfRow,
  translationIn,
  translationOfRow,
} from './translation-columns.ts'

const {
  keywords: _keywords,
  fingerprint: _fingerprint,
  ...columns
} = getTableColumns(translationsTable)

/** An article in its own words with a translation of it. */
export type ArticleWithTranslation = {
  article: StoredArticle
  /** Into the language that was asked for. */
  translation: Translation | null
  /** All that there are, without their texts. */
  translations: TranslationFacts[]
}

/**
 * Reads an article with its translation into a language. One query.
 *
 * @returns `null` for an article that is not stored, or was removed.
 */
export async function articleWithTranslation(
  db: Database,
  id: ArticleId,
  lang: string,
): Promise<ArticleWithTranslation | null> {
  const [row] = await db
    .select({ article: articleColumns, translation: columns, translations: allTranslations })
    .from(articlesTable)
    .leftJoin(translationsTable, translationIn(lang))
    .where(and(eq(articlesTable.id, id), sql`${articlesTable.removed} is null`))
  if (!row) return null
  return {
    article: storedArticle(row.article),
    translation: row.translation && translationOfRow(row.translation),
    translations: readAllFacts(row.translations),
  }
}

/** Reads the tasks of an article, by language. */
export async function tasksOfArticle(db: Database, id: ArticleId): Promise<TranslationTask[]> {
  const rows = await db
    .select({
      lang: translationTasksTable.lang,
      state: translationTasksTable.state,
      reason: translationTasksTable.reason,
      attempts: translationTasksTable.attempts,
      dueAt: translationTasksTable.dueAt,
    })
    .from(translationTasksTable)
    .where(eq(translationTasksTable.articleId, id))
    .orderBy(translationTasksTable.lang)
  return rows.map(taskOfRow)
}
