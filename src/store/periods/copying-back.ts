import { sql } from 'drizzle-orm'
import type { Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'

/**
 * Since when `DB` gets copies of the articles of all other databases, which are not to be taken for articles in a wrong
 * place; `null` if it does not. One query.
 */
export async function copyingBackSince(main: Database): Promise<Moment | null> {
  const [[row] = []] = await retryRead(() => transact(main, [sql`select since from copying_back`]))
  return row ? (String(row['since']) as Moment) : null
}

/** Notes that it does from now on, or no more. */
export async function noteCopyingBack(main: Database, isCopying: boolean): Promise<void> {
  await retryWrite(() =>
    transact(main, [
      isCopying
        ? sql`insert or ignore into copying_back values (1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))`
        : sql`delete from copying_back`,
    ]),
  )
}
