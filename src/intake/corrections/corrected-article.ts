import type { ArticleId } from '../../article/article-address.ts'
import { Refusal } from '../../http/problem.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import type { CorrectedArticle } from '../../store/read-corrected.ts'

/**
 * Reads an article with its corrections. One query.
 *
 * @throws {Refusal} `not_found`, `gone`, `removed_for_legal_reasons`.
 */
export async function correctedArticle(
  articles: Pick<ArticleStore, 'corrected'>,
  id: ArticleId | null,
): Promise<CorrectedArticle> {
  const found = id && (await articles.corrected(id))
  if (!found) throw new Refusal('not_found')
  if ('removed' in found)
    throw new Refusal(found.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
  return found
}
