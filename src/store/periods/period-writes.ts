import type { ArticleId } from '../../article/article-address.ts'
import { articleDay } from '../../article/article-date.ts'
import type { ArticleStore } from '../article-store.ts'
import { everyPart } from '../every-part.ts'
import type { SaveResult } from '../saved.ts'
import { openAttempts } from './attempts.ts'
import { locate, locateAny } from './locate.ts'
import { moveArticle } from './move-article.ts'
import { passParts } from './pass-parts.ts'
import { beyond, placeOf, type Place } from './places.ts'
import { forgetRemovedElsewhere, noteRemovedElsewhere } from './removed-elsewhere.ts'
import { saveByPeriod, settle } from './save-by-period.ts'

/** The methods of a store that write. */
type Writes = Pick<
  ArticleStore,
  | 'save'
  | 'saveAll'
  | 'corrected'
  | 'correct'
  | 'withdrawCorrections'
  | 'adoptAddresses'
  | 'storePart'
  | 'parts'
  | 'updateParts'
  | 'noteRawPages'
  | 'rawPages'
  | 'packRevisions'
  | 'relateWaiting'
  | 'saveTranslation'
  | 'withdrawTranslation'
  | 'askTranslations'
  | 'forgetTask'
  | 'remove'
  | 'restore'
  | 'countViews'
>

/** Writes to the database where an article is. What belongs to an article that is nowhere yet waits in `main`. */
export function writesByPeriod(places: readonly Place[], main: Place): Writes {
  const at = async (id: ArticleId) => (await locate(places, [id])).get(id) ?? []
  const homeOf = async (id: ArticleId) => (await at(id))[0]?.place ?? main

  const homes = new Map<ArticleId, Place>()
  const saveAll: Writes['saveAll'] = async (articles, now, options = {}) => {
    const results = await saveByPeriod(places, articles, now, options)
    for (const result of results)
      if ('article' in result) {
        const { article } = result
        homes.set(article.id, placeOf(places, articleDay(article)))
      }
    return results
  }

  async function edited(
    id: ArticleId,
    edit: (store: ArticleStore) => Promise<SaveResult[]>,
  ): Promise<SaveResult[]> {
    const home = await homeOf(id)
    const results = await edit(home.store)
    await settle(places, home, results)
    return results
  }

  return {
    save: async (article, now, { wanted, ...options } = {}) => {
      const [result] = await saveAll([article], now, {
        ...options,
        ...(wanted && { wanted: () => wanted }),
      })
      if (!result) throw new Error(`Cannot store article ${article.id}: there is no result`)
      if ('error' in result) throw result.error
      return result
    },
    saveAll,
    corrected: async (id) => (await homeOf(id)).store.corrected(id),
    correct: (before, correction, now, options) =>
      edited(before.article.id, (store) => store.correct(before, correction, now, options)),
    withdrawCorrections: (before, numbers, now, options) =>
      edited(before.article.id, (store) =>
        store.withdrawCorrections(before, numbers, now, options),
      ),
    adoptAddresses: async (identity) => {
      const { id, newAddresses, twins } = identity
      const found = await locate(places, [id, ...twins.map((twin) => twin.id)])
      const home = found.get(id)?.[0]?.place
      if (!home) return false
      for (const { place, id: twin } of twins.flatMap((one) => found.get(one.id) ?? []))
        if (place !== home && twin !== id)
          await moveArticle({ from: place.db, to: home.db, main: main.db }, twin)
      if (home !== main)
        await passParts({ from: main.db, to: home.db }, [id, ...newAddresses.map((one) => one.id)])
      return home.store.adoptAddresses(identity)
    },
    storePart: async (id, part) => (await homeOf(id)).store.storePart(id, part),
    parts: async (id) => (await homeOf(id)).store.parts(id),
    updateParts: async (id, parts) => (await homeOf(id)).store.updateParts(id, parts),
    noteRawPages: async (pages) => {
      const found = await locate(places, [...new Set(pages.map(({ article }) => article))])
      const byPlace = Map.groupBy(pages, ({ article }) => found.get(article)?.[0]?.place)
      const noted = await Promise.all(
        [...byPlace].map(([place, some]) => place?.store.noteRawPages(some) ?? []),
      )
      return noted.flat()
    },
    rawPages: async (id) => (await homeOf(id)).store.rawPages(id),
    packRevisions: async (limit) => {
      const packed = await openAttempts().ask(places, ({ store }) => store.packRevisions(limit))
      return packed.reduce((sum, { answer }) => sum + answer, 0)
    },
    relateWaiting: async (limit, only) => {
      const { relateWaiting } = await import('../related/relate-waiting.ts')
      // What was just written need not be looked for.
      const written = new Set(only?.map((id) => homes.get(id)))
      const asked = places.filter((place) => !only || written.has(undefined) || written.has(place))
      const related = await openAttempts().ask(asked, (place) =>
        relateWaiting(place.db, limit, only, beyond(places, place)),
      )
      return {
        looked: related.reduce((sum, { answer }) => sum + answer.looked, 0),
        changes: related.flatMap(({ answer }) => answer.changes),
      }
    },
    saveTranslation: async (id, translation, options) =>
      (await homeOf(id)).store.saveTranslation(id, translation, options),
    withdrawTranslation: async (id, target, now) =>
      (await homeOf(id)).store.withdrawTranslation(id, target, now),
    askTranslations: async (article, wanted, now, options) =>
      (await homeOf(article.id)).store.askTranslations(article, wanted, now, options),
    forgetTask: async (id, target) => (await homeOf(id)).store.forgetTask(id, target),
    remove: async (id, reason, takedown) => {
      // A copy that is being moved goes as well.
      const removed = []
      for (const { place, id: own } of await at(id)) {
        removed.push(await place.store.remove(id, reason, takedown))
        if (place !== main)
          await noteRemovedElsewhere({ main: main.db, own: place.db }, new Map([[own, reason]]))
      }
      return removed.find((one) => one !== null) ?? null
    },
    restore: async (id, options) => {
      const [location] = await at(id)
      const home = location?.place ?? main
      const restored = await home.store.restore(id, options)
      if (location && home !== main && restored.outcome === 'restored')
        await forgetRemovedElsewhere({ main: main.db, own: home.db }, location.id)
      return restored
    },
    countViews: async (counted, now, served, days) => {
      const lost = [...counted.keys()].filter((id) => !days?.has(id))
      const { found } = await locateAny(places, lost)
      const byPlace = Map.groupBy(counted, ([id]) => {
        const day = days?.get(id)
        return day ? placeOf(places, day) : found.get(id)?.[0]?.place
      })
      const isMainTold = !byPlace.has(main) && served !== undefined
      await everyPart([
        ...[...byPlace].map(([place, views]) => async () => {
          await place?.store.countViews(new Map(views), now, place === main ? served : undefined)
        }),
        ...(isMainTold ? [() => main.store.countViews(new Map(), now, served)] : []),
      ])
    },
  }
}
