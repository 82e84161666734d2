import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day } from '../../article/day.ts'
import type { Translation } from '../../article/translation.ts'
import type { Database } from '../d1/database.ts'
import { rewriteTranslations, type TranslatedArticle } from './rewrite-translations.ts'
import { isHeld, type ClaimedTask } from './tasks.ts'

/**
 * The outcome of storing a translation, with the day whose lists show it. `kept` if the stored one is to be preferred
 * or the claim does not hold any more,
 * `missing` if the article is not stored or was removed.
 */
export type SavedTranslation =
  | { status: 'created' | 'changed' | 'kept'; day: Day }
  | { status: 'missing' }

/**
 * Stores a translation of an article in place of the one in the same language, with its words in the index and with the
 * article's neighbours. A program's does not replace a person's, unless it is forced, and none of an older version
 * replaces that of the current one. With a claim, it is stored only while the claim holds.
 *
 * @throws {StorageFault} The database failed; storing it again is safe.
 */
export async function saveTranslation(
  db: Database,
  id: ArticleId,
  translation: Translation,
  { isForced = false, claim }: { isForced?: boolean; claim?: ClaimedTask } = {},
): Promise<SavedTranslation> {
  const { lang } = translation
  const isKept = (found: TranslatedArticle) =>
    !found.isAllowed || isPreferred(storedIn(found, lang), translation, found, isForced)
  const found = await rewriteTranslations(
    db,
    id,
    (article) => (isKept(article) ? null : { lang, translation }),
    claim && sql`exists (select 1 from translation_tasks where ${isHeld(claim)})`,
  )
  if (!found) return { status: 'missing' }
  const day = dayOf(found.filedAt)
  if (isKept(found)) return { status: 'kept', day }
  return { status: storedIn(found, lang) ? 'changed' : 'created', day }
}

type StoredTranslation = TranslatedArticle['translations'][number]

function storedIn(
  { translations }: TranslatedArticle,
  lang: string,
): StoredTranslation | undefined {
  return translations.find((one) => one.lang === lang)
}

function isPreferred(
  stored: StoredTranslation | undefined,
  { kind, sourceRevision }: Translation,
  { article: { revision } }: TranslatedArticle,
  isForced: boolean,
): boolean {
  if (!stored) return false
  const isOfPerson = !isForced && kind === 'machine' && stored.kind !== 'machine'
  const isNewer = sourceRevision !== revision && stored.sourceRevision === revision
  return isOfPerson || isNewer
}
