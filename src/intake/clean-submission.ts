import type { ArticleContent } from '../article/article-content.ts'
import { laterChange } from '../article/article-date.ts'
import { createArticle, type Article } from '../article/article.ts'
import { isPublicHost } from '../article/public-host.ts'
import { clean, cleanerVersion, type CleanResult, type PartPlace } from '../cleaner/index.ts'
import type { Trace } from '../cleaner/page/trace.ts'
import type { SiteRule } from '../cleaner/site-rule/site-rule.ts'
import { Refusal } from '../http/problem.ts'
import { sha256Hex } from '../text/sha256.ts'
import { refuseUnlikelyTime } from './refuse-unlikely-time.ts'
import { countUse, findRule, type RuleStore } from './rules/rule-book.ts'
import type { Overrides, Submission } from './submission.ts'

/** The article of a submitted page, the part of an article that it is, and the trace of its cleaning. */
export type CleanedSubmission = { article: Article; part: PartPlace | null; trace: Trace }

/**
 * Cleans a submitted page into an article; the sender's overrides replace what the cleaner found.
 *
 * Pictures in private networks are kept if the site itself is in one. The rule of the page's site is obeyed.
 *
 * @param rules Where the rules are, and whether what they do is counted.
 * @throws {Refusal} With the cleaner's reason if the page has no article; `request_invalid` for a time of publication
 *   that no article can have.
 */
export async function cleanSubmission(
  { url, page, contentType, overrides }: Submission,
  now: Date,
  siteUrl: string,
  rules?: { readonly store: RuleStore; readonly isCounted: boolean },
): Promise<CleanedSubmission> {
  if (overrides.publishedAt) refuseUnlikelyTime('publishedAt', overrides.publishedAt, now)
  const rule = rules ? await findRule(rules.store, url, now) : null
  const result = await cleanWith(rule, { url, page, contentType }, now, siteUrl)
  if (rule && rules?.isCounted && result.rule)
    await countUse(rules.store, rule, { url, use: result.rule, now })
  if (result.outcome === 'refused') throw new Refusal(result.reason, { detail: result.detail })
  const article = await createArticle(withOverrides(result.content, overrides), {
    rawHash: await sha256Hex(page),
    cleanerVersion,
  })
  return { article, part: result.part, trace: result.trace }
}

/** Cleans a page with the rule of its site, for which linkedom is loaded, or without one. */
export async function cleanWith(
  rule: Pick<SiteRule, 'selectors'> | null,
  { url, page, contentType }: Pick<Submission, 'url' | 'page' | 'contentType'>,
  now: Date,
  siteUrl: string,
): Promise<CleanResult> {
  const isLocal = !isPublicHost(new URL(siteUrl).hostname)
  const options = { url, contentType, now, isLocal }
  if (!rule) return clean(page, options)
  const { selectableDocument } = await import('./rules/selectable-document.ts')
  return clean(page, { ...options, parse: selectableDocument, siteRule: rule.selectors })
}

// The page's last change is dropped if the sender's time of publication is later.
function withOverrides(content: ArticleContent, overrides: Overrides): ArticleContent {
  const stated = { ...content, ...overrides }
  return { ...stated, modifiedAt: laterChange(stated) }
}
