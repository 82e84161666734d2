import { getTableColumns, getTableName, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ArticleId } from '../../article/article-address.ts'
import {
  correctionsTable,
  foundArticlesTable,
  partsTable,
  rawPagesTable,
  revisionsTable,
} from '../tables/further-schema.ts'
import { translationsTable } from '../tables/schema.ts'

// The tables whose rows a takedown takes away, with the largest column of each.
const taken = [
  [translationsTable, 'body'],
  [revisionsTable, 'body'],
  [correctionsTable, 'correction'],
  [foundArticlesTable, 'body'],
  [partsTable, 'content'],
  [rawPagesTable, null],
] as const

/** The columns of an article that a takedown empties, all but the body. Lists and index are derived of them again. */
export const emptiedColumns = [
  'title',
  'lede',
  'byline',
  'agencies',
  'image',
  'section',
  'tags',
  'revision',
  'raw_hash',
] as const

// The condition that an article is in the database and was not removed.
const isPublished = (id: SQL | ArticleId) =>
  sql`exists (select 1 from articles where id = ${id} and removed is null)`

/**
 * Statements that keep what a takedown takes away from an article. They run before it, in its transaction, and do
 * nothing for an article that was removed before.
 *
 * The pages that it was made of pass over: what is left in `raw_pages` would be deleted.
 *
 * @param id Writes the article's own id.
 */
export function keepStatements(id: SQL): SQL[] {
  return [
    sql`delete from removed_content where article_id = ${id} and ${isPublished(id)}`,
    sql`insert into removed_content select id, 'articles', 0, ${asObject(emptiedColumns)},
        iif(body = '', packed, body)
      from articles where id = ${id} and removed is null`,
    ...taken.map(([table, body]) => {
      const name = sql.raw(getTableName(table))
      return sql`insert into removed_content
        select article_id, '${name}', row_number() over (), ${asObject(namesOf(table, body))},
          ${sql.raw(body ?? 'null')}
        from ${name} where article_id = ${id} and ${isPublished(id)}`
    }),
    sql`delete from raw_pages where article_id = ${id} and received_at > 0 and ${isPublished(id)}`,
    sql`delete from removed_content where article_id = ${id} and source = 'raw_pages'
      and facts ->> 'received_at' = 0`,
  ]
}

/**
 * Statements that write the kept rows of an article back, all but its own, and forget them. They do nothing unless the
 * article is published again.
 */
export function bringBackStatements(id: SQL): SQL[] {
  return [
    ...taken.map(([table, body]) => {
      const name = sql.raw(getTableName(table))
      const names = namesOf(table, body)
      const columns = sql.raw(['article_id', ...names, ...(body ? [body] : [])].join(', '))
      const values = sql.raw(names.map((one) => `facts ->> '${one}'`).join(', '))
      return sql`insert or ignore into ${name} (${columns})
        select article_id, ${values} ${sql.raw(body ? ', body' : '')} from removed_content
        where article_id = ${id} and source = '${name}' and ${isPublished(id)}`
    }),
    sql`delete from removed_content where article_id = ${id} and ${isPublished(id)}`,
  ]
}

/**
 * Statements that forget what is kept of removed articles, for good. Their pages are to be deleted by `sweepRawPages`.
 *
 * @param ids A query of the articles' ids.
 */
export function eraseStatements(ids: SQL): SQL[] {
  return [
    ...releaseStatements(sql`article_id in (${ids})`),
    sql`delete from removed_content where article_id in (${ids})`,
  ]
}

/** Statements that let kept pages be deleted, those for which a condition holds. */
export function releaseStatements(condition: SQL): SQL[] {
  const names = namesOf(rawPagesTable, null)
  const columns = sql.raw(['article_id', ...names].join(', '))
  const values = sql.raw(
    names.map((one) => (one === 'received_at' ? '0' : `facts ->> '${one}'`)).join(', '),
  )
  return [
    sql`insert or ignore into raw_pages (${columns})
      select article_id, ${values} from removed_content where source = 'raw_pages' and ${condition}`,
    sql`delete from removed_content where source = 'raw_pages' and ${condition}`,
  ]
}

function namesOf(table: SQLiteTable, body: string | null): string[] {
  return Object.values(getTableColumns(table))
    .map(({ name }) => name)
    .filter((name) => name !== 'article_id' && name !== body)
}

const maxPairs = 15 // D1 takes 32 arguments of a function

// What a later column is null in; json_patch leaves out what is null, and reading that gives null.
function asObject(names: readonly string[]): SQL {
  const pairs = (some: readonly string[]) =>
    `json_object(${some.map((n) => `'${n}', ${n}`).join(', ')})`
  return sql.raw(
    names.length <= maxPairs
      ? pairs(names)
      : `json_patch(${pairs(names.slice(0, maxPairs))}, ${pairs(names.slice(maxPairs))})`,
  )
}
