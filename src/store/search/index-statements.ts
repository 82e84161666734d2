import { sql, type SQL } from 'drizzle-orm'
import type { Article } from '../../article/article.ts'
import type { Fingerprint } from '../../text/fingerprint.ts'
import { indexedWords, type IndexedTranslation } from './search-words.ts'
import { freeNumberAt } from './text-number.ts'
import { textSize } from './text-size.ts'

/**
 * Writes the words of an article and of its translations into the full-text index, and takes them out of the former
 * one. The statements belong to a transaction that writes what the words are of.
 *
 * @param isCurrent The condition that the words are those of what is stored.
 */
export function indexStatements(
  article: Article,
  fingerprint: Fingerprint,
  translations: readonly IndexedTranslation[],
  isCurrent: SQL,
): SQL[] {
  const { title, lede, body, often, facts } = indexedWords(article, fingerprint, translations)
  const position = sql`(select position from articles where id = ${article.id} and ${isCurrent})`
  return [
    sql`insert into text_numbers (number, position, size)
      select ${freeNumberAt(sql`articles.position`)}, position, ${textSize(sql`articles`)}
      from articles where id = ${article.id} and position is not null and ${isCurrent}
      on conflict (position) do nothing`,
    sql`insert or replace into texts (rowid, title, lede, body, often, facts)
      select number, ${title}, ${lede}, ${body}, ${often}, ${facts} from text_numbers where position = ${position}`,
    sql`delete from search where rowid = ${position}`,
  ]
}
