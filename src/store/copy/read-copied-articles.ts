import { asc, sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { dayOf, type Day, type Moment } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import { readKeywords } from '../related/read-keywords.ts'
import { contentOf, keptVersions, type KeptRow } from '../revisions/read-versions.ts'
import { articleColumns, articleOfRow } from '../tables/article-row.ts'
import { articlesTable as table } from '../tables/schema.ts'
import { articleTable, articleTableNames, removedTable } from './article-tables.ts'
import type { CopiedArticle } from './copied-article.ts'
import type { CopiedItem, CopyCursor } from './copied-item.ts'
import { columnNames, copiedRow } from './copied-table.ts'
import { readArticleLine } from './read-article-lines.ts'

type Row = Record<string, unknown> & {
  id: ArticleId
  removed: string | null
  place: string | null
  filed_at: Moment
  telling_words: string
  is_waiting: 0 | 1
  last_version: number | null
}
type OwnRow = Record<string, unknown> & { article_id: ArticleId }

const sliceLength = 10 // articles, which are in memory at once with their translations
const sliceVersions = 50

/**
 * Reads articles by their ids, each with all that belongs to it: first its translations, corrections, parts, addresses,
 * pages, tasks, takedown and former versions, then itself. So where the article's line is, all is.
 *
 * What is read of one article is of one moment, since its tables are read in one transaction, and former versions only
 * ever increase. One query for ten articles, and one for each 50 former versions of an article.
 *
 * @param after The id of an article; `null` to begin.
 * @throws {StorageFault} The database failed.
 */
export async function* readCopiedArticles(
  db: Database,
  after: CopyCursor | null,
): AsyncGenerator<CopiedItem> {
  for (let from = String(after?.[0] ?? ''); ;) {
    const { articles, belongings } = await readSlice(db, from)
    for (const row of articles) {
      for await (const item of itemsOf(db, row, belongings))
        yield checked(item, dayOf(row.filed_at))
      from = row.id
    }
    if (articles.length < sliceLength) return
  }
}

// What a site would not take is no copy. The doctor finds it, too.
function checked(item: CopiedItem, day: Day): CopiedItem {
  if (item.line === null) return item
  const line = { ...item.line, day }
  const read = readArticleLine(line)
  return typeof read === 'string' ? { ...item, line: null, fault: read } : { ...item, line }
}

async function* itemsOf(
  db: Database,
  row: Row,
  belongings: Belongings,
): AsyncGenerator<CopiedItem> {
  yield* belongingsOf(row.id, belongings)
  if (row.last_version !== null) yield* versionsOf(db, row.id, row.last_version)
  yield articleItem(row)
}

type Belongings = ReadonlyMap<(typeof articleTableNames)[number], readonly OwnRow[]>

async function readSlice(
  db: Database,
  after: string,
): Promise<{ articles: Row[]; belongings: Belongings }> {
  const articles = db
    .select({
      ...articleColumns,
      keywords: table.keywords,
      filedAt: table.filedAt,
      place: sql`cast(${table.position} as text)`.as('place'),
      isWaiting: sql`exists (select 1 from unrelated where article_id = articles.id)`.as(
        'is_waiting',
      ),
      lastVersion: sql`(select max(version) from revisions where article_id = articles.id)`.as(
        'last_version',
      ),
    })
    .from(table)
    .where(sql`${table.id} > ${after}`)
    .orderBy(asc(table.id))
    .limit(sliceLength)
  const ids = sql`select id from articles where id > ${after} order by id limit ${sliceLength}`
  const [rows, ...owned] = (await retryRead(() =>
    transact(db, [articles, ...articleTableNames.map((name) => ownRows(name, ids))]),
  )) as [Row[], ...OwnRow[][]]
  const belongings = new Map(articleTableNames.map((name, at) => [name, owned[at] ?? []]))
  return { articles: rows, belongings }
}

function ownRows(name: (typeof articleTableNames)[number], ids: SQL): SQL {
  const own = articleTable(name)
  return sql`select ${columnNames(own)} from ${sql.raw(own.name)} where article_id in (${ids})
    order by ${sql.raw(own.keys.map((key) => own.columns[key]?.name).join(', '))}`
}

function* belongingsOf(id: ArticleId, belongings: Belongings): Generator<CopiedItem> {
  for (const [name, rows] of belongings)
    for (const row of rows.filter(({ article_id }) => article_id === id)) {
      const line = copiedRow(articleTable(name), row)
      yield typeof line === 'string'
        ? { line: null, fault: `${name} of article ${id}: ${line}`, next: null }
        : { line: { [name]: line }, fault: null, next: null }
    }
}

async function* versionsOf(db: Database, id: ArticleId, last: number): AsyncGenerator<CopiedItem> {
  for (let after = 0; after < last;) {
    const rows = await retryRead(() =>
      db.all<KeptRow>(sql`${keptVersions} where r.article_id = ${id} and r.version > ${after}
        and r.version <= ${last} order by r.version limit ${sliceVersions}`),
    )
    for (const row of rows) yield versionItem(id, row, await contentOf(row).catch(String))
    after = rows.at(-1)?.version ?? last
  }
}

function versionItem(
  articleId: ArticleId,
  { version, revision, changed_by: changedBy, stored_at: storedAt }: KeptRow,
  content: Awaited<ReturnType<typeof contentOf>> | string,
): CopiedItem {
  if (typeof content === 'string')
    return {
      line: null,
      fault: `version ${version} of article ${articleId}: ${content}`,
      next: null,
    }
  const line = { revision: { articleId, version, revision, changedBy, storedAt, ...content } }
  return { line, fault: null, next: null }
}

function articleItem(row: Row): CopiedItem {
  const next = [row.id]
  try {
    const line = row.removed === null ? { article: articleOf(row) } : { removed: removedOf(row) }
    return { line, fault: null, next }
  } catch (error) {
    return { line: null, fault: error instanceof Error ? error.message : String(error), next }
  }
}

function articleOf(row: Row): CopiedArticle {
  return {
    ...articleOfRow(row),
    position: row.place,
    keywords: readKeywords(row.telling_words),
    isWaiting: row.is_waiting === 1,
  }
}

function removedOf(row: Row): object {
  const removed = copiedRow(removedTable(), row)
  if (typeof removed === 'string') throw new Error(`Cannot read article ${row.id}: ${removed}`)
  return removed
}
