import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryWrite } from '../d1/retry.ts'
import type { Identity } from './identify.ts'

/**
 * Lets addresses lead to the article that was stored for them. An article that was stored apart under one of them is
 * taken into it: its addresses and its translations pass over where there are no others, its corrections come after
 * those that there are, and its row is deleted. The parts that were stored under these addresses pass over as well.
 *
 * Called after the article is stored, so that no twin is deleted before. Nothing is written if the article is not
 * there, or if nothing is new.
 *
 * @returns Whether corrections came with it: they are applied when the article is stored again.
 * @throws {UncertainWrite} The database failed; calling it again is safe.
 */
export async function adoptAddresses(
  db: Database,
  { id, newAddresses, twins }: Pick<Identity, 'id' | 'newAddresses' | 'twins'>,
): Promise<boolean> {
  if (newAddresses.length === 0 && twins.length === 0) return false
  const added = JSON.stringify(newAddresses.map((one) => [one.id, one.url]))
  const apart = JSON.stringify(twins.map((one) => one.id))
  const isTwin = (column: string) =>
    sql`${sql.raw(column)} in (select value from json_each(${apart}))`
  const isStored = sql`exists (select 1 from articles where id = ${id} and position is not null)`
  const [moved = []] = await retryWrite(() =>
    transact(db, [
      sql`update corrections set article_id = ${id}, number = number + (
          select max(number) from corrections where article_id = ${id} or ${isTwin('article_id')}
        ) * (select count(*) from json_each(${apart}) where value <= corrections.article_id)
        where ${isTwin('article_id')} and ${isStored} returning number`,
      sql`update found_articles set state = lower(hex(randomblob(16))) where article_id = ${id} and ${isStored}`,
      sql`insert into addresses
        select value ->> 0, value ->> 1, ${id} from json_each(${added}) where ${isStored}
        on conflict do update set article_id = excluded.article_id`,
      sql`update addresses set article_id = ${id} where ${isTwin('article_id')} and ${isStored}`,
      sql`delete from addresses where id = ${id}`,
      sql`update or ignore parts set article_id = ${id} where ${isStored}
        and article_id in (select value ->> 0 from json_each(${added}))`,
      sql`delete from parts where ${isStored} and article_id in (select value ->> 0 from json_each(${added}))`,
      sql`update or ignore translations set article_id = ${id} where ${isTwin('article_id')} and ${isStored}`,
      sql`delete from views where ${isTwin('article_id')} and ${isStored}`,
      sql`delete from trends where ${isTwin('article_id')} and ${isStored}`,
      sql`delete from articles where ${isTwin('id')} and removed is null and ${isStored}`,
    ]),
  )
  return moved.length > 0
}
