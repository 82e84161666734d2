import type { ArticleId } from '../../article/article-address.ts'
import { Refusal } from '../../http/problem.ts'
import { maxCorrectedPages } from '../../intake/trial/corrected-pages.ts'
import { keptPage } from '../../intake/trial/kept-page.ts'
import { proposeFromCorrections } from '../../intake/trial/propose-from-corrections.ts'
import { tryRule } from '../../intake/trial/try-rule.ts'
import type { DeskContext } from '../frame/desk-env.ts'
import type { ShownProposal } from './proposal-view.tsx'
import { fieldsOf, type RuleFields } from './rule-fields.ts'

/** Proposes a rule from the latest corrected articles of a source whose pages are kept, and tries it on each. */
export async function proposedRule(
  c: DeskContext,
  source: string,
): Promise<{ fields: RuleFields; proposal: ShownProposal }> {
  const { articles, config } = c.var
  const ids = await articles.correctedOf(source, maxCorrectedPages)
  const kept: ArticleId[] = []
  for (const id of ids) if (await isKept(c, id)) kept.push(id)
  const now = new Date()
  const siteUrl = config.site.url
  const found = await proposeFromCorrections(articles, c.env.RAW, kept, now, siteUrl)
  const { selectors, pages } = found
  const domain = found.domain || source
  const tests: [] = []
  const rule = { domain, isWithSubdomains: false, addressPattern: null, selectors, tests }
  const tried: ShownProposal['tried'][number][] = []
  for (const { id, receivedAt, ...page } of pages)
    tried.push({ article: id, trial: await tryRule(rule, page, receivedAt, siteUrl) })
  const isEmpty = Object.keys(selectors).length === 0
  return { fields: fieldsOf(rule), proposal: { domain, isEmpty, tried } }
}

/** Whether an article still has its page: pages are kept for a time. */
async function isKept(c: DeskContext, id: ArticleId): Promise<boolean> {
  try {
    await keptPage(c.var.articles, c.env.RAW, { id })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
