import { sql } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import type { Database } from '../d1/database.ts'
import { bodyOfRow } from '../tables/stored-body.ts'
import { hasRuns } from './has-runs.ts'
import { bodyText, type HitRow } from './read-hit.ts'
import type { SearchQuery } from './search-query.ts'

type TextRow = { article_id: ArticleId; title: string; lede: string | null; body: string }

/**
 * Keeps the rows of articles that have the runs of a query, in their own words or in those of a translation. It reads
 * the translations of these articles, in one statement, if there are any.
 */
export async function withRuns<Row extends HitRow & { is_translated: 0 | 1 }>(
  db: Database,
  rows: readonly Row[],
  runs: SearchQuery,
): Promise<Row[]> {
  const translated = rows.filter((row) => row.is_translated === 1).map(({ id }) => id)
  const texts = translated.length === 0 ? [] : await readTranslations(db, translated)
  const translations = Map.groupBy(texts, (text) => text.article_id)
  return rows.filter((row) => hasRuns(textsOf([row, ...(translations.get(row.id) ?? [])]), runs))
}

function readTranslations(db: Database, ids: readonly ArticleId[]): Promise<TextRow[]> {
  return db.all<TextRow>(sql`select article_id, title, lede, ${sql.raw(bodyOfRow('translations'))} as body from translations
    where article_id in (select value from json_each(${JSON.stringify(ids)}))`)
}

// A body is read only when it is asked for.
function* textsOf(rows: readonly Pick<TextRow, 'title' | 'lede' | 'body'>[]): Generator<string> {
  for (const { title, lede, body } of rows) {
    yield title
    yield lede ?? ''
    yield bodyText(body)
  }
}
