import { sql, type SQL } from 'drizzle-orm'

/** Writes the size of the text of a row of `articles`: the bytes of its packed body, about a quarter of its JSON. */
export function textSize(article: SQL): SQL {
  return sql`coalesce(length(${article}.packed), length(${article}.body) / 4)`
}
