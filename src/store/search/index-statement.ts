import { sql, type SQL } from 'drizzle-orm'
import type { Article } from '../../article/article.ts'
import type { Fingerprint } from '../../text/fingerprint.ts'
import { indexedWords, type IndexedTranslation } from './search-words.ts'

/**
 * Writes the words of an article and of its translations into the full-text index. The statement belongs to a
 * transaction that writes them.
 *
 * @param isCurrent The condition that the words are those of what is stored.
 */
export function indexStatement(
  article: Article,
  fingerprint: Fingerprint,
  translations: readonly IndexedTranslation[],
  isCurrent: SQL,
): SQL {
  const { title, lede, body, facts } = indexedWords(article, fingerprint, translations)
  return sql`
    insert or replace into search (rowid, title, lede, body, facts)
    select position, ${title}, ${lede}, ${body}, ${facts} from articles
    where id = ${article.id} and position is not null and ${isCurrent}`
}
