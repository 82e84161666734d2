import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { transact, type Database } from './d1/database.ts'
import { indexStatements } from './search/index-statements.ts'
import { articleColumns, articleOfRow } from './tables/article-row.ts'
import { articlesTable as table } from './tables/schema.ts'
import {
  selectTranslatedTexts,
  translatedText,
  translationsState,
  type TranslatedTextRow,
} from './translations/translated-text.ts'

const perTransaction = 25 // articles; three statements each

type ArticleRow = Record<string, unknown> & {
  id: ArticleId
  revision: string
  fingerprint: string
  state: string
}

/**
 * Moves the words of articles from the former full-text index to the smaller one, the newest first. Nothing else of the
 * articles is written. A row that cannot be read is logged and stays where it is. When none are left, the former index
 * is emptied, which frees its pages.
 *
 * An article costs about ten rows read and four written; 25 of them four round trips.
 *
 * @returns How many were moved.
 */
export async function moveTexts(db: Database, limit: number): Promise<number> {
  let moved = 0
  let before: string | null = null
  for (let left = limit; left > 0; left -= perTransaction) {
    const places: { place: string }[] = await db.all(sql`
      select cast(rowid as text) as place from search
      where ${before === null ? sql`true` : sql`rowid < cast(${before} as integer)`}
      order by rowid desc limit ${Math.min(left, perTransaction)}`)
    const last = places.at(-1)
    if (!last) break
    before = last.place
    moved += await moveSome(db, JSON.stringify(places.map(({ place }) => place)))
  }
  if (before === null)
    await db.run(sql`insert into search (search) select 'delete-all' where not exists (select 1 from search)
      and exists (select 1 from search_data where id > 10)`)
  return moved
}

async function moveSome(db: Database, places: string): Promise<number> {
  const areAsked = sql`(select cast(value as integer) from json_each(${places}))`
  const rows = await readArticles(db, areAsked)
  const [texts] = (await transact(db, [selectTranslatedTexts(rows.map(({ id }) => id))])) as [
    TranslatedTextRow[],
  ]
  const translations = Map.groupBy(texts, (text) => text.article_id)
  const moves = rows
    .map((row) => moveStatements(row, translations.get(row.id) ?? []))
    .filter((statements) => statements !== null)
  await transact(db, [
    ...moves.flat(),
    sql`delete from search where rowid in ${areAsked}
      and not exists (select 1 from articles where articles.position = search.rowid)`,
  ])
  return moves.length
}

async function readArticles(db: Database, positions: SQL): Promise<ArticleRow[]> {
  const state = translationsState(sql`articles.id`).as('state')
  const articles = db
    .select({ ...articleColumns, fingerprint: table.fingerprint, state })
    .from(table)
    .where(sql`${table.position} in ${positions}`)
  const [rows] = await transact(db, [articles])
  return (rows ?? []) as ArticleRow[]
}

// If the article or a translation changed since it was read, its words are written with that.
function moveStatements(row: ArticleRow, texts: readonly TranslatedTextRow[]): SQL[] | null {
  const { id, revision, fingerprint, state } = row
  const isCurrent = sql`revision = ${revision} and ${translationsState(id)} = ${state}`
  try {
    return indexStatements(articleOfRow(row), fingerprint, texts.map(translatedText), isCurrent)
  } catch (error) {
    console.error(JSON.stringify({ event: 'not_moved', id, error: String(error) }))
    return null
  }
}
