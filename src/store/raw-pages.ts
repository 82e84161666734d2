import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead, retryWrite } from './d1/retry.ts'
import { secondsOf } from './d1/seconds.ts'
import { parseJson } from './tables/parse-json.ts'

/** A page that an article was made of, without its bytes. */
export type RawPage = {
  article: ArticleId
  /** SHA-256 of the bytes. */
  hash: string
  /** The address that it was posted with. */
  url: SafeUrl
  contentType: string | null
  /** What the sender stated in place of what the page says. */
  overrides: Readonly<Record<string, unknown>>
  /** Who posted it; empty if nobody in particular. */
  sender: string
  /** How many bytes. */
  bytes: number
  receivedAt: Date
}

/** What tells a page of an article from others. */
export type RawPageKey = Pick<RawPage, 'article' | 'hash'>

/**
 * Notes pages whose bytes are stored, or notes them again, in one statement. Nothing is noted of removed articles.
 *
 * @returns Those that are noted.
 * @throws {UncertainWrite} The database failed; noting them again is safe.
 */
export async function noteRawPages(db: Database, pages: readonly RawPage[]): Promise<RawPageKey[]> {
  const rows = pages.map((page) => [
    page.article,
    page.hash,
    page.url,
    page.contentType,
    JSON.stringify(page.overrides),
    page.sender,
    page.bytes,
    secondsOf(page.receivedAt),
  ])
  const columns = sql.raw(Array.from({ length: 8 }, (_, at) => `value ->> ${at}`).join(', '))
  const [noted = []] = await retryWrite(() =>
    transact(db, [
      sql`insert into raw_pages select ${columns} from json_each(${JSON.stringify(rows)})
        where exists (select 1 from articles where id = value ->> 0 and removed is null)
        on conflict do update set source_url = excluded.source_url, content_type = excluded.content_type,
          overrides = excluded.overrides, sender = excluded.sender, received_at = excluded.received_at
        returning article_id as article, hash`,
    ]),
  )
  return noted as RawPageKey[]
}

type Row = {
  article_id: ArticleId
  hash: string
  source_url: SafeUrl
  content_type: string | null
  overrides: string
  sender: string
  bytes: number
  received_at: number
}

/** Reads the pages that an article was made of, the newest first. */
export async function rawPagesOf(db: Database, id: ArticleId): Promise<RawPage[]> {
  const [rows = []] = await retryRead(() =>
    transact(db, [
      sql`select * from raw_pages where article_id = ${id} and received_at > 0
        order by received_at desc, hash`,
    ]),
  )
  return (rows as Row[]).map(readRow)
}

/** Reads pages that are to be deleted: those received before a time, and those of removed articles. */
export async function dueRawPages(
  db: Database,
  before: Date | null,
  limit: number,
): Promise<RawPageKey[]> {
  const rows = await retryRead(() =>
    db.all<Pick<Row, 'article_id' | 'hash'>>(sql`
      select article_id, hash from raw_pages where received_at < ${before ? secondsOf(before) : 1}
      order by received_at limit ${limit}`),
  )
  return rows.map((row) => ({ article: row.article_id, hash: row.hash }))
}

/** Forgets pages whose bytes are deleted. */
export async function forgetRawPages(db: Database, keys: readonly RawPageKey[]): Promise<void> {
  const pairs = JSON.stringify(keys.map(({ article, hash }) => [article, hash]))
  await retryWrite(() =>
    transact(db, [
      sql`delete from raw_pages where (article_id, hash) in
        (select value ->> 0, value ->> 1 from json_each(${pairs}))`,
    ]),
  )
}

function readRow(row: Row): RawPage {
  return {
    article: row.article_id,
    hash: row.hash,
    url: row.source_url,
    contentType: row.content_type,
    overrides: (parseJson(row.overrides) ?? {}) as Record<string, unknown>,
    sender: row.sender,
    bytes: row.bytes,
    receivedAt: new Date(row.received_at * 1000),
  }
}
