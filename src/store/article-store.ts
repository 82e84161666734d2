import type { AddressPattern } from '../article/address-pattern.ts'
import type { ArticleId } from '../article/article-address.ts'
import type { Article, StoredArticle } from '../article/article.ts'
import type { Correction } from '../article/correction/correction.ts'
import type { Day, Moment } from '../article/day.ts'
import type { ListKind } from '../article/listing.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import type { Translation, WantedTranslation } from '../article/translation.ts'
import type { Version } from '../article/version.ts'
import type { Identity, SourceAddress } from './addresses/identify.ts'
import { allMonths, listEntry, longestLists, partsOf, adjacentPeriods } from './archive.ts'
import type { StatesFilter } from './article-states.ts'
import type { BlockedCursor } from './blocked-articles.ts'
import { openDatabase } from './d1/database.ts'
import type { D1 } from './d1/meter.ts'
import { retryRead } from './d1/retry.ts'
import { frontNews } from './front-news.ts'
import type { Served } from './intake-log/count-served.ts'
import { readListSlice, newestOf, wholeArticles, type ArticleList } from './lists.ts'
import type { StoredPart } from './parts.ts'
import type { RawPage } from './raw-pages.ts'
import {
  articleById,
  readArticleWithRails,
  type RailsOptions,
  type Wording,
} from './read-article.ts'
import type { CorrectedArticle } from './read-corrected.ts'
import type { RecleanSelection } from './recleanable.ts'
import type { Removed, Takedown } from './remove.ts'
import type { restore } from './restore.ts'
import type { RuleCounts } from './rules/rules.ts'
import type { SaveAllOptions, SaveOptions } from './save-options.ts'
import type { Search } from './search/search-articles.ts'
import type { SearchCursor } from './search/search-cursor.ts'
import { sitemapArticles } from './sitemap-articles.ts'
import type { CorrectOptions } from './store-correction.ts'
import { readSuggestions } from './suggestions.ts'
import type { ListCursor } from './tables/list-cursor.ts'
import { readingLanguage } from './tables/reading-language.ts'
import type { RemovalCursor } from './takedowns/removals.ts'
import { articleWithTranslation, tasksOfArticle } from './translations/read-translations.ts'
import { countViews, mostRead } from './trends.ts'

export type ArticleStore = ReturnType<typeof openArticleStore>

type StoreOptions = { isPacking?: boolean } & RailsOptions

/** Days of which nothing can be shown, both included, as their database fails; `null` for no bound. */
export type AbsentDays = { readonly first: Day | null; readonly last: Day | null }

/**
 * Opens the articles of a database. Each reading is one query whose cost does not grow with the number of articles;
 * see the functions behind the methods. Transient failures of the database are retried. The code that splits texts into
 * words is loaded when it is first needed.
 *
 * An article's day, which its address names, tells in which of several databases it is; one alone needs none.
 *
 * @param language What readers read, as a tag: summaries, rails and whole articles have its translations. By default,
 *   all are in their own words.
 * @param options As of `openDatabase`, and of `readArticleWithRails`.
 *
 * Each method rejects with a `StorageFault` when the database fails; only `countViews` rejects with D1's own error.
 */
export function openArticleStore(d1: D1, language = 'und', options: StoreOptions = {}) {
  const db = openDatabase(d1, options)
  const lang = readingLanguage(language)
  return {
    byId: (id: ArticleId, _day?: Day) => retryRead(() => articleById(db, id)),
    page: (id: ArticleId, wording?: Wording, _day?: Day) =>
      retryRead(() => readArticleWithRails(db, id, lang, wording, options)),
    inBothWordings: (id: ArticleId, _day?: Day) =>
      retryRead(() => articleWithTranslation(db, id, lang)),
    withTranslation: async (id: ArticleId, target: string) => {
      const found = await retryRead(() => articleWithTranslation(db, id, readingLanguage(target)))
      return found && 'article' in found ? found : null
    },
    versions: async (article: StoredArticle) => {
      const { readVersions } = await import('./revisions/read-versions.ts')
      return retryRead(() => readVersions(db, article))
    },
    wholeVersions: async (article: StoredArticle, asked: readonly Version[]) => {
      const { readWholeVersions } = await import('./revisions/read-versions.ts')
      return retryRead(() => readWholeVersions(db, article, asked))
    },
    tasks: (id: ArticleId) => retryRead(() => tasksOfArticle(db, id)),

    list: (list: ArticleList, limit: number, cursor: ListCursor | null = null) =>
      retryRead(() => readListSlice(db, list, limit, cursor, lang)),
    forSitemap: (list: ArticleList, limit: number) =>
      retryRead(() => sitemapArticles(db, list, limit, lang)),
    states: async (
      list: ArticleList,
      limit: number,
      cursor: ListCursor | null = null,
      filter: StatesFilter | null = null,
    ) => {
      const { articleStates, filteredStates } = await import('./article-states.ts')
      return retryRead(() =>
        filter
          ? filteredStates(db, list, limit, cursor, filter)
          : articleStates(db, list, limit, cursor),
      )
    },
    newestOf: (ids: readonly ArticleId[], limit: number, wording?: Wording) =>
      retryRead(() => newestOf(db, ids, limit, wording === 'original' ? '' : lang)),
    whole: (list: ArticleList, limit: number, wording?: Wording) =>
      retryRead(() => wholeArticles(db, list, limit, wording === 'original' ? '' : lang)),
    latest: async (limit: number) =>
      (await retryRead(() => readListSlice(db, { kind: 'all' }, limit, null, lang))).items,
    onDay: async (day: Day, limit: number) =>
      (await retryRead(() => readListSlice(db, { kind: 'period', period: day }, limit, null, lang)))
        .items,
    search: async (search: Search, limit: number, cursor: SearchCursor | null = null) => {
      const { searchArticles } = await import('./search/search-articles.ts')
      return retryRead(() => searchArticles(db, search, limit, cursor, lang))
    },
    mostRead: (limit: number, languages: readonly string[] = []) =>
      retryRead(() => mostRead(db, limit, languages, lang)),
    frontNews: (list: ArticleList, limit: number) =>
      retryRead(() => frontNews(db, list, limit, lang)),
    suggestions: (languages: readonly string[] = []) =>
      retryRead(() => readSuggestions(db, languages, lang)),

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
    saveAll: async (articles: readonly Article[], now: Moment, options: SaveAllOptions = {}) => {
      const { saveAll } = await import('./save.ts')
      return saveAll(db, articles, now, options)
    },
    corrected: async (id: ArticleId) => {
      const { readCorrected } = await import('./read-corrected.ts')
      return retryRead(() => readCorrected(db, id))
    },
    correct: async (
      before: CorrectedArticle,
      correction: Correction,
      now: Moment,
      options: CorrectOptions,
    ) => {
      const { storeCorrection } = await import('./store-correction.ts')
      return storeCorrection(db, before, correction, now, options)
    },
    withdrawCorrections: async (
      before: CorrectedArticle,
      numbers: readonly number[],
      now: Moment,
      options: CorrectOptions,
    ) => {
      const { withdrawCorrections } = await import('./store-correction.ts')
      return withdrawCorrections(db, before, numbers, now, options)
    },
    identify: async (pages: readonly (readonly SourceAddress[])[]) => {
      const { identify } = await import('./addresses/identify.ts')
      return identify(db, pages)
    },
    findBlock: async (addresses: readonly SafeUrl[]) => {
      const { findBlock } = await import('./blocks/address-blocks.ts')
      return findBlock(db, addresses)
    },
    knownAddress: async (address: SourceAddress) => {
      const { knownAddress } = await import('./addresses/known-address.ts')
      return knownAddress(db, address)
    },
    blocked: async (pattern: AddressPattern, cursor: BlockedCursor | null = null) => {
      const { blockedArticles } = await import('./blocked-articles.ts')
      return blockedArticles(db, pattern, cursor)
    },
    removals: async (limit: number, cursor: RemovalCursor | null) => {
      const { readRemovals } = await import('./takedowns/removals.ts')
      return readRemovals(db, limit, cursor)
    },
    correctedSources: async () => {
      const { readCorrectedSources } = await import('./corrections/corrected-sources.ts')
      return readCorrectedSources(db)
    },
    correctedOf: async (domain: string, limit: number) => {
      const { readCorrectedOf } = await import('./corrections/corrected-sources.ts')
      return readCorrectedOf(db, domain, limit)
    },
    adoptAddresses: async (identity: Pick<Identity, 'id' | 'newAddresses' | 'twins'>) => {
      const { adoptAddresses } = await import('./addresses/adopt-addresses.ts')
      return adoptAddresses(db, identity)
    },
    storePart: async (id: ArticleId, part: StoredPart) => {
      const { storePart } = await import('./parts.ts')
      return storePart(db, id, part)
    },
    parts: async (id: ArticleId) => {
      const { readParts } = await import('./parts.ts')
      return readParts(db, id)
    },
    updateParts: async (id: ArticleId, parts: readonly StoredPart[]) => {
      const { updateParts } = await import('./parts.ts')
      return updateParts(db, id, parts)
    },
    noteRawPages: async (pages: readonly RawPage[]) => {
      const { noteRawPages } = await import('./raw-pages.ts')
      return noteRawPages(db, pages)
    },
    rawPages: async (id: ArticleId) => {
      const { rawPagesOf } = await import('./raw-pages.ts')
      return rawPagesOf(db, id)
    },
    recleanable: async (
      selection: RecleanSelection,
      limit: number,
      cursor: ListCursor | null = null,
    ) => {
      const { readRecleanable } = await import('./recleanable.ts')
      return readRecleanable(db, selection, limit, cursor)
    },
    ruleNames: async () => {
      const { ruleNames } = await import('./rules/rules.ts')
      return ruleNames(db)
    },
    rules: async (ids?: readonly string[]) => {
      const { readRules } = await import('./rules/rules.ts')
      return readRules(db, ids)
    },
    countRuleUse: async (counts: RuleCounts, now: Date) => {
      const { countRuleUse } = await import('./rules/rules.ts')
      return countRuleUse(db, counts, now)
    },
    packRevisions: async (limit: number) => {
      const { packRevisions } = await import('./revisions/pack-revisions.ts')
      return packRevisions(db, limit)
    },
    relateWaiting: async (limit: number, only?: readonly ArticleId[]) => {
      const { relateWaiting } = await import('./related/relate-waiting.ts')
      return relateWaiting(db, limit, only)
    },
    saveTranslation: async (
      id: ArticleId,
      translation: Translation,
      options: { isForced?: boolean } = {},
    ) => {
      const { saveTranslation } = await import('./translations/save-translation.ts')
      return saveTranslation(db, id, translation, options)
    },
    withdrawTranslation: async (id: ArticleId, target: string, now: Date) => {
      const { withdrawTranslation } = await import('./translations/withdraw-translation.ts')
      return withdrawTranslation(db, id, target, now)
    },
    askTranslations: async (
      article: Pick<Article, 'id' | 'revision'>,
      wanted: readonly WantedTranslation[],
      now: Date,
      options: { isForced?: boolean } = {},
    ) => {
      const { askTranslations } = await import('./translations/ask-translations.ts')
      return askTranslations(db, article, wanted, now, options)
    },
    forgetTask: async (id: ArticleId, target: string) => {
      const { forgetTask } = await import('./translations/forget-task.ts')
      return forgetTask(db, id, target)
    },
    remove: async (id: ArticleId, reason: Removed['removed'], takedown: Takedown = {}) => {
      const { remove } = await import('./remove.ts')
      return remove(db, id, reason, takedown)
    },
    restore: async (id: ArticleId, options: Parameters<typeof restore>[2]) => {
      const { restore } = await import('./restore.ts')
      return restore(db, id, options)
    },
    // Not retried: views could be counted twice.
    countViews: (
      counted: ReadonlyMap<ArticleId, number>,
      now: Date,
      served?: Served,
      _days?: ReadonlyMap<ArticleId, Day>,
    ) => countViews(db, counted, now, served),
    /** What was left out of the lists that were read so far. One database answers for all, or fails. */
    absentDays: (): AbsentDays[] => [],
  }
}
