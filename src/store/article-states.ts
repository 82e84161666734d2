import type { StoredArticle } from '../article/article.ts'
import type { TranslationFacts, TranslationTask } from '../article/translation.ts'
import type { Database } from './d1/database.ts'
import { members, type ArticleList, type ListSlice } from './lists.ts'
import {
  readSummary,
  summaryColumns,
  type ArticleSummary,
  type SummaryRow,
} from './tables/article-summary.ts'
import { listCursorOf, type ListCursor } from './tables/list-cursor.ts'
import { readingLanguage } from './tables/reading-language.ts'
import {
  allTasks,
  factsOfArticle,
  readAllFacts,
  readTasks,
} from './translations/translation-columns.ts'

/** An article of a list with all its translations, and all that waits to be translated. */
export type ArticleStates = ArticleSummary &
  Pick<StoredArticle, 'revision'> & {
    translations: TranslationFacts[]
    tasks: TranslationTask[]
  }

/** Reads a slice of a list with the states of its translations, in one query. It reads one article more. */
export async function articleStates(
  db: Database,
  list: ArticleList,
  limit: number,
  cursor: ListCursor | null,
): Promise<ListSlice<ArticleStates>> {
  const rows = await db.all<SummaryRow & StatesRow>(members(list, limit + 1, cursor, columns))
  const last = rows.length > limit ? rows[limit - 1] : null
  return {
    items: rows.slice(0, limit).map((row) => ({
      ...readSummary(row),
      revision: row.revision,
      translations: readAllFacts(row.translations),
      tasks: readTasks(row.tasks),
    })),
    next: last ? listCursorOf(last.place) : null,
  }
}

type StatesRow = { place: string; revision: string; translations: string; tasks: string }

const columns = `, cast(a.position as text) as place, a.revision as revision,
  ${factsOfArticle('a')} as translations, ${allTasks} as tasks,
  ${summaryColumns(readingLanguage('und'))}`
