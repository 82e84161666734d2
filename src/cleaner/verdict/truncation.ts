import { comparableForm } from '../../text/comparable-form.ts'
import { weigh } from '../../text/prose.ts'
import type { MeasuredDraft } from '../features/measure-drafts.ts'
import { entriesOf } from '../vocabulary/entries.ts'

const paywallPhrases = entriesOf('paywallPhrases')
const ellipsis = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["'”’»]?$/

const minCut = 80 // weighed letters of a cut paragraph; shorter ones are signatures and labels

/**
 * Whether the text breaks off. One of these must be true:
 *
 * 1. The linked data holds more than twice as much text.
 * 2. The page declares that it is not free, and the text is short or its last paragraph breaks off.
 * 3. The last paragraph breaks off and a paywall's phrase follows it.
 *
 * A paragraph breaks off in mid-sentence or with an ellipsis.
 *
 * @param pageText Gives the page's whole text; called only if the last paragraph breaks off.
 */
export function isTruncated(
  drafts: readonly MeasuredDraft[],
  isAccessibleForFree: boolean | null,
  articleBody: string | null,
  pageText: () => string,
): boolean {
  const last = drafts.findLast(({ isMain }) => isMain)
  if (!last) return false
  const total = drafts.reduce((sum, { weight }) => sum + weight, 0)
  if (articleBody !== null && weigh(articleBody) > 2 * total) return true
  const breaksOff = ellipsis.test(last.text) || !last.isSentence
  if (isAccessibleForFree === false) return breaksOff || total < 900
  const isLong = last.weight >= minCut || ellipsis.test(last.text)
  const mayBeCut =
    isAccessibleForFree === null && breaksOff && isLong && last.block.type === 'paragraph'
  return mayBeCut && isWalled(comparableForm(textAfter(last.text, pageText())))
}

const reach = 12_000 // characters after the last paragraph in which a paywall may follow
const tail = 24 // characters of a paragraph's end that are looked up in the page's text

function textAfter(paragraph: string, text: string): string {
  const start = text.lastIndexOf(paragraph.slice(-tail))
  return start < 0 ? text : text.slice(start, start + reach)
}

/** Whether a text asks readers to subscribe before they go on. */
function isWalled(text: string): boolean {
  return paywallPhrases.some((phrase) => text.includes(phrase))
}
