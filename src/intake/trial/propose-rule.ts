import type { ArticleContent } from '../../article/article-content.ts'
import type { Block } from '../../article/body.ts'
import { plainText } from '../../article/plain-text.ts'
import { candidateAttributes } from '../../cleaner/site-rule/candidate-selectors.ts'
import { ruleLimits } from '../../cleaner/site-rule/choose-parts.ts'
import {
  proposeSelectors,
  type WantedContent,
  type WantedPage,
} from '../../cleaner/site-rule/propose-selectors.ts'
import type { RuleSelectors } from '../../cleaner/site-rule/rule-selectors.ts'
import { decode } from '../../cleaner/source/decode.ts'
import { overLimits } from '../../cleaner/source/page-limits.ts'
import { strip } from '../../cleaner/source/strip.ts'
import { comparableForm } from '../../text/comparable-form.ts'
import { cleanWith } from '../clean-submission.ts'
import { selectableDocument } from '../rules/selectable-document.ts'
import type { Submission } from '../submission.ts'
import { maxCorrectedPages } from './corrected-pages.ts'

/** A page and what a person made of its article; what is left out was right. */
export type CorrectedPage = Pick<Submission, 'url' | 'page' | 'contentType'> & {
  readonly wanted: Omit<WantedContent, 'missing' | 'unwanted'>
}

/**
 * Proposes the selectors that would have given what a person made of some pages of a site: compares that with what the
 * cleaner gives, and takes the selectors that are right on all of them. Stores nothing.
 *
 * @param pages At most `maxCorrectedPages` count.
 * @returns No selectors where there are none, or where a page is too large for a rule.
 */
export async function proposeRule(
  pages: readonly CorrectedPage[],
  now: Date,
  siteUrl: string,
): Promise<RuleSelectors> {
  const read: WantedPage[] = []
  for (const page of pages.slice(0, maxCorrectedPages)) {
    const document = documentOf(page)
    if (!document) continue
    const result = await cleanWith(null, page, now, siteUrl)
    const found = result.outcome === 'cleaned' ? result.content : null
    read.push({ document, wanted: differenceOf(page.wanted, found) })
  }
  return proposeSelectors(read)
}

function documentOf({ page, contentType }: CorrectedPage): WantedPage['document'] | null {
  const { html, cost } = strip(decode(page, contentType).text, candidateAttributes)
  const isTooLarge = cost.tags > ruleLimits.tags || cost.attributes > ruleLimits.attributes
  const document = overLimits(cost) || isTooLarge ? null : selectableDocument(html)
  return document && isSelectable(document) ? document : null
}

function isSelectable(document: object): document is WantedPage['document'] {
  return 'querySelectorAll' in document
}

function blocksOf(blocks: readonly Block[]): string[] {
  return blocks
    .filter(({ type }) => type !== 'figure' && type !== 'embed')
    .map((block) => plainText({ type: 'root', children: [block] }))
    .filter((text) => text !== '')
}

/** What is wanted and not found already, with the blocks that make the difference. */
function differenceOf(
  wanted: CorrectedPage['wanted'],
  found: ArticleContent | null,
): WantedContent {
  if (!found) return { ...wanted, missing: wanted.blocks ?? [] }
  const { blocks, ...values } = wanted
  const now = blocksOf(found.body.children)
  const missing = without(blocks ?? [], now)
  const unwanted = without(now, blocks ?? [])
  return {
    ...otherValues(values, found),
    ...(blocks && missing.length + unwanted.length > 0 && { blocks, missing, unwanted }),
  }
}

function without(texts: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map(comparableForm))
  return texts.filter((text) => !known.has(comparableForm(text)))
}

/**
 * What a corrected article wants of its page: the fields that differ from what was found, or all of them if none does,
 * as when a person posted the article as it is to be.
 */
export function wantedContent(
  { title, lede, byline, publishedAt, body }: ArticleContent,
  found: ArticleContent,
): CorrectedPage['wanted'] {
  const values = { title, lede, byline, publishedAt }
  const corrected = otherValues(values, found)
  const blocks = blocksOf(body.children)
  const isOther = JSON.stringify(blocks) !== JSON.stringify(blocksOf(found.body.children))
  if (!isOther && Object.keys(corrected).length === 0) return { ...values, blocks }
  return { ...corrected, ...(isOther && { blocks }) }
}

function otherValues(values: Values, found: ArticleContent): Values {
  const other = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(found[name as keyof Values]),
  )
  return Object.fromEntries(other)
}

type Values = Omit<CorrectedPage['wanted'], 'blocks'>
