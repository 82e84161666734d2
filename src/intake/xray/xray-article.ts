import { openRawArchive } from '../../archive/raw-archive.ts'
import type { ArticleId } from '../../article/article-address.ts'
import { isPublicHost } from '../../article/public-host.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { xrayPage, type Xray } from '../../cleaner/index.ts'
import { Refusal } from '../../http/problem.ts'
import type { IngestContext } from '../ingest-context.ts'

/** A page to look into, as it came. */
type RawPageBytes = {
  readonly url: SafeUrl
  readonly page: Uint8Array
  readonly contentType: string | null
}

/** Looks into a page that is posted; nothing is stored. */
export function xraySubmission(
  { url, page, contentType }: RawPageBytes,
  siteUrl: string,
  now: Date,
): Xray {
  const isLocal = !isPublicHost(new URL(siteUrl).hostname)
  return xrayPage(page, { url, contentType, now, isLocal })
}

/**
 * Looks into the page that a stored article was made of, by the cleaner of today.
 *
 * @returns The page's address, and its X-ray.
 * @throws {Refusal} `not_found`; `gone` or `removed_for_legal_reasons`; `raw_not_kept`.
 */
export async function xrayArticle(
  { articles, config }: Pick<IngestContext, 'articles' | 'config'>,
  bucket: R2Bucket | undefined,
  id: ArticleId,
  now: Date,
): Promise<{ url: SafeUrl; xray: Xray }> {
  const article = await articles.byId(id)
  if (!article) throw new Refusal('not_found')
  if ('removed' in article)
    throw new Refusal(article.removed === 'legal' ? 'removed_for_legal_reasons' : 'gone')
  const pages = await articles.rawPages(article.id)
  // An article of several parts has the hash of none of its pages.
  const kept = pages.find(({ hash }) => hash === article.rawHash) ?? pages[0]
  const page = kept && bucket && (await openRawArchive(bucket).get(kept))
  if (!page) throw new Refusal('raw_not_kept')
  const { url, contentType } = kept
  return { url, xray: xraySubmission({ url, page, contentType }, config.site.url, now) }
}
