import { publishWords, retrievalWords, updateWords } from '../vocabulary/update-words.ts'
import { alternatives } from './byline-prefix.ts'
import { proseTime, type DateConventions } from './time/prose-time.ts'
import type { WrittenTime } from './time/written-time.ts'

/** The times in a line by what the line says of them. */
type LabelledTimes = {
  published: WrittenTime | null
  modified: WrittenTime | null
  /** When somebody found the page, which tells nothing of its printing. */
  retrieved: WrittenTime | null
}

const labels = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?<update>${alternatives(updateWords)})|(?<retrieval>${alternatives(retrievalWords)})|${alternatives(publishWords)})(?![\\p{L}\\p{M}])`,
  'giu',
)

/**
 * Reads a line with dates: "Published 3 May 2024, updated 4 May", "입력 2026.03.02. 08:30 | 수정 2026.03.02. 10:00".
 * A date under a label of changes is of the change, one under a label of retrieval of that, any other of the first
 * printing; of each the first counts.
 */
export function labelledTimes(line: string, conventions: DateConventions): LabelledTimes {
  const times: LabelledTimes = { published: null, modified: null, retrieved: null }
  let kind: keyof LabelledTimes = 'published'
  let start = 0
  for (const { index, groups } of [
    ...line.matchAll(labels),
    { index: line.length, groups: undefined },
  ]) {
    times[kind] ??= proseTime(line.slice(start, index), conventions)
    kind = kindOf(groups)
    start = index
  }
  return times
}

function kindOf(groups: Record<string, string | undefined> | undefined): keyof LabelledTimes {
  if (groups?.['update'] !== undefined) return 'modified'
  return groups?.['retrieval'] === undefined ? 'published' : 'retrieved'
}
