import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { textOfColumn } from '../tables/packed-value.ts'

/**
 * Moves the parts that waited for an article to the database where it is stored now. One query if none wait.
 *
 * @param ids Those that they may be stored under.
 * @throws {StorageFault} A database failed; calling it again is safe.
 */
export async function passParts(
  { from, to }: { from: Database; to: Database },
  ids: readonly ArticleId[],
): Promise<void> {
  const isMeant = sql`article_id in (select value from json_each(${JSON.stringify(ids)}))`
  const [rows = []] = await retryRead(() =>
    transact(from, [
      sql`select article_id, number, is_last, source_url, raw_hash, ${sql.raw(textOfColumn('content'))} as content
        from parts where ${isMeant}`,
    ]),
  )
  if (rows.length === 0) return
  await retryWrite(() =>
    transact(to, [
      sql`insert or ignore into parts (article_id, number, is_last, source_url, raw_hash, content)
        select value ->> 'article_id', value ->> 'number', value ->> 'is_last', value ->> 'source_url',
          value ->> 'raw_hash', coalesce(unhex(value ->> 'content'), value ->> 'content') from json_each(${JSON.stringify(rows)})`,
    ]),
  )
  await retryWrite(() => transact(from, [sql`delete from parts where ${isMeant}`]))
}
