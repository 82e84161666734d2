import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Moment } from '../../article/day.ts'
import {
  blockAmong,
  blocksStatement,
  type AddressBlock,
  type BlockRow,
} from '../blocks/address-blocks.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import type { SourceAddress } from './identify.ts'

/** What is known of an address that a page may be posted with. */
export type KnownAddress = {
  /** The article at this address; `null` if none is stored. */
  article: {
    id: ArticleId
    lastSeenAt: Date
    revision: string
    removed: 'gone' | 'legal' | null
  } | null
  block: AddressBlock | null
}

/**
 * Looks an address up, which may be any that an article was met under. One query of a few rows.
 *
 * `lastSeenAt` is when its last version came, not when the same version came again: that writes nothing.
 */
export async function knownAddress(
  db: Database,
  { id, url }: SourceAddress,
): Promise<KnownAddress> {
  const [rows = [], blocks = []] = (await retryRead(() =>
    transact(db, [
      sql`select id, stored_at, revision, removed,
          (select max(received_at) from raw_pages where article_id = articles.id) as received_at
        from articles where id = coalesce((select article_id from addresses where id = ${id}), ${id})`,
      blocksStatement([url]),
    ]),
  )) as [Row[], BlockRow[]]
  const [row] = rows
  return {
    article: row
      ? {
          id: row.id,
          lastSeenAt: new Date(Math.max(Date.parse(row.stored_at), 1000 * (row.received_at ?? 0))),
          revision: row.revision,
          removed: row.removed,
        }
      : null,
    block: blockAmong(blocks, [url]),
  }
}

type Row = {
  id: ArticleId
  stored_at: Moment
  received_at: number | null
  revision: string
  removed: 'gone' | 'legal' | null
}
