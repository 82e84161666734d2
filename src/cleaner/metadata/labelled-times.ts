import { alternativesOf } from '../vocabulary/entries.ts'
import { proseTime, type DateConventions } from './time/prose-time.ts'
import type { WrittenTime } from './time/written-time.ts'

/** The times in a line, by their labels. */
type LabelledTimes = {
  published: WrittenTime | null
  modified: WrittenTime | null
  /** When somebody retrieved the page, which says nothing about its publication. */
  retrieved: WrittenTime | null
}

const update = alternativesOf('updateWords')
const retrieval = alternativesOf('retrievalWords')
const publish = alternativesOf('publishWords')
const labels = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:(?<update>${update})|(?<retrieval>${retrieval})|${publish})(?![\\p{L}\\p{M}])`,
  'giu',
)

/**
 * Reads a line with dates: "Published 3 May 2024, updated 4 May", "입력 2026.03.02. 08:30 | 수정 2026.03.02. 10:00".
 *
 * | Label before the date | Time      |
 * | --------------------- | --------- |
 * | of a change           | modified  |
 * | of retrieval          | retrieved |
 * | any other, or none    | published |
 *
 * The first date of each kind counts.
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
