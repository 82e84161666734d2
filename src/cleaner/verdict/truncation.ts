import type { MeasuredDraft } from '../body/prune/measure-drafts.ts'
import { folded, weigh } from '../../text/prose.ts'
import { paywallPhrases } from '../vocabulary/paywall-phrases.ts'

const ellipsis = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["'”’»]?$/

const minCut = 80 // weighed letters of a paragraph that is cut in mid-sentence; shorter ones are signatures and labels

/**
 * Says whether the text breaks off: the linked data holds much more of it, or the page is closed to most readers, as
 * it declares or a box says, and its last paragraph ends in mid-sentence or in an ellipsis.
 *
 * @param pageText The page's whole text; asked for only when the last paragraph breaks off.
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
  return mayBeCut && isWalled(folded(textAfter(last.text, pageText())))
}

const reach = 12_000 // characters of a page's text behind the last paragraph in which a wall may stand
const tail = 24 // characters by which the end of a paragraph is found

function textAfter(paragraph: string, text: string): string {
  const start = text.lastIndexOf(paragraph.slice(-tail))
  return start < 0 ? text : text.slice(start, start + reach)
}

/** Says whether a text asks readers to subscribe before they go on. */
function isWalled(text: string): boolean {
  return paywallPhrases.some((phrase) => text.includes(phrase))
}
