import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'

/**
 * Takes texts out of the index that an older version gave numbers of another kind, which no search asks for: one that
 * goes on after the migration, or comes back. They have no size. `moveTexts` writes their words again.
 *
 * @param limit How many at most.
 */
export async function dropFormerNumbers(db: Database, limit: number): Promise<void> {
  const former = sql`(select number from text_numbers indexed by text_numbers_unsized
    where size is null order by number desc limit ${limit})`
  await transact(db, [
    sql`insert into search (rowid, title, lede, body, facts)
      select position, '', '', '', '' from text_numbers where number in ${former}
        and not exists (select 1 from search where search.rowid = text_numbers.position)`,
    sql`delete from texts where rowid in ${former}`,
    sql`delete from text_numbers where number in ${former}`,
  ])
}
