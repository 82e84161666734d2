import { refuseOtherSource } from '../access/refuse-other-source.ts'
import { packPage, type PackedPage } from '../archive/raw-archive.ts'
import { articleId } from '../article/article-address.ts'
import type { Article } from '../article/article.ts'
import type { SafeUrl } from '../article/safe-url.ts'
import type { PartPlace } from '../cleaner/index.ts'
import type { SourceAddress } from '../store/addresses/identify.ts'
import type { RawPage } from '../store/raw-pages.ts'
import { cleanSubmission } from './clean-submission.ts'
import type { IngestContext } from './ingest-context.ts'
import { refuseTooLarge } from './refuse-too-large.ts'
import type { Submission } from './submission.ts'

/** A cleaned page that can be stored. */
export type PreparedArticle = {
  readonly article: Article
  /** The part of an article that the page holds; `null` for a whole one. */
  readonly part: PartPlace | null
  /** The addresses of the page, the one that it states first. */
  readonly addresses: readonly SourceAddress[]
  /** The page itself, to be kept; `null` where none are. */
  readonly raw: KeptPage | null
}

/** A page that is to be kept, with what is known of it. */
type KeptPage = {
  readonly packed: PackedPage
  readonly facts: Omit<RawPage, 'article' | 'bytes'>
}

/**
 * Makes the article of a page. The page itself is not needed after that.
 *
 * @throws {Refusal} The page has no article, or one that a row of the database cannot hold; `forbidden` if it is of
 *   another source than its sender may send.
 */
export async function preparedArticle(
  { articles, config, sender, rawBucket, now }: IngestContext,
  submission: Submission,
): Promise<PreparedArticle> {
  const receivedAt = now()
  refuseOtherSource(sender.source, submission.url)
  const rules = { store: articles, isCounted: true }
  const { article, part } = await cleanSubmission(submission, receivedAt, config.site.url, rules)
  // The addresses that the page states count, too.
  refuseOtherSource(sender.source, article.source.url)
  if (part) refuseOtherSource(sender.source, part.first)
  refuseTooLarge(article)
  const { url, page, packed, contentType, overrides } = submission
  const facts = {
    hash: article.rawHash,
    url,
    contentType,
    overrides,
    sender: sender.name,
    receivedAt,
  }
  return {
    article,
    part,
    addresses: await sourceAddresses(article.source.url, url),
    raw: rawBucket && {
      packed: packed ? { gzip: packed, bytes: page.length } : await packPage(page),
      facts: withEncoding(facts, page),
    },
  }
}

/** Addresses with their ids, each id once. */
export async function sourceAddresses(...urls: readonly SafeUrl[]): Promise<SourceAddress[]> {
  const addresses = new Map<string, SourceAddress>()
  for (const url of urls) {
    const id = await articleId(url)
    if (!addresses.has(id)) addresses.set(id, { id, url })
  }
  return [...addresses.values()]
}

// A text that was decoded already is kept as UTF-8.
function withEncoding(facts: KeptPage['facts'], page: Submission['page']): KeptPage['facts'] {
  return typeof page === 'string' ? { ...facts, contentType: 'text/html; charset=utf-8' } : facts
}
