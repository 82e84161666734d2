import { sql, type SQL } from 'drizzle-orm'
import { articlesTable } from '../tables/schema.ts'

/** The condition that an article has an id, or an address with this id. One or two look-ups by key. */
export function isAt(id: SQL): SQL {
  return sql`${articlesTable.id} = coalesce((select article_id from addresses where id = ${id}), ${id})`
}
