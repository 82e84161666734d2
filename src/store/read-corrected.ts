import { sql } from 'drizzle-orm'
import type { ArticleId } from '../article/article-address.ts'
import { unstored, type Article, type StoredArticle } from '../article/article.ts'
import type { KeptCorrection } from '../article/correction/correction.ts'
import { isAt } from './addresses/is-at.ts'
import {
  correctionsJson,
  correctionsState,
  readCorrections,
} from './corrections/kept-corrections.ts'
import { transact, type Database } from './d1/database.ts'
import type { Removed } from './remove.ts'
import { articleNames, articleOfRow } from './tables/article-row.ts'
import { parseJson } from './tables/parse-json.ts'
import { bodyOfRow, readableBody } from './tables/stored-body.ts'

/** An article with what the cleaner found of it. */
export type CorrectedArticle = {
  readonly article: StoredArticle
  readonly found: Article
  /** All, the undone ones, too. */
  readonly corrections: readonly KeptCorrection[]
  /** That of the corrections; see `CorrectionEdit`. */
  readonly state: string
}

/**
 * Reads an article with its corrections, by its own id or that of another of its addresses. One query.
 *
 * @throws {Error} The article is damaged.
 */
export async function readCorrected(
  db: Database,
  asked: ArticleId,
): Promise<CorrectedArticle | Removed | null> {
  const id = sql.raw('articles.id')
  const [rows = []] = await transact(db, [
    sql`select ${sql.raw(articleNames('articles'))},
      found.content as found_content, ${sql.raw(bodyOfRow('found'))} as found_body,
      ${correctionsState(id)} as corrections_state, ${correctionsJson(id)} as corrections
      from articles left join found_articles found on found.article_id = articles.id
      where ${isAt(sql`${asked}`)}`,
  ])
  const [row] = rows
  if (!row) return null
  if (row['removed'] !== null) return { removed: row['removed'] as Removed['removed'] }
  const article = articleOfRow(row)
  return {
    article,
    found: foundIn(row) ?? unstored(article),
    corrections: readCorrections(String(row['corrections'])),
    state: String(row['corrections_state']),
  }
}

function foundIn({ found_content, found_body }: Record<string, unknown>): Article | null {
  const content = typeof found_content === 'string' ? parseJson(found_content) : null
  const body = typeof found_body === 'string' ? readableBody(found_body) : null
  return content && body ? ({ ...content, body } as Article) : null
}
