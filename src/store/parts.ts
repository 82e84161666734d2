import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { ArticleContent } from '../article/article-content.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead, retryWrite } from './d1/retry.ts'
import { forms, packText, readStoredValue, textOfColumn } from './tables/packed-value.ts'

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
 * A part with the same text stays as it is: its hash is that of the page which is kept.
 *
 * @param id That of an article at the address of the first part. Its parts are stored with the article that this
 *   address leads to.
 * @returns In the order of their numbers.
 * @throws {UncertainWrite} The database failed; storing it again is safe.
 */
export async function storePart(
  db: Database,
  id: ArticleId,
  { number, isLast, url, content, rawHash }: StoredPart,
): Promise<StoredPart[]> {
  const stored = await storedContent(db, content)
  const own = sql`coalesce((select article_id from addresses where id = ${id}), ${id})`
  const [, , rows = []] = (await retryWrite(() =>
    transact(db, [
      sql`update or ignore parts set article_id = ${own} where article_id = ${id} and article_id <> ${own}`,
      sql`insert into parts
        select ${own}, ${number}, ${Number(isLast)}, ${url}, ${rawHash}, ${stored}
        where not exists (select 1 from articles where id = ${own} and removed is not null)
        on conflict do update set is_last = excluded.is_last, source_url = excluded.source_url, raw_hash = excluded.raw_hash, content = excluded.content
        where is_last <> excluded.is_last or content not in (excluded.content, ${JSON.stringify(content)})`,
      partsOf(own),
    ]),
  )) as [unknown, unknown, Row[]]
  return rows.map(readRow)
}

/**
 * Reads the parts of an article in the order of their numbers. One query.
 *
 * @throws {Error} One is damaged.
 */
export async function readParts(db: Database, id: ArticleId): Promise<StoredPart[]> {
  const [rows = []] = (await retryRead(() => transact(db, [partsOf(sql`${id}`)]))) as [Row[]]
  return rows.map(readRow)
}

/**
 * Stores what the cleaner finds by now in the pages of parts. A part of which another page has come stays.
 *
 * @throws {UncertainWrite} The database failed; storing it again is safe.
 */
export async function updateParts(
  db: Database,
  id: ArticleId,
  parts: readonly StoredPart[],
): Promise<void> {
  const stored = await Promise.all(parts.map(({ content }) => storedContent(db, content)))
  await retryWrite(() =>
    transact(
      db,
      parts.map(
        ({ number, url, rawHash }, index) =>
          sql`update parts set content = ${stored[index]}, source_url = ${url}
            where article_id = ${id} and number = ${number} and raw_hash = ${rawHash}`,
      ),
    ),
  )
}

type Row = {
  number: number
  is_last: 0 | 1
  source_url: SafeUrl
  raw_hash: string
  content: string
}

function partsOf(id: SQL): SQL {
  return sql`select number, is_last, source_url, raw_hash, ${sql.raw(textOfColumn('content'))} as content
    from parts where article_id = ${id} order by number`
}

// As a body is stored. The same content makes the same bytes.
function storedContent({ isPacking }: Database, content: ArticleContent) {
  const json = JSON.stringify(content)
  return isPacking ? packText(json, forms.json) : Promise.resolve(json)
}

function readRow(row: Row): StoredPart {
  return {
    number: row.number,
    isLast: row.is_last === 1,
    url: row.source_url,
    rawHash: row.raw_hash,
    content: readStoredValue(row.content) as ArticleContent,
  }
}
