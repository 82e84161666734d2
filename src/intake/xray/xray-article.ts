import { openRawArchive } from '../../archive/raw-archive.ts'
import type { ArticleId } from '../../article/article-address.ts'
import { isPublicHost } from '../../article/public-host.ts'
import type { SafeUrl } from '../../article/safe-url.ts'
import { sourceDomain } from '../../article/source-url.ts'
import { xrayPage, type Xray } from '../../cleaner/index.ts'
import { ruleFor } from '../../cleaner/site-rule/site-rule.ts'
import { Refusal } from '../../http/problem.ts'
import type { IngestContext } from '../ingest-context.ts'
import { rulesOfHost, type ActiveRule } from '../rules/rule-book.ts'

/** A page to look into, as it came. */
type RawPageBytes = {
  readonly url: SafeUrl
  readonly page: Uint8Array
  readonly contentType: string | null
}

/** What the cleaner sees in a page, with the rule that it was read with, and all rules of its site. */
export type PageXray = {
  readonly url: SafeUrl
  readonly xray: Xray
  readonly rule: ActiveRule | null
  readonly rules: readonly ActiveRule[]
}

/**
 * Looks into a page that is posted, with the rule of its site. Nothing is stored, and the rule's use is not counted.
 *
 * @throws {StorageFault} The rules cannot be read.
 */
export async function xraySubmission(
  { articles, config }: XrayContext,
  { url, page, contentType }: RawPageBytes,
  now: Date,
): Promise<PageXray> {
  const isLocal = !isPublicHost(new URL(config.site.url).hostname)
  const options = { url, contentType, now, isLocal }
  const rules = await rulesOfHost(articles, sourceDomain(url), now)
  const rule = ruleFor(rules, url)
  if (!rule) return { url, xray: xrayPage(page, options), rule, rules }
  const { selectableDocument } = await import('../rules/selectable-document.ts')
  const ruled = { ...options, parse: selectableDocument, siteRule: rule.selectors }
  return { url, xray: xrayPage(page, ruled), rule, rules }
}

type XrayContext = Pick<IngestContext, 'articles' | 'config'>

/**
 * Looks into the page that a stored article was made of, by the cleaner of today.
 *
 * @throws {Refusal} `not_found`; `gone` or `removed_for_legal_reasons`; `raw_not_kept`.
 */
export async function xrayArticle(
  context: XrayContext,
  bucket: R2Bucket | undefined,
  id: ArticleId,
  now: Date,
): Promise<PageXray> {
  const { articles } = context
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
  return xraySubmission(context, { url, page, contentType }, now)
}
