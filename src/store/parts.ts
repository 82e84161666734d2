import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { ArticleContent } from '../article/article-content.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import { transact, type Database } from './d1/database.ts'
import { retryWrite } from './d1/retry.ts'
import { parseJson } from './tables/parse-json.ts'

/** A part of an article as it is stored. */
export type StoredPart = {
  number: number
  isLast: boolean
  content: ArticleContent
  /** The address of its page. */
  url: SafeUrl
  /** SHA-256 of the bytes of its page. */
  rawHash: string
}

/**
 * Stores a part of an article in the place of its last version, and reads all that are stored, in one transaction. So
 * of two parts that come at once, the later one sees both. Nothing is stored of a removed article.
 *
 * @returns In the order of their numbers.
 * @throws {UncertainWrite} The database failed; storing it again is safe.
 */
export async function storePart(
  db: Database,
  id: ArticleId,
  { number, isLast, url, content, rawHash }: StoredPart,
): Promise<StoredPart[]> {
  const [, rows = []] = (await retryWrite(() =>
    transact(db, [
      sql`insert into parts
        select ${id}, ${number}, ${Number(isLast)}, ${url}, ${rawHash}, ${JSON.stringify(content)}
        where not exists (select 1 from articles where id = ${id} and removed is not null)
        on conflict do update set is_last = excluded.is_last, source_url = excluded.source_url, raw_hash = excluded.raw_hash, content = excluded.content`,
      sql`select number, is_last, source_url, raw_hash, content from parts where article_id = ${id} order by number`,
    ]),
  )) as [
    unknown,
    { number: number; is_last: 0 | 1; source_url: SafeUrl; raw_hash: string; content: string }[],
  ]
  return rows.map((row) => ({
    number: row.number,
    isLast: row.is_last === 1,
    url: row.source_url,
    rawHash: row.raw_hash,
    content: parseJson(row.content) as ArticleContent,
  }))
}
