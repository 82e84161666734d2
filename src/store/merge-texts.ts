import { sql } from 'drizzle-orm'
import type { Database } from './d1/database.ts'

const leastSegments = 4

/**
 * Merges the segments of a small full-text index into one: each has its own list of words, which is a fifth of an index
 * of some hundred articles. SQLite merges larger ones well enough as they grow, and the share of words shrinks.
 *
 * It reads two rows a page of the index, up to the limit, and writes each again if there are four segments or more.
 *
 * @param maxPages Of 4 KB; an index that has more is left as it is.
 * @returns Whether it merged anything.
 */
export async function mergeTexts(db: Database, maxPages: number): Promise<boolean> {
  // It has a row for each page of each segment.
  const index = sql.raw('texts_idx')
  const [found] = await db.all<{ segments: number }>(sql`
    select count(distinct segid) as segments from ${index}
    where (select count(*) from (select 1 from ${index} limit ${maxPages + 1})) <= ${maxPages}`)
  if (!found || found.segments < leastSegments) return false
  await db.run(sql`insert into texts (texts) values ('optimize')`)
  return true
}
