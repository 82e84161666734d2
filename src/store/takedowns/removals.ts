import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'
import { eraseStatements, releaseStatements } from './removed-content.ts'

/** A takedown, with what is still known of the article. */
export type Removal = {
  article: ArticleId
  /** The address of its source. */
  source: SafeUrl
  /** `null` if nothing is kept of it. */
  title: string | null
  reason: 'gone' | 'legal'
  note: string
  /** The name of a token; empty where it is not known. */
  by: string
  at: Date
  erasedAt: Date | null
  restoredAt: Date | null
  restoredBy: string | null
}

/** Where a part of the list of takedowns begins: after this one. */
export type RemovalCursor = { readonly at: number; readonly article: string }

/** Reads takedowns, the newest first: one query, one row more than it returns, and one or two of each article. */
export async function readRemovals(
  db: Database,
  limit: number,
  cursor: RemovalCursor | null,
): Promise<{ items: Removal[]; next: RemovalCursor | null }> {
  const before = cursor
    ? sql`(r.removed_at, r.article_id) < (${cursor.at}, ${cursor.article})`
    : sql`true`
  const [rows = []] = (await retryRead(() =>
    transact(db, [
      sql`select r.*, a.source_url, coalesce(c.facts ->> 'title', nullif(a.title, '')) as title
        from removals r join articles a on a.id = r.article_id
        left join removed_content c on c.article_id = r.article_id and c.source = 'articles' and c.number = 0
        where ${before}
        order by r.removed_at desc, r.article_id desc limit ${limit + 1}`,
    ]),
  )) as [Row[]]
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return {
    items: items.map(readRow),
    next: last ? { at: last.removed_at, article: last.article_id } : null,
  }
}

/** Reads a cursor from an address; `null` when it is not one. */
export function parseRemovalCursor(text: string): RemovalCursor | null {
  const [, at = '', article = ''] = /^(\d{1,12})-([0-9a-z]{12})$/.exec(text) ?? []
  return article === '' ? null : { at: Number(at), article }
}

/** Writes a cursor for an address. */
export function printRemovalCursor({ at, article }: RemovalCursor): string {
  return `${at}-${article}`
}

const dayMs = 86_400_000

/** Since when takedowns can be undone. */
export function restorableSince(days: number, now: Date): Date {
  return new Date(now.getTime() - days * dayMs)
}

/** Until when a takedown can be undone; `null` if it was undone, or nothing is kept. */
export function restorableUntil(
  { at, erasedAt, restoredAt }: Pick<Removal, 'at' | 'erasedAt' | 'restoredAt'>,
  days: number,
): Date | null {
  return erasedAt || restoredAt ? null : new Date(at.getTime() + days * dayMs)
}

const maxErased = 200 // at a time

/**
 * Erases for good what is kept of articles that were removed before a time. It also lets pages of removed articles be
 * deleted that were received before another one, as those of other articles are.
 *
 * @param before `null` for no time.
 */
export async function eraseRemoved(
  db: Database,
  { removed, received }: { removed: Date; received: Date | null },
  now: Date,
): Promise<void> {
  const due = sql`select article_id from removals
    where erased_at is null and restored_at is null and removed_at < ${secondsOf(removed)}
    order by removed_at limit ${maxErased}`
  await retryWrite(() =>
    transact(db, [
      ...(received ? releaseStatements(sql`facts ->> 'received_at' < ${secondsOf(received)}`) : []),
      ...eraseStatements(due),
      sql`update removals set erased_at = ${secondsOf(now)} where article_id in (${due})`,
    ]),
  )
}

/** Reads which removed articles may still have pictures in the bucket. */
export async function duePictures(db: Database, limit: number): Promise<ArticleId[]> {
  const rows = await retryRead(() =>
    db.all<{ article: ArticleId }>(sql`
      select article_id as article from removals where pictures_due = 1 and restored_at is null
      limit ${limit}`),
  )
  return rows.map(({ article }) => article)
}

/** Notes that no pictures of a removed article are left in the bucket. */
export async function forgetPictures(db: Database, article: ArticleId): Promise<void> {
  await retryWrite(() =>
    transact(db, [sql`update removals set pictures_due = 0 where article_id = ${article}`]),
  )
}

type Row = {
  article_id: ArticleId
  source_url: SafeUrl
  title: string | null
  reason: 'gone' | 'legal'
  note: string
  removed_by: string
  removed_at: number
  erased_at: number | null
  restored_at: number | null
  restored_by: string | null
}

function readRow(row: Row): Removal {
  return {
    article: row.article_id,
    source: row.source_url,
    title: row.title,
    reason: row.reason,
    note: row.note,
    by: row.removed_by,
    at: timeAt(row.removed_at),
    erasedAt: row.erased_at === null ? null : timeAt(row.erased_at),
    restoredAt: row.restored_at === null ? null : timeAt(row.restored_at),
    restoredBy: row.restored_by,
  }
}

function timeAt(seconds: number): Date {
  return new Date(seconds * 1000)
}
