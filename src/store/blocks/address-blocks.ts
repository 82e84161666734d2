import { sql, type SQL } from 'drizzle-orm'
import { hostsAbove, matchesAddress, type AddressPattern } from '../../article/address-pattern.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'

/** Addresses whose pages are refused, and why. */
export type AddressBlock = AddressPattern & {
  readonly id: number
  /** For senders. */
  readonly reason: string
  /** The name of a token. */
  readonly by: string
  readonly at: Date
}

const maxPatternsOfHost = 1000

/** Writes a query of the blocks that may mean some addresses: those of their hosts, and above these. */
export function blocksStatement(addresses: readonly SafeUrl[]): SQL {
  const hosts = new Set(addresses.flatMap((one) => hostsAbove(new URL(one))))
  return sql`select * from blocks where host in (select value from json_each(${JSON.stringify([...hosts])}))
    limit ${maxPatternsOfHost}`
}

/** The first of some blocks that means one of some addresses; `null` if none does. */
export function blockAmong(
  rows: readonly BlockRow[],
  addresses: readonly SafeUrl[],
): AddressBlock | null {
  if (rows.length === 0) return null
  const urls = addresses.map((one) => new URL(one))
  const blocks = rows.map(readRow)
  return blocks.find((block) => urls.some((url) => matchesAddress(block, url))) ?? null
}

/** Finds the block that means one of some addresses; `null` if none does. One query, by index. */
export async function findBlock(
  db: Database,
  addresses: readonly SafeUrl[],
): Promise<AddressBlock | null> {
  const [rows = []] = await retryRead(() => transact(db, [blocksStatement(addresses)]))
  return blockAmong(rows as BlockRow[], addresses)
}

/** Reads one block. */
export async function readAddressBlock(db: Database, id: number): Promise<AddressBlock | null> {
  const [rows = []] = await retryRead(() =>
    transact(db, [sql`select * from blocks where id = ${id}`]),
  )
  return rows[0] ? readRow(rows[0] as BlockRow) : null
}

/** Reads blocks, the newest first: those with a smaller id than `before`. */
export async function readAddressBlocks(
  db: Database,
  limit: number,
  before: number | null,
): Promise<{ items: AddressBlock[]; next: number | null }> {
  const [rows = []] = await retryRead(() =>
    transact(db, [
      sql`select * from blocks where ${before === null ? sql`true` : sql`id < ${before}`}
        order by id desc limit ${limit + 1}`,
    ]),
  )
  const items = (rows as BlockRow[]).slice(0, limit).map(readRow)
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** Stores a block; one of the same addresses gets the new reason. It works from the next page on. */
export async function addBlock(
  db: Database,
  { host, isWide, path, reason, by, at }: Omit<AddressBlock, 'id'>,
): Promise<AddressBlock> {
  const [rows = []] = await retryWrite(() =>
    transact(db, [
      sql`insert into blocks (host, is_wide, path, reason, created_by, created_at)
        values (${host}, ${isWide ? 1 : 0}, ${path}, ${reason}, ${by}, ${secondsOf(at)})
        on conflict do update set reason = excluded.reason, created_by = excluded.created_by,
          created_at = excluded.created_at
        returning *`,
    ]),
  )
  return readRow(rows[0] as BlockRow)
}

/** Takes a block away. */
export async function removeBlock(db: Database, id: number): Promise<boolean> {
  const [rows = []] = await retryWrite(() =>
    transact(db, [sql`delete from blocks where id = ${id} returning id`]),
  )
  return rows.length > 0
}

/** A block as SQLite gives it. */
export type BlockRow = {
  id: number
  host: string
  is_wide: 0 | 1
  path: string
  reason: string
  created_by: string
  created_at: number
}

function readRow(row: BlockRow): AddressBlock {
  return {
    id: row.id,
    host: row.host,
    isWide: row.is_wide === 1,
    path: row.path,
    reason: row.reason,
    by: row.created_by,
    at: new Date(row.created_at * 1000),
  }
}
