import type { ArticleId } from '../../article/article-address.ts'
import { articleDay, dateBasis } from '../../article/article-date.ts'
import type { Day } from '../../article/day.ts'
import type { ArticleStore } from '../article-store.ts'
import { retryRead } from '../d1/retry.ts'
import { frontNews } from '../front-news.ts'
import { newestOf, readPlaced, sliceOf, wholeArticles, type ArticleList } from '../lists.ts'
import { railLength } from '../rail-columns.ts'
import { listOf } from '../recleanable.ts'
import { distinct, type SiteRails } from '../site-rails.ts'
import { sitemapArticles } from '../sitemap-articles.ts'
import { readingLanguage } from '../tables/reading-language.ts'
import { openAttempts } from './attempts.ts'
import { never } from './databases.ts'
import { openDirectory } from './directory.ts'
import { expectedLengths } from './expected-lengths.ts'
import { findArticle } from './find-article.ts'
import { identifyAnywhere } from './identify-anywhere.ts'
import { locate } from './locate.ts'
import { mergedAdjacent, mergedMonths, mergedParts } from './merged-archive.ts'
import { mergedEntry, mergedLongest } from './merged-lists.ts'
import {
  correctedAnywhere,
  knownAnywhere,
  mergedBlocked,
  mergedRemovals,
  mergedSources,
} from './merged-records.ts'
import { mergedMostRead } from './most-read.ts'
import { mergedRails, newestRails } from './newest-rails.ts'
import { writesByPeriod } from './period-writes.ts'
import { placeOf, type Place } from './places.ts'
import { searchPeriods } from './search-periods.ts'
import { inListOrder, stretchesOf, walkLists, walkSlices } from './walk-lists.ts'
import { withElsewhere } from './with-elsewhere.ts'

const maxRailed = 3 // databases that the latest articles are read from
const maxSuggestedTrends = 6
const maxSuggestedLatest = 8

// A list does not wait longer for one of its databases, as it would harm those who read nothing of it.
const patienceMilliseconds = 3000

/**
 * Opens the articles of several databases as one store. An article is read from the database of its day, lists walk
 * from the newest database on until they are full, and what counts for all is merged. A database that fails or is slow
 * is left out of lists, which `absentDays` tells; only its own articles cannot be read.
 *
 * One is opened for each request: it remembers which databases failed.
 *
 * @param places The newest first. The last one holds what was filed before all periods, and what belongs to no article.
 * @param patience Milliseconds that a list waits for a database.
 */
export function openPeriodStore(
  places: readonly Place[],
  language = 'und',
  patience = patienceMilliseconds,
): ArticleStore {
  const lang = readingLanguage(language)
  const attempts = openAttempts(patience)
  const homes = new Map<ArticleId, Place>()
  const mainPlace = places.at(-1)
  // Those that are given up have no days, and are in no list and no count.
  const dated = places.filter(({ span }) => span.first !== never)
  const directory = openDirectory(dated, attempts)
  const newest = directory.present
  if (!mainPlace) throw new Error('There is no database')

  async function find<Found extends object>(
    id: ArticleId,
    day: Day | undefined,
    read: (store: ArticleStore) => Promise<Found | null>,
  ): Promise<Found | null> {
    const known = await findArticle(places, attempts, day, ({ store }) => read(store))
    if (known) homes.set(id, known.place)
    return known?.found ?? null
  }
  const homeOf = (article: Parameters<typeof articleDay>[0] & { id: ArticleId }) =>
    homes.get(article.id) ?? placeOf(places, articleDay(article))
  const at = async (id: ArticleId) => (await locate(places, [id])).get(id)?.[0]?.place ?? null

  const mostRead = (limit: number, languages: readonly string[] = []) =>
    mergedMostRead(dated, attempts, directory, limit, languages, lang)
  const list: ArticleStore['list'] = async (asked, limit, cursor = null) => {
    const rows = await walkLists(
      stretchesOf(places, asked, cursor),
      limit + 1,
      attempts,
      ({ place, within }) =>
        retryRead(() => readPlaced(place.db, { ...asked, within }, limit + 1, cursor, lang)),
      () => expectedLengths(directory, asked),
    )
    return sliceOf(rows, limit)
  }
  const walked = <Row>(
    asked: ArticleList,
    limit: number,
    read: (place: Place, part: ArticleList) => Promise<Row[]>,
  ) =>
    walkLists(
      stretchesOf(places, asked),
      limit,
      attempts,
      ({ place, within }) => retryRead(() => read(place, { ...asked, within })),
      () => expectedLengths(directory, asked),
    )

  return {
    byId: (id, day) => find(id, day, (store) => store.byId(id)),
    page: async (id, wording, day) => {
      const isNewest = day !== undefined && placeOf(places, day) === newest
      const [found, first] = await Promise.all([
        find(id, day, (store) => store.page(id, wording)),
        isNewest ? null : newestRails(newest, attempts, lang),
      ])
      if (!found || !('article' in found)) return found
      const close = withElsewhere(places, attempts, found, lang)
      const rails: (SiteRails | null)[] = [homes.get(id) === newest ? found : first]
      // In the first days of a period there is little in its database.
      for (const place of places.slice(places.indexOf(newest) + 1).slice(0, maxRailed - 1)) {
        const dated = mergedRails(rails).latest.filter((one) => dateBasis(one) !== 'undated')
        if (dated.length === railLength.latest) break
        rails.push(homes.get(id) === place ? found : await newestRails(place, attempts, lang))
      }
      const merged = { ...mergedRails(rails), ...(await close) }
      return { ...found, ...merged, facts: found.facts + JSON.stringify(merged) }
    },
    inBothWordings: (id, day) => find(id, day, (store) => store.inBothWordings(id)),
    withTranslation: async (id, target) =>
      find(id, undefined, (store) => store.withTranslation(id, target)),
    versions: (article) => homeOf(article).store.versions(article),
    wholeVersions: (article, asked) => homeOf(article).store.wholeVersions(article, asked),
    tasks: async (id) => (await (homes.get(id) ?? (await at(id)))?.store.tasks(id)) ?? [],

    list,
    forSitemap: (asked, limit) =>
      walked(asked, limit, ({ db }, part) => sitemapArticles(db, part, limit, lang)),
    states: (asked, limit, cursor = null, filter = null) =>
      walkSlices(stretchesOf(places, asked, cursor), limit, ({ place, within }, some) =>
        place.store.states({ ...asked, within }, some, cursor, filter),
      ),
    newestOf: async (ids, limit, wording) => {
      // Where they were found, if a search has found them.
      const known = new Set(ids.map((id) => homes.get(id)))
      const asked = places.filter((place) => known.has(undefined) || known.has(place))
      const answers = await attempts.ask(asked, ({ db }) =>
        retryRead(() => newestOf(db, ids, limit, wording === 'original' ? '' : lang)),
      )
      return distinct(inListOrder(answers.flatMap(({ answer }) => answer))).slice(0, limit)
    },
    whole: (asked, limit, wording) =>
      walked(asked, limit, ({ db }, part) =>
        wholeArticles(db, part, limit, wording === 'original' ? '' : lang),
      ),
    latest: async (limit) => (await list({ kind: 'all' }, limit)).items,
    onDay: async (day, limit) => (await list({ kind: 'period', period: day }, limit)).items,
    search: (search, limit, cursor = null) =>
      searchPeriods(dated, attempts, search, limit, cursor, lang, (id, place) =>
        homes.set(id, place),
      ),
    mostRead,
    frontNews: (asked, limit) =>
      walked(asked, limit, ({ db }, part) => frontNews(db, part, limit, lang, true)),
    suggestions: async (languages = []) => {
      const asked: ArticleList =
        languages.length > 0 ? { kind: 'languages', languages } : { kind: 'all' }
      const [trends, latest] = await Promise.all([
        mostRead(maxSuggestedTrends, languages),
        list(asked, maxSuggestedLatest),
      ])
      return { trends, latest: latest.items }
    },

    years: () => mergedParts(dated, attempts, directory, ''),
    monthsOfYear: (year) => mergedParts(dated, attempts, directory, year),
    daysOfMonth: (month) => mergedParts(dated, attempts, directory, month),
    adjacentPeriods: (period) => mergedAdjacent(dated, attempts, directory, period),
    allMonths: () => mergedMonths(directory),
    longestLists: (kind, limit) => mergedLongest(attempts, directory, kind, limit),
    listEntry: (kind, key) => mergedEntry(attempts, directory, kind, key),

    identify: (pages) => identifyAnywhere(places, mainPlace, pages),
    knownAddress: (address) => knownAnywhere(places, address),
    blocked: (pattern, cursor = null) => mergedBlocked(places, pattern, cursor),
    removals: (limit, cursor) => mergedRemovals(places, limit, cursor),
    correctedSources: () => mergedSources(places),
    correctedOf: (domain, limit) => correctedAnywhere(places, domain, limit),
    findBlock: mainPlace.store.findBlock,
    ruleNames: mainPlace.store.ruleNames,
    rules: mainPlace.store.rules,
    countRuleUse: mainPlace.store.countRuleUse,
    recleanable: (selection, limit, cursor = null) => {
      const stretches =
        selection.article === undefined
          ? stretchesOf(places, listOf(selection), cursor)
          : places.map((place) => ({ place, within: place.span }))
      return walkSlices(stretches, limit, ({ place, within }, some) =>
        place.store.recleanable({ ...selection, within }, some, cursor),
      )
    },
    ...writesByPeriod(places, mainPlace),
    absentDays: () =>
      places
        .filter((place) => place.hasBegun && attempts.failed.has(place))
        .map(({ span }) => span),
  }
}
