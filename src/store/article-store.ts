import type { ArticleId } from '../article/article-address.ts'
import type { Article } from '../article/article.ts'
import type { Day, Moment } from '../article/day.ts'
import type { ListKind } from '../article/listing.ts'
import { allMonths, listEntry, longestLists, partsOf, adjacentPeriods } from './archive.ts'
import { openDatabase } from './d1/database.ts'
import type { D1 } from './d1/meter.ts'
import { retryRead } from './d1/retry.ts'
import { frontNews } from './front-news.ts'
import { readListSlice, newestOf, wholeArticles, type ArticleList } from './lists.ts'
import { articleById, readArticleWithRails } from './read-article.ts'
import { remove, type Removed } from './remove.ts'
import type { SaveOptions } from './save.ts'
import type { Search } from './search/search-articles.ts'
import type { SearchCursor } from './search/search-cursor.ts'
import { readSuggestions } from './suggestions.ts'
import type { ListCursor } from './tables/list-cursor.ts'
import { countViews, mostRead } from './trends.ts'

export type ArticleStore = ReturnType<typeof openArticleStore>

/**
 * Opens the articles of a database. Each reading is one query whose cost does not grow with the number of articles;
 * see the functions behind the methods. Transient failures of the database are retried. The code that splits texts into
 * words is loaded when it is first needed.
 *
 * Each method rejects with a `StorageFault` when the database fails; only `countViews` rejects with D1's own error.
 */
export function openArticleStore(d1: D1) {
  const db = openDatabase(d1)
  return {
    byId: (id: ArticleId) => retryRead(() => articleById(db, id)),
    page: (id: ArticleId) => retryRead(() => readArticleWithRails(db, id)),

    list: (list: ArticleList, limit: number, cursor: ListCursor | null = null) =>
      retryRead(() => readListSlice(db, list, limit, cursor)),
    newestOf: (ids: readonly ArticleId[], limit: number) =>
      retryRead(() => newestOf(db, ids, limit)),
    whole: (list: ArticleList, limit: number) => retryRead(() => wholeArticles(db, list, limit)),
    latest: async (limit: number) =>
      (await retryRead(() => readListSlice(db, { kind: 'all' }, limit, null))).items,
    onDay: async (day: Day, limit: number) =>
      (await retryRead(() => readListSlice(db, { kind: 'period', period: day }, limit, null)))
        .items,
    search: async (search: Search, limit: number, cursor: SearchCursor | null = null) => {
      const { searchArticles } = await import('./search/search-articles.ts')
      return retryRead(() => searchArticles(db, search, limit, cursor))
    },
    mostRead: (limit: number, languages: readonly string[] = []) =>
      retryRead(() => mostRead(db, limit, languages)),
    frontNews: (list: ArticleList, limit: number) => retryRead(() => frontNews(db, list, limit)),
    suggestions: (languages: readonly string[] = []) =>
      retryRead(() => readSuggestions(db, languages)),

    years: () => retryRead(() => partsOf(db, '')),
    monthsOfYear: (year: string) => retryRead(() => partsOf(db, year)),
    daysOfMonth: (month: string) => retryRead(() => partsOf(db, month)),
    adjacentPeriods: (period: string) => retryRead(() => adjacentPeriods(db, period)),
    allMonths: () => retryRead(() => allMonths(db)),
    longestLists: (kind: ListKind, limit: number) => retryRead(() => longestLists(db, kind, limit)),
    listEntry: (kind: ListKind, key: string) => retryRead(() => listEntry(db, kind, key)),

    save: async (article: Article, now: Moment, options: SaveOptions = {}) => {
      const { save } = await import('./save.ts')
      return save(db, article, now, options)
    },
    remove: (id: ArticleId, reason: Removed['removed']) => remove(db, id, reason),
    // Not retried: views could be counted twice.
    countViews: (counted: ReadonlyMap<ArticleId, number>, now: Date) =>
      countViews(db, counted, now),
  }
}
