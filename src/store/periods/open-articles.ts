import { openArticleStore, type ArticleStore } from '../article-store.ts'
import { railsMemoryOf } from '../rails-memory.ts'
import { periodsIn } from './databases.ts'
import type { PlaceOptions } from './places.ts'

/**
 * Opens the articles of a site: those of its one database, or of several by period, whose code is loaded only then.
 *
 * @param options.language What readers read; see `openArticleStore`.
 */
export async function openArticles(
  env: { DB: D1Database },
  options: PlaceOptions = {},
): Promise<ArticleStore> {
  const { language, now, prepared = (d1: D1Database) => d1 } = options
  const periods = periodsIn(env)
  if (periods.length === 0) {
    const memory = now && railsMemoryOf(env.DB, now)
    return openArticleStore(prepared(env.DB), language, { ...options, ...(memory && { memory }) })
  }
  const [{ openPeriodStore }, { openPlaces }] = await Promise.all([
    import('./period-store.ts'),
    import('./places.ts'),
  ])
  return openPeriodStore(openPlaces(env.DB, periods, options), language)
}
