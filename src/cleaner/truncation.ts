import type { Line } from './prune/drafts.ts'
import { weigh } from './prose.ts'

const ellipsis = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])["'”’»]?$/

/**
 * Says whether the text breaks off: it ends in an ellipsis, the linked data holds much more of it, or the
 * page is closed to most readers and its last paragraph ends in mid-sentence.
 */
export function isTruncated(
  lines: readonly Line[],
  isAccessibleForFree: boolean | null,
  articleBody: string | null,
): boolean {
  const last = lines.findLast(({ isMain }) => isMain)
  if (!last) return false
  const total = lines.reduce((sum, { weight }) => sum + weight, 0)
  if (articleBody !== null && weigh(articleBody) > 2 * total) return true
  if (isAccessibleForFree !== false) return false
  return ellipsis.test(last.text) || !last.isSentence || total < 900
}
