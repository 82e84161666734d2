import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'

/** Writes the ids of articles as a table with one column, `value`. */
export function idRows(ids: readonly ArticleId[]): SQL {
  return sql`json_each(${JSON.stringify(ids)})`
}

/**
 * Writes what tells one state of an article from another: whether it was written, translated, corrected, or taken down.
 * What changes without that, as its views, is not in it.
 */
export const stateColumn =
  sql.raw(`json_array(revision, stored_at, removed, raw_hash, cleaner_version, credit,
  (select count(*) from revisions where article_id = articles.id),
  (select json_group_array(lang || translated_at) from translations where article_id = articles.id),
  (select json_group_array(lang || state || attempts) from translation_tasks where article_id = articles.id),
  (select state from found_articles where article_id = articles.id),
  (select count(*) from corrections where article_id = articles.id),
  (select json_group_array(id) from addresses where article_id = articles.id),
  (select json_group_array(number || raw_hash) from parts where article_id = articles.id),
  (select json_array(reason, removed_at, erased_at, restored_at) from removals where article_id = articles.id))`)

/** Reads the states of articles by their ids, which are equal where a copy is whole and filed. One query. */
export async function statesOf(
  db: Database,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, string>> {
  const [rows = []] = await retryRead(() =>
    transact(db, [
      sql`select id, iif(position is null and removed is null, '', ${stateColumn}) as state from articles
        where id in (select value from ${idRows(ids)})`,
    ]),
  )
  const pairs = rows as { id: ArticleId; state: string }[]
  return new Map(pairs.map(({ id, state }) => [id, state]))
}
