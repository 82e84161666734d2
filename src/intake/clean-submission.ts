import type { ArticleContent } from '../article/article-content.ts'
import { laterChange } from '../article/article-date.ts'
import { createArticle, type Article } from '../article/article.ts'
import { isPublicHost } from '../article/public-host.ts'
import { clean, cleanerVersion, type PartPlace } from '../cleaner/index.ts'
import type { Trace } from '../cleaner/page/trace.ts'
import { Refusal } from '../http/problem.ts'
import { sha256Hex } from '../text/sha256.ts'
import { refuseUnlikelyTime } from './refuse-unlikely-time.ts'
import type { Overrides, Submission } from './submission.ts'

/** The article of a submitted page, the part of an article that it is, and the trace of its cleaning. */
export type CleanedSubmission = { article: Article; part: PartPlace | null; trace: Trace }

/**
 * Cleans a submitted page into an article; the sender's overrides replace what the cleaner found.
 *
 * Pictures in private networks are kept if the site itself is in one.
 *
 * @throws {Refusal} With the cleaner's reason if the page has no article; `request_invalid` for a time of publication
 *   that no article can have.
 */
export async function cleanSubmission(
  { url, page, contentType, overrides }: Submission,
  now: Date,
  siteUrl: string,
): Promise<CleanedSubmission> {
  if (overrides.publishedAt) refuseUnlikelyTime('publishedAt', overrides.publishedAt, now)
  const result = clean(page, {
    url,
    contentType,
    now,
    isLocal: !isPublicHost(new URL(siteUrl).hostname),
  })
  if (result.outcome === 'refused') throw new Refusal(result.reason, { detail: result.detail })
  const article = await createArticle(withOverrides(result.content, overrides), {
    rawHash: await sha256Hex(page),
    cleanerVersion,
  })
  return { article, part: result.part, trace: result.trace }
}

// The page's last change is dropped if the sender's time of publication is later.
function withOverrides(content: ArticleContent, overrides: Overrides): ArticleContent {
  const stated = { ...content, ...overrides }
  return { ...stated, modifiedAt: laterChange(stated) }
}
