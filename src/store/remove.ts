import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../article/day.ts'
import { transact, type Database } from './d1/database.ts'
import { retryWrite } from './d1/retry.ts'
import { secondsOf } from './d1/seconds.ts'
import { eraseStatements, keepStatements } from './takedowns/removed-content.ts'

/** An article that was taken down, and why. */
export type Removed = { removed: 'gone' | 'legal' }

/** What is noted of a takedown. Nothing given leaves what was noted. */
export type Takedown = {
  /** For the operators. */
  readonly note?: string
  /** The name of the token. */
  readonly by?: string
  /** Whether nothing is kept that could bring it back. */
  readonly isErased?: boolean
  /** By default, the time of the database. */
  readonly now?: Date
}

/**
 * Empties an article's row and marks it removed; triggers take it out of lists, index and counts. What is needed to
 * bring it back is kept out of reach, unless it is to be erased.
 *
 * If the article was removed before, the new reason and note are stored, and what is kept is erased if that is asked.
 *
 * @param id Its own, or that of another of its addresses.
 * @returns Its own id and the day it was filed under, or `null` when there is no such article.
 * @throws {StorageFault} The database failed; removing it again is safe.
 */
export async function remove(
  db: Database,
  id: ArticleId,
  reason: Removed['removed'],
  { note = '', by = '', isErased = false, now }: Takedown = {},
): Promise<{ id: ArticleId; day: Day } | null> {
  const own = sql`coalesce((select article_id from addresses where id = ${id}), ${id})`
  const at = now ? sql`${secondsOf(now)}` : sql`unixepoch()`
  const erasedAt = isErased ? at : sql`null`
  const [[before] = []] = (await retryWrite(() =>
    transact(db, [
      sql`select id, filed_at from articles where id = ${own}`,
      ...(isErased ? [] : keepStatements(own)),
      sql`insert into removals (article_id, reason, note, removed_by, removed_at, erased_at)
        select id, ${reason}, ${note}, ${by}, ${at},
          iif(removed is null, ${erasedAt}, coalesce(${erasedAt}, (
            select iif(count(*) > 0, null, ${at}) from removed_content where article_id = ${own})))
        from articles where id = ${own}
        on conflict do update set reason = excluded.reason,
          note = coalesce(nullif(excluded.note, ''), note),
          removed_by = coalesce(nullif(excluded.removed_by, ''), removed_by),
          removed_at = iif(restored_at is null, removed_at, excluded.removed_at),
          erased_at = iif(restored_at is null, coalesce(erased_at, excluded.erased_at), excluded.erased_at),
          restored_at = null, restored_by = null, pictures_due = 1`,
      ...(isErased ? eraseStatements(own) : []),
      sql`update articles set title = '', lede = null, byline = '[]', agencies = '[]', image = null, section = null,
          tags = '[]', body = ${emptyBody}, packed = x'', revision = '', raw_hash = '', position = null, listings = '[]',
          telling_words = '[]', fingerprint = '', removed = ${reason}
        where id = ${own}`,
    ]),
  )) as [{ id: ArticleId; filed_at: Moment | null }[]]
  return before?.filed_at ? { id: before.id, day: dayOf(before.filed_at) } : null
}

const emptyBody = JSON.stringify({ type: 'root', children: [] })
