import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../d1/database.ts'

/** Writes the size of the text of a row of `articles`: the bytes of its packed body, about a quarter of its JSON. */
export function textSize(article: SQL): SQL {
  return sql`coalesce(length(${article}.packed), length(${article}.body) / 4)`
}

/**
 * Stores the sizes of texts that an older version indexed, the newest first. Until then, a search takes their length
 * for a usual one. Each costs two rows read and two written, in one statement.
 *
 * @param limit How many at most.
 */
export async function sizeTexts(db: Database, limit: number): Promise<void> {
  await db.run(sql`
    update text_numbers set size = coalesce(
      (select ${textSize(sql`articles`)} from articles where articles.position = text_numbers.position), 0)
    where number in (
      select number from text_numbers indexed by text_numbers_unsized
      where size is null order by number desc limit ${limit})`)
}
