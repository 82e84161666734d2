import { eq } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { Translation, TranslationFacts, TranslationTask } from '../../article/translation.ts'
import type { Database } from '../d1/database.ts'
import { articleColumns, storedArticle } from '../tables/article-row.ts'
import type { ReadingLanguage } from '../tables/reading-language.ts'
import { articlesTable, translationsTable, translationTasksTable } from '../tables/schema.ts'
import {
  allTranslations,
  readAllFacts,
  readTask,
  taskColumn,
  taskOfRow,
  translationColumns,
  translationIn,
  translationOfRow,
} from './translation-columns.ts'

/** An article in its own words with a translation of it. */
export type ArticleWithTranslation = {
  article: StoredArticle
  /** Into the language that was asked for. */
  translation: Translation | null
  /** All that there are, without their texts. */
  translations: TranslationFacts[]
  /** What waits to be translated into that language. */
  task: TranslationTask | null
}

/**
 * Reads an article with its translation into a language. One query.
 *
 * @returns Why it was removed, for one that was; `null` for one that is not stored.
 */
export async function articleWithTranslation(
  db: Database,
  id: ArticleId,
  lang: ReadingLanguage,
): Promise<ArticleWithTranslation | { removed: 'gone' | 'legal' } | null> {
  const [row] = await db
    .select({
      article: articleColumns,
      translation: translationColumns,
      translations: allTranslations,
      task: taskColumn(lang),
    })
    .from(articlesTable)
    .leftJoin(translationsTable, translationIn(lang))
    .where(eq(articlesTable.id, id))
  if (!row) return null
  const { removed } = row.article
  if (removed) return { removed }
  return {
    article: storedArticle(row.article),
    translation: row.translation && translationOfRow(row.translation),
    translations: readAllFacts(row.translations),
    task: readTask(row.task),
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
