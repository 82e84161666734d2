import type { ArticleContent } from '../../article/article-content.ts'
import { plainText } from '../../article/plain-text.ts'
import type { CleanResult } from '../../cleaner/index.ts'
import type { TraceEntry } from '../../cleaner/page/trace.ts'
import type { RuleUse } from '../../cleaner/site-rule/rule-selectors.ts'
import type { RuleTest, SiteRule } from '../../cleaner/site-rule/site-rule.ts'
import { testWords, type WordsTested } from '../../cleaner/site-rule/test-words.ts'
import { cleanWith } from '../clean-submission.ts'
import type { Submission } from '../submission.ts'

/** What the cleaner makes of a page, in short. */
export type TriedArticle =
  | ({ readonly outcome: 'cleaned'; readonly text: string } & Pick<
      ArticleContent,
      'title' | 'lede' | 'byline' | 'publishedAt' | 'confidence'
    >)
  | { readonly outcome: 'refused'; readonly code: string; readonly detail: string }

/** A page with a rule next to the same without it. */
export type RuleTrial = {
  readonly url: string
  readonly with: TriedArticle
  readonly without: TriedArticle
  readonly use: RuleUse | null
  /** What the rule did, as the trace has it. */
  readonly trace: readonly TraceEntry[]
  /** The test of this page, if the rule has one: which words are missing, and which should not be there. */
  readonly test: WordsTested | null
}

/** Cleans a page with a rule and without one. Stores and counts nothing. */
export async function tryRule(
  rule: Pick<SiteRule, 'selectors' | 'tests'>,
  page: Pick<Submission, 'url' | 'page' | 'contentType'>,
  now: Date,
  siteUrl: string,
): Promise<RuleTrial> {
  const ruled = await cleanWith(rule, page, now, siteUrl)
  const usual = await cleanWith(null, page, now, siteUrl)
  const test = rule.tests.find(({ url }) => URL.parse(url)?.href === page.url)
  return {
    url: page.url,
    with: triedArticle(ruled),
    without: triedArticle(usual),
    use: ruled.rule ?? null,
    trace: ruled.trace.filter(({ step }) => step === 'site-rule'),
    test: test ? tested(ruled, test) : null,
  }
}

function tested(result: CleanResult, test: RuleTest): WordsTested {
  return result.outcome === 'cleaned'
    ? testWords(result.content, test)
    : { missing: test.contains, unwanted: [] }
}

function triedArticle(result: CleanResult): TriedArticle {
  if (result.outcome === 'refused')
    return { outcome: 'refused', code: result.reason, detail: result.detail }
  const { title, lede, byline, publishedAt, confidence, body } = result.content
  return {
    outcome: 'cleaned',
    title,
    lede,
    byline,
    publishedAt,
    confidence,
    text: plainText(body),
  }
}
