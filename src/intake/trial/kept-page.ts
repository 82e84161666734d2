import { openRawArchive } from '../../archive/raw-archive.ts'
import { articleId, type ArticleId } from '../../article/article-address.ts'
import type { StoredArticle } from '../../article/article.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { Refusal } from '../../http/problem.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import type { Submission } from '../submission.ts'

/**
 * Reads the page that an article was made of, as it was posted last.
 *
 * @param of The article's id, or an address of it.
 * @throws {Refusal} `not_found`, `gone`, `removed_for_legal_reasons`; `raw_not_kept`.
 */
export async function keptPage(
  articles: Pick<ArticleStore, 'byId' | 'rawPages'>,
  bucket: R2Bucket | undefined,
  of: { id: ArticleId } | { url: SafeUrl },
): Promise<Omit<Submission, 'overrides'> & { receivedAt: Date; stored: StoredArticle }> {
  const stored = await articles.byId('id' in of ? of.id : await articleId(of.url))
  if (!stored) throw new Refusal('not_found')
  if ('removed' in stored)
    throw new Refusal(stored.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
  const [raw] = await articles.rawPages(stored.id)
  const page = raw && bucket && (await openRawArchive(bucket).get(raw))
  if (!page) throw new Refusal('raw_not_kept')
  const { url, contentType, receivedAt } = raw
  return { url, page, contentType, receivedAt, stored }
}
