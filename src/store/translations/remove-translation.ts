import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day } from '../../article/day.ts'
import type { Database } from '../d1/database.ts'
import { rewriteTranslations } from './rewrite-translations.ts'

/** The outcome of removing a translation, with the day whose lists showed it. `missing` if there is none. */
export type RemovedTranslation = { status: 'removed'; day: Day } | { status: 'missing' }

/**
 * Removes a translation of an article, with its words in the index, and compares the article with others again.
 *
 * @throws {StorageFault} The database failed; removing it again is safe.
 */
export async function removeTranslation(
  db: Database,
  id: ArticleId,
  lang: string,
): Promise<RemovedTranslation> {
  const found = await rewriteTranslations(db, id, ({ translations }) =>
    translations.some((one) => one.lang === lang) ? { lang, translation: null } : null,
  )
  const stored = found?.translations.find((one) => one.lang === lang)
  return found && stored ? { status: 'removed', day: dayOf(found.filedAt) } : { status: 'missing' }
}
