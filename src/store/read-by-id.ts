import { Column, is, sql } from 'drizzle-orm'
import type { SelectResultFields } from 'drizzle-orm/query-builders/select.types'
import { QueryBuilder, type SelectedFields } from 'drizzle-orm/sqlite-core'
import type { ArticleId } from '../article/article-address.ts'
import { isAt } from './addresses/is-at.ts'
import type { Database } from './d1/database.ts'
import { articlesTable as table, translationsTable } from './tables/schema.ts'
import { translationIn } from './translations/translation-columns.ts'

/**
 * Makes a function that reads some fields of one article by its id, or by that of another of its addresses. They are
 * joined with its translation into a language, if there is one (`''` for none). The statement is built at its first use
 * and then kept: building it takes Drizzle about as long as printing the page. The function takes the values of
 * placeholders in the fields last, in their order.
 */
export function readById<Fields extends SelectedFields>(fields: Fields) {
  const columns: SelectedFields = fields
  const names = Object.entries(fields)
  let statement: string | null = null

  return async (
    db: Database,
    id: ArticleId,
    lang: string,
    ...given: readonly string[]
  ): Promise<SelectResultFields<Fields> | null> => {
    statement ??= new QueryBuilder()
      .select(columns)
      .from(table)
      .leftJoin(translationsTable, translationIn(sql`${sql.placeholder('lang')}`))
      .where(isAt(sql`${sql.placeholder('id')}`))
      .toSQL().sql
    const [row] = await db.$client
      .prepare(statement)
      .bind(...given, lang, id, id)
      .raw()
    if (!row) return null
    const values = names.map(([name, field], index) => [name, readValue(field, row[index])])
    return Object.fromEntries(values) as SelectResultFields<Fields>
  }
}

function readValue(field: unknown, value: unknown): unknown {
  return value !== null && is(field, Column) ? field.mapFromDriverValue(value) : value
}
