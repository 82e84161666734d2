import type { Line } from './prune/drafts.ts'
import { folded, weigh } from './prose.ts'
import { paywallPhrases } from './vocabulary/paywall-phrases.ts'

const ellipsis = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["'”’»]?$/

/**
 * Says whether the text breaks off: the linked data holds much more of it, or the page is closed to most readers, as
 * it declares or a box says, and its last paragraph ends in mid-sentence or in an ellipsis.
 *
 * @param pageText The page's whole text; asked for only when the last paragraph breaks off.
 */
export function isTruncated(
  lines: readonly Line[],
  isAccessibleForFree: boolean | null,
  articleBody: string | null,
  pageText: () => string,
): boolean {
  const last = lines.findLast(({ isMain }) => isMain)
  if (!last) return false
  const total = lines.reduce((sum, { weight }) => sum + weight, 0)
  if (articleBody !== null && weigh(articleBody) > 2 * total) return true
  const breaksOff = ellipsis.test(last.text) || !last.isSentence
  if (isAccessibleForFree === false) return breaksOff || total < 900
  const mayBeCut = isAccessibleForFree === null && breaksOff && last.block.type === 'paragraph'
  return mayBeCut && isWalled(folded(pageText()))
}

/** Says whether a text asks readers to subscribe before they go on. */
function isWalled(text: string): boolean {
  return paywallPhrases.some((phrase) => text.includes(phrase))
}
