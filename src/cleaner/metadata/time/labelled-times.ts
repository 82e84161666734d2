import { publishWords, updateWords } from '../../vocabulary/update-words.ts'
import { alternatives } from '../byline-prefix.ts'
import { proseTime, type DateCustoms } from './prose-time.ts'
import type { WrittenTime } from './written-time.ts'

/** The times in a line by what the line says of them. */
export type LabelledTimes = { published: WrittenTime | null; modified: WrittenTime | null }

const labels = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?<update>${alternatives(updateWords)})|${alternatives(publishWords)})(?![\\p{L}\\p{M}])`,
  'giu',
)

/**
 * Reads a line with dates: "Published 3 May 2024, updated 4 May", "입력 2026.03.02. 08:30 | 수정 2026.03.02. 10:00".
 * A date under a label of changes is of the change, any other of the first printing; of each the first counts.
 */
export function labelledTimes(line: string, customs: DateCustoms): LabelledTimes {
  const times: LabelledTimes = { published: null, modified: null }
  let kind: keyof LabelledTimes = 'published'
  let start = 0
  for (const { index, groups } of [
    ...line.matchAll(labels),
    { index: line.length, groups: undefined },
  ]) {
    times[kind] ??= proseTime(line.slice(start, index), customs)
    kind = groups?.['update'] === undefined ? 'published' : 'modified'
    start = index
  }
  return times
}
