import { sql } from 'drizzle-orm'
import { hostsAbove, matchesAddress, type AddressPattern } from '../article/address-pattern.ts'
import type { ArticleId } from '../article/article-address.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import { transact, type Database } from './d1/database.ts'
import { retryRead } from './d1/retry.ts'
import { listCursorOf, parseListCursor, positionAt, type ListCursor } from './tables/list-cursor.ts'

const maxLooked = 1000 // articles

/** Where a search for blocked articles goes on: after this article of the list of a source. */
export type BlockedCursor = { readonly key: string; readonly place: ListCursor }

type Blocked = { readonly id: ArticleId; readonly cursor: BlockedCursor }

/**
 * Finds stored articles that a pattern means, the newest of each source first. One query, which looks at `maxLooked`
 * articles of the sources at, below and above its host: the list of an outlet has the articles of all its hosts.
 *
 * @returns `next` is where to look for more; `null` if there is nothing more to look at.
 */
export async function blockedArticles(
  db: Database,
  pattern: AddressPattern,
  cursor: BlockedCursor | null = null,
): Promise<{ found: Blocked[]; next: BlockedCursor | null }> {
  const above = JSON.stringify(hostsAbove(new URL(`https://${pattern.host}`)))
  const below = pattern.isWide
    ? sql`or substr(key, ${-pattern.host.length - 1}) = ${`.${pattern.host}`}`
    : sql``
  const rest = cursor
    ? sql`where source.key > ${cursor.key} or
        (source.key = ${cursor.key} and l.position < cast(${positionAt(cursor.place)} as integer))`
    : sql``
  const [rows = []] = (await retryRead(() =>
    transact(db, [
      sql`select a.id, a.source_url, l.key, cast(l.position as text) as position from (
          select kind, key from lists where kind = 'source'
            and (key in (select value from json_each(${above})) ${below})) source
        cross join listings l on l.kind = source.kind and l.key = source.key
        cross join articles a on a.position = l.position
        ${rest} order by l.key, l.position desc limit ${maxLooked + 1}`,
    ]),
  )) as [Row[]]
  const looked = rows.slice(0, maxLooked)
  const last = rows.length > maxLooked ? looked.at(-1) : undefined
  return {
    found: looked
      .filter((row) => matchesAddress(pattern, new URL(row.source_url)))
      .map((row) => ({ id: row.id, cursor: cursorOf(row) })),
    next: last ? cursorOf(last) : null,
  }
}

/** Reads a cursor from an address; `null` when it is not one. */
export function parseBlockedCursor(text: string): BlockedCursor | null {
  const [, position = '', key = ''] = /^([-0-9a-z]{1,14})_(.{1,300})$/.exec(text) ?? []
  const place = parseListCursor(position)
  return place === null || key === '' ? null : { key, place }
}

/** Writes a cursor for an address. */
export function printBlockedCursor({ key, place }: BlockedCursor): string {
  return `${place}_${key}`
}

type Row = { id: ArticleId; source_url: SafeUrl; key: string; position: string }

function cursorOf({ key, position }: Row): BlockedCursor {
  return { key, place: listCursorOf(position) }
}
