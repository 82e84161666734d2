import { getTableColumns, getTableName, sql, type SQL } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { ArticleId } from '../../article/article-address.ts'
import { unstored } from '../../article/article.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { StorageFault } from '../d1/storage-fault.ts'
import { articleById } from '../read-article.ts'
import { save } from '../save.ts'
import {
  addressesTable,
  correctionsTable,
  deliveriesTable,
  foundArticlesTable,
  partsTable,
  rawPagesTable,
  removalsTable,
  removedContentTable,
  revisionsTable,
} from '../tables/further-schema.ts'
import {
  articlesTable,
  translationMemoryTable,
  translationsTable,
  translationTasksTable,
  viewsTable,
} from '../tables/schema.ts'

// What belongs to one article, next to its own row. Lists, index and neighbours are derived again.
const belongings: readonly SQLiteTable[] = [
  addressesTable,
  correctionsTable,
  deliveriesTable,
  foundArticlesTable,
  partsTable,
  rawPagesTable,
  removalsTable,
  removedContentTable,
  revisionsTable,
  translationMemoryTable,
  translationsTable,
  translationTasksTable,
  viewsTable,
]
const belongingNames = belongings.map(getTableName)

const maxAttempts = 3 // while somebody writes the article between its copy and its removal

/** Where an article is to go. */
type Move = { from: Database; to: Database }

/**
 * Moves an article from one database to another with all that belongs to it: versions, translations and what waits to
 * be translated, corrections, addresses, parts, raw pages, views, and what is kept of a takedown. It is in the new
 * database, filed and compared, before it is taken out of the old one, so it can be read at any moment.
 *
 * If it is in the new one already, the later version stays; of the same version, what the new one lacks is added. What
 * was taken down in one of them is taken down in both. Receivers are told nothing.
 *
 * It costs six round trips. Stopped at any point and called again, it goes on.
 *
 * @returns Whether it was there to be moved.
 * @throws {StorageFault} A database failed, or the article was written again and again meanwhile.
 */
export async function moveArticle({ from, to }: Move, id: ArticleId): Promise<boolean> {
  if (from.$client === to.$client) throw new Error(`Article ${id} cannot move to where it is`)
  for (let attempt = 1; attempt <= maxAttempts; attempt++) {
    const state = await copyArticle({ from, to }, id)
    if (state === null) return attempt > 1
    if (await takeOut(from, id, state)) return true
  }
  throw new StorageFault(`Article ${id} is being written`)
}

/**
 * Copies an article with all that belongs to it, and files the copy.
 *
 * @returns The state that was copied, for `takeOut`; `null` if the article is not there.
 * @throws {StorageFault} A database failed, or the copy is not as it has to be.
 */
export async function copyArticle({ from, to }: Move, id: ArticleId): Promise<string | null> {
  const [[head] = [], [own] = [], ...rows] = await retryRead(() =>
    transact(from, [
      stateOf(id),
      ownRow(id),
      ...belongingNames.map((name) => sql`select * from ${sql.raw(name)} where article_id = ${id}`),
    ]),
  )
  if (!head || !own) return null
  const [[there] = []] = await retryRead(() => transact(to, [stateOf(id)]))
  const state = String(head['state'])
  if (there && isLater(there, head)) return state
  const isWhole = there === undefined || isLater(head, there)
  await writeCopy(to, id, own, rows, isWhole)
  if (isWhole) await checkCopy(to, id, own, state)
  await fileCopy(to, id)
  return state
}

// A takedown outdoes what is published, and a later version an earlier one.
function isLater(one: Row, other: Row): boolean {
  if ((one['removed'] === null) !== (other['removed'] === null)) return one['removed'] !== null
  return String(one['stored_at']) > String(other['stored_at'])
}

type Row = Record<string, unknown>

/** Reads what tells one state of an article with its belongings from another. */
function stateOf(id: ArticleId): SQL {
  return sql`select ${stateColumn} as state, stored_at, removed, revision from articles where id = ${id}`
}

/** Reads the states of articles by their ids, which are equal where a copy is whole and filed. One query. */
export async function statesOf(
  db: Database,
  ids: readonly ArticleId[],
): Promise<Map<ArticleId, string>> {
  const [rows = []] = await retryRead(() =>
    transact(db, [
      sql`select id, iif(position is null and removed is null, '', ${stateColumn}) as state from articles
        where id in (select value from json_each(${JSON.stringify(ids)}))`,
    ]),
  )
  const pairs = rows as { id: ArticleId; state: string }[]
  return new Map(pairs.map(({ id, state }) => [id, state]))
}

const stateColumn =
  sql.raw(`json_array(revision, stored_at, removed, raw_hash, cleaner_version, credit,
  (select count(*) from revisions where article_id = articles.id),
  (select json_group_array(lang || translated_at) from translations where article_id = articles.id),
  (select json_group_array(lang || state || attempts) from translation_tasks where article_id = articles.id),
  (select state from found_articles where article_id = articles.id),
  (select count(*) from corrections where article_id = articles.id),
  (select json_group_array(id) from addresses where article_id = articles.id),
  (select json_group_array(number || raw_hash) from parts where article_id = articles.id),
  (select json_array(reason, removed_at, erased_at, restored_at) from removals where article_id = articles.id))`)

const writtenColumns = Object.values(getTableColumns(articlesTable))
  .filter((column) => column.generated === undefined && column.name !== 'position')
  .map(({ name }) => name)

function ownRow(id: ArticleId): SQL {
  return sql`select ${sql.raw(writtenColumns.join(', '))} from articles where id = ${id}`
}

async function writeCopy(
  to: Database,
  id: ArticleId,
  own: Row,
  belonging: readonly Row[][],
  isWhole: boolean,
): Promise<void> {
  const manner = isWhole ? 'insert or replace' : 'insert or ignore'
  await retryWrite(() =>
    transact(to, [
      // Nothing has happened that anybody is to be told of.
      sql`update receivers set disabled_at = 0 where disabled_at is null`,
      ...(isWhole
        ? [
            sql`delete from raw_pages where article_id = ${id}`,
            sql`delete from articles where id = ${id}`,
            insertStatement('articles', own, manner),
          ]
        : []),
      ...belongingNames.flatMap((name, index) =>
        insertStatements(name, belonging[index] ?? [], manner),
      ),
      sql`update receivers set disabled_at = null where disabled_at = 0`,
    ]),
  )
}

const maxTogether = 500_000 // characters of rows in one statement; a value may have 2 MB

// A request may run 1,000 statements, and an article may have hundreds of remembered passages.
function insertStatements(table: string, rows: readonly Row[], manner: string): SQL[] {
  const parts: Row[][] = []
  const statements: SQL[] = []
  let length = 0
  for (const row of rows) {
    const size = JSON.stringify(row).length
    if (size > maxTogether || Object.values(row).some(Array.isArray)) {
      statements.push(insertStatement(table, row, manner))
      continue
    }
    const part = parts.at(-1)
    if (part && length + size <= maxTogether) {
      part.push(row)
      length += size
    } else {
      parts.push([row])
      length = size
    }
  }
  return [...statements, ...parts.map((part) => insertTogether(table, part, manner))]
}

function insertTogether(table: string, rows: readonly Row[], manner: string): SQL {
  const names = Object.keys(rows[0] ?? {})
  const values = names.map((name) => `value ->> '${name}'`).join(', ')
  return sql`${sql.raw(`${manner} into ${table} (${names.join(', ')}) select ${values}`)}
    from json_each(${JSON.stringify(rows)})`
}

function insertStatement(table: string, row: Row, manner: string): SQL {
  const names = Object.keys(row)
  const values = names.map((name) => sql`${bound(row[name])}`)
  return sql`${sql.raw(`${manner} into ${table} (${names.join(', ')})`)} values (${sql.join(values, sql`, `)})`
}

// D1 gives bytes as a list of numbers.
function bound(value: unknown): unknown {
  return Array.isArray(value) ? new Uint8Array(value) : value
}

/** Puts a copy in lists, index and counts, as an article is that an older version stored. */
async function fileCopy(to: Database, id: ArticleId): Promise<void> {
  const stored = await retryRead(() => articleById(to, id))
  if (stored && !('removed' in stored))
    await save(to, unstored(stored), stored.storedAt, { isRefiling: true })
}

async function checkCopy(to: Database, id: ArticleId, own: Row, state: string): Promise<void> {
  const [[head] = [], [copy] = []] = await retryRead(() => transact(to, [stateOf(id), ownRow(id)]))
  if (head?.['state'] !== state || JSON.stringify(copy) !== JSON.stringify(own))
    throw new StorageFault(`The copy of article ${id} is not as it was`)
}

/**
 * Takes an article out of a database with all that belongs to it, if it is still in the state that was copied.
 *
 * @returns Whether it is out.
 */
async function takeOut(from: Database, id: ArticleId, state: string): Promise<boolean> {
  const isAsCopied = sql`exists (select 1 from articles where id = ${id} and ${stateColumn} = ${state})`
  const isGone = sql`not exists (select 1 from articles where id = ${id})`
  const answers = await retryWrite(() =>
    transact(from, [
      // Its pages in the archive are not to be deleted: the copy has them now.
      sql`delete from raw_pages where article_id = ${id} and ${isAsCopied}`,
      sql`delete from articles where id = ${id} and ${stateColumn} = ${state}`,
      ...[...belongingNames, 'trends', 'unrelated'].map(
        (name) => sql`delete from ${sql.raw(name)} where article_id = ${id} and ${isGone}`,
      ),
      sql`select ${isGone} as is_gone`,
    ]),
  )
  return answers.at(-1)?.[0]?.['is_gone'] === 1
}
