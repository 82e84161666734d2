import type { Context } from 'hono'
import { parseArticleId } from '../../article/article-address.ts'
import { Refusal } from '../../http/problem.ts'
import type { ArticleWithTranslation } from '../../store/translations/read-translations.ts'
import type { IngestEnv } from '../ingest/ingest-env.ts'

/**
 * Reads the article of a request with its translation. One query; one more for an article that is not there.
 *
 * @param lang Of the translation, by its primary tag; by default none.
 * @throws {Refusal} `not_found`, `gone`, `removed_for_legal_reasons`.
 */
export async function foundArticle(
  c: Context<IngestEnv>,
  lang = 'und',
): Promise<ArticleWithTranslation> {
  const id = parseArticleId(c.req.param('id') ?? '')
  if (!id) throw new Refusal('not_found')
  const found = await c.var.articles.withTranslation(id, lang)
  if (found) return found
  const absent = await c.var.articles.byId(id)
  if (!absent || !('removed' in absent)) throw new Refusal('not_found')
  throw new Refusal(absent.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
}
