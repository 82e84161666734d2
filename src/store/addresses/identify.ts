import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../../article/day.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import {
  blockAmong,
  blocksStatement,
  type AddressBlock,
  type BlockRow,
} from '../blocks/address-blocks.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'

/** An address of a page, with the id that an article at this address would have. */
export type SourceAddress = { readonly id: ArticleId; readonly url: SafeUrl }

/** Which article a page belongs to. */
export type Identity = {
  /** The id of the stored article, or of the new one. */
  id: ArticleId
  /** The addresses of the page that do not lead to it yet. */
  newAddresses: SourceAddress[]
  /** Articles that were stored under these addresses before anything told that they are one. */
  twins: { id: ArticleId; day: Day }[]
  /** Where the stored article and its twins are from, which may be none of the page's addresses. */
  storedFrom: SafeUrl[]
  /** Why its pages are refused; `null` where they are not. */
  block: AddressBlock | null
}

/**
 * Finds the article of each page by all of its addresses. The first address whose article is stored, or that leads to
 * one, decides; so an article keeps its id when its site gives it a new address. If none is, the first address does.
 *
 * A removed article at any of the addresses decides before all others: what was taken down does not come back under
 * another address.
 *
 * @param pages The addresses of each, the most trusted first. At most a few thousand in all.
 * @returns The identities in the order of the pages. One query.
 * @throws {StorageFault} The database failed.
 */
export async function identify(
  db: Database,
  pages: readonly (readonly SourceAddress[])[],
): Promise<Identity[]> {
  return identitiesAmong(pages, await readKnown(db, pages))
}

/** What is stored about the addresses of pages. */
export type Known = {
  readonly leading: readonly { id: ArticleId; article_id: ArticleId }[]
  readonly stored: readonly StoredRow[]
  readonly blocks: readonly BlockRow[]
}

/** Reads what a database has about the addresses of pages. One query. */
export async function readKnown(
  db: Database,
  pages: readonly (readonly SourceAddress[])[],
): Promise<Known> {
  const ids = JSON.stringify([...new Set(pages.flat().map(({ id }) => id))])
  const [leading = [], stored = [], blocks = []] = (await retryRead(() =>
    transact(db, [
      sql`select id, article_id from addresses where id in (select value from json_each(${ids}))`,
      sql`select id, filed_at, removed is not null as is_removed, source_url from articles
        where id in (select value from json_each(${ids}) union all
          select article_id from addresses where id in (select value from json_each(${ids})))`,
      blocksStatement(pages.flat().map(({ url }) => url)),
    ]),
  )) as [Known['leading'], StoredRow[], BlockRow[]]
  return { leading, stored, blocks }
}

/** Finds the article of each page among what is known of its addresses; see `identify`. */
export function identitiesAmong(
  pages: readonly (readonly SourceAddress[])[],
  { leading, stored, blocks }: Known,
): Identity[] {
  const leadsTo = new Map(leading.map((row) => [row.id, row.article_id]))
  const rows = new Map(stored.map((row) => [row.id, row]))
  return pages.map((addresses) => ({
    ...identityOf(addresses, leadsTo, rows),
    block: blockAmong(
      blocks,
      addresses.map(({ url }) => url),
    ),
  }))
}

type StoredRow = { id: ArticleId; filed_at: Moment; is_removed: 0 | 1; source_url: SafeUrl }

function identityOf(
  addresses: readonly SourceAddress[],
  leadsTo: ReadonlyMap<ArticleId, ArticleId>,
  rows: ReadonlyMap<ArticleId, StoredRow>,
): Omit<Identity, 'block'> {
  const [first] = addresses
  if (!first) throw new Error('Cannot identify a page without an address')
  const ids = addresses.map(({ id }) => id)
  const removed = ids.find((id) => rows.get(id)?.is_removed)
  const known = ids.map((id) => leadsTo.get(id) ?? (rows.has(id) ? id : null))
  const id = removed ?? known.find((one) => one !== null) ?? first.id
  const twins = ids.flatMap((one) => {
    const row = one === id ? undefined : rows.get(one)
    return row && !row.is_removed ? [row] : []
  })
  const stored = rows.get(id)
  return {
    id,
    newAddresses: addresses.filter((one) => one.id !== id && leadsTo.get(one.id) !== id),
    twins: twins.map((row) => ({ id: row.id, day: dayOf(row.filed_at) })),
    storedFrom: [...(stored ? [stored] : []), ...twins].map((row) => row.source_url),
  }
}
