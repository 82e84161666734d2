import { createArticle, type Article } from '../article/article.ts'
import { sha256Hex } from '../article/digest.ts'
import { isPublicHost } from '../article/public-host.ts'
import { clean, cleanerVersion } from '../cleaner/index.ts'
import type { Trace } from '../cleaner/trace.ts'
import { Refusal } from '../problem.ts'
import type { Submission } from './submission.ts'

/** What a page came to, and how. */
export type Cleaned = { article: Article; trace: Trace }

/**
 * Cleans a submitted page into an article, with the sender's overrides in place of what was found.
 *
 * Pictures of private networks are kept when the site itself stands in one.
 *
 * @throws {Refusal} With the cleaner's reason when the page holds no article.
 */
export async function cleanSubmission(
  { url, page, contentType, overrides }: Submission,
  now: Date,
  siteUrl: string,
): Promise<Cleaned> {
  const result = clean(page, {
    url,
    contentType,
    now,
    isLocal: !isPublicHost(new URL(siteUrl).hostname),
  })
  if (result.outcome === 'refused') throw new Refusal(result.reason, { detail: result.detail })
  const article = await createArticle(
    { ...result.content, ...overrides },
    { rawHash: await sha256Hex(page), cleanerVersion },
  )
  return { article, trace: result.trace }
}
