import type { ArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { Article, StoredArticle } from '../../article/article.ts'
import type { Moment } from '../../article/day.ts'
import type { SaveAllOptions } from '../save-options.ts'
import type { SaveResult } from '../saved.ts'
import { locateAny } from './locate.ts'
import { moveArticle } from './move-article.ts'
import { mainOf, placeOf, type Place } from './places.ts'
import { removedElsewhere } from './removed-elsewhere.ts'

/**
 * Stores articles as `saveAll` does, each where it is, and new ones in the database of their day. One whose day belongs
 * to another database now is moved there, after it was stored.
 *
 * @returns The result of each, in the order of the articles.
 */
export async function saveByPeriod(
  places: readonly Place[],
  articles: readonly Article[],
  now: Moment,
  options: SaveAllOptions,
): Promise<SaveResult[]> {
  const ids = [...new Set(articles.map(({ id }) => id))]
  const { found: known, fault } = await locateAny(places, ids)
  const main = mainOf(places)
  // What is in a database that fails is not known; only that nothing comes back which was taken down there.
  const removed = fault ? await removedElsewhere(main.db, ids) : null
  const begun = new Map<string, Place>()
  const targets = articles.map((article) => {
    if (removed?.has(article.id)) return undefined
    const place =
      known.get(article.id)?.[0]?.place ??
      begun.get(article.id) ??
      placeOf(places, articleDay({ ...article, firstSeenAt: now }))
    begun.set(article.id, place)
    return place
  })
  const results: SaveResult[] = articles.map(({ id }) => {
    const reason = removed?.get(id)
    return reason ? { removed: reason } : { error: new Error(`Nothing came of article ${id}`) }
  })
  for (const [place, indexes] of Map.groupBy(articles.keys(), (index) => targets[index])) {
    if (!place) continue
    const some = indexes.flatMap((index) => articles[index] ?? [])
    const saved = await saveAt(place, some, now, options, fault === null ? null : known)
    for (const [at, index] of indexes.entries()) {
      const result = saved[at]
      if (result) results[index] = result
    }
    await settle(places, place, saved)
  }
  return results
}

/** Stores articles in one database, and notes before which of them another one may have that failed. */
async function saveAt(
  { db, store }: Place,
  articles: readonly Article[],
  now: Moment,
  options: SaveAllOptions,
  known: ReadonlyMap<ArticleId, unknown> | null,
): Promise<SaveResult[]> {
  const unsettled = known ? articles.filter(({ id }) => !known.has(id)) : []
  if (unsettled.length > 0) {
    const { noteUnsettled } = await import('./settle-doubled.ts')
    try {
      await noteUnsettled(
        db,
        unsettled.map(({ id }) => id),
      )
    } catch (error) {
      return articles.map(() => ({ error }))
    }
  }
  return store.saveAll(articles, now, options)
}

/**
 * Moves stored articles to where their days belong. A failure is logged: the article can be read where it is, and the
 * cron moves it.
 */
export async function settle(
  places: readonly Place[],
  place: Place,
  saved: readonly SaveResult[],
): Promise<void> {
  const strays = new Map(
    saved.flatMap((result): [string, StoredArticle][] =>
      'article' in result && placeOf(places, articleDay(result.article)) !== place
        ? [[result.article.id, result.article]]
        : [],
    ),
  )
  const main = mainOf(places)
  for (const article of strays.values()) {
    const home = placeOf(places, articleDay(article))
    try {
      await moveArticle({ from: place.db, to: home.db, main: main.db }, article.id)
    } catch (error) {
      const facts = { event: 'article_not_moved', article: article.id, error: String(error) }
      console.error(JSON.stringify(facts))
    }
  }
}
