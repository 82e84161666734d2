import type { ArticleId } from '../../article/article-address.ts'
import { sourceDomain } from '../../article/source-url.ts'
import type { RuleSelectors } from '../../cleaner/site-rule/rule-selectors.ts'
import type { ArticleStore } from '../../store/article-store.ts'
import { correctedArticle } from '../corrections/corrected-article.ts'
import { keptPage } from './kept-page.ts'
import { proposeRule, wantedContent, type CorrectedPage } from './propose-rule.ts'

/** The pages of corrected articles that a rule is proposed from, and the rule's selectors. */
export type RuleProposal = {
  /** The domain of the first page; empty without pages. */
  readonly domain: string
  readonly selectors: RuleSelectors
  readonly pages: readonly (CorrectedPage & { readonly id: ArticleId; readonly receivedAt: Date })[]
}

/**
 * Proposes the selectors that would have given some articles as a person corrected them, of the pages that they were
 * made of. Stores nothing. Three queries and a kept page for each article.
 *
 * @param ids At most `maxCorrectedPages` count.
 * @throws {Refusal} As `keptPage`, for the first article that fails.
 */
export async function proposeFromCorrections(
  articles: Pick<ArticleStore, 'byId' | 'corrected' | 'rawPages'>,
  bucket: R2Bucket | undefined,
  ids: readonly ArticleId[],
  now: Date,
  siteUrl: string,
): Promise<RuleProposal> {
  const pages: RuleProposal['pages'][number][] = []
  for (const id of ids) {
    const { url, page, contentType, receivedAt } = await keptPage(articles, bucket, { id })
    const { article, found } = await correctedArticle(articles, id)
    const wanted = wantedContent(article, found)
    pages.push({ id: article.id, url, page, contentType, receivedAt, wanted })
  }
  const [first] = pages
  const domain = first ? sourceDomain(first.url) : ''
  return { domain, selectors: await proposeRule(pages, now, siteUrl), pages }
}
