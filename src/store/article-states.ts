import { sql } from 'drizzle-orm'
import type { StoredArticle } from '../article/article.ts'
import type { ChangedBy } from '../article/changed-by.ts'
import type { TranslationFacts, TranslationTask } from '../article/translation.ts'
import { transact, type Database } from './d1/database.ts'
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
  Pick<StoredArticle, 'revision' | 'confidence' | 'isTruncated' | 'changedBy'> & {
    translations: TranslationFacts[]
    tasks: TranslationTask[]
  }

/** Which articles of a list are meant: those that have all that is given. */
export type StatesFilter = {
  /** A primary tag. */
  readonly lang?: string
  /** The highest confidence. */
  readonly confidence?: number
  /** `corrected`: the present version is a person's. */
  readonly state?: 'published' | 'corrected' | 'truncated'
}

const maxLooked = 1000 // articles

/**
 * Reads a slice of a list with the states of its translations, of articles that a filter means. One query, which looks
 * at `maxLooked` articles at most, so that a slice may hold few though there are more.
 */
export async function filteredStates(
  db: Database,
  list: ArticleList,
  limit: number,
  cursor: ListCursor | null,
  { lang, confidence, state }: StatesFilter,
): Promise<ListSlice<ArticleStates>> {
  const looked = members(list, maxLooked + 1, cursor)
  const conditions = [
    ...(lang === undefined
      ? []
      : [sql`(a.lang = ${lang} or substr(a.lang, 1, ${lang.length + 1}) = ${`${lang}-`})`]),
    ...(confidence === undefined ? [] : [sql`a.confidence <= ${confidence}`]),
    ...(state === 'corrected' ? [sql`a.changed_by = 'editor'`] : []),
    ...(state === 'truncated' ? [sql`a.is_truncated = 1`] : []),
    sql`true`,
  ]
  const [found, [end]] = (await transact(db, [
    sql`select looked.position ${sql.raw(columns)} from (${looked}) looked
      cross join articles a on a.position = looked.position
      where ${sql.join(conditions, sql` and `)} order by looked.position desc limit ${limit + 1}`,
    sql`select cast(min(position) as text) as place, count(*) as n from (${looked})`,
  ])) as unknown as [(SummaryRow & StatesRow)[], [{ place: string | null; n: number }]]
  const slice = sliceOf(found, limit)
  const isMore = slice.next === null && end.n > maxLooked && end.place !== null
  return isMore && end.place !== null ? { ...slice, next: listCursorOf(end.place) } : slice
}

/** Reads a slice of a list with the states of its translations, in one query. It reads one article more. */
export async function articleStates(
  db: Database,
  list: ArticleList,
  limit: number,
  cursor: ListCursor | null,
): Promise<ListSlice<ArticleStates>> {
  const rows = await db.all<SummaryRow & StatesRow>(members(list, limit + 1, cursor, columns))
  return sliceOf(rows, limit)
}

function sliceOf(
  rows: readonly (SummaryRow & StatesRow)[],
  limit: number,
): ListSlice<ArticleStates> {
  const last = rows.length > limit ? rows[limit - 1] : null
  return {
    items: rows.slice(0, limit).map((row) => ({
      ...readSummary(row),
      revision: row.revision,
      confidence: row.confidence,
      isTruncated: row.is_truncated === 1,
      changedBy: row.changed_by,
      translations: readAllFacts(row.translations),
      tasks: readTasks(row.tasks),
    })),
    next: last ? listCursorOf(last.place) : null,
  }
}

type StatesRow = {
  place: string
  revision: string
  confidence: number
  is_truncated: 0 | 1
  changed_by: ChangedBy
  translations: string
  tasks: string
}

const columns = `, cast(a.position as text) as place, a.revision as revision,
  a.confidence as confidence, a.is_truncated as is_truncated, a.changed_by as changed_by,
  ${factsOfArticle('a')} as translations, ${allTasks} as tasks,
  ${summaryColumns(readingLanguage('und'))}`
