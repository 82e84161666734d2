import { dayOf, instant } from '../../article/day.ts'
import { openArticleStore, type ArticleStore } from '../article-store.ts'
import type { D1 } from '../d1/meter.ts'
import { periodsIn } from './databases.ts'

/**
 * Opens the articles of a site: those of its one database, or of several by period, whose code is loaded only then.
 *
 * @param language What readers read; see `openArticleStore`.
 * @param prepared Prepares a database for what is asked of it, with a session or a meter.
 * @param now By which is known which periods have begun; by default all have.
 */
export async function openArticles(
  env: { DB: D1Database },
  language?: string,
  prepared: (d1: D1Database) => D1 = (d1) => d1,
  now: Date | null = null,
): Promise<ArticleStore> {
  const periods = periodsIn(env)
  if (periods.length === 0) return openArticleStore(prepared(env.DB), language)
  const [{ openPeriodStore }, { openPlaces }] = await Promise.all([
    import('./period-store.ts'),
    import('./places.ts'),
  ])
  const places = openPlaces(env.DB, periods, language, prepared, now && dayOf(instant(now)))
  return openPeriodStore(places, language)
}
