import { attribute } from '../dom.ts'
import { readTime } from './declared-times.ts'
import type { Landmark } from './landmarks.ts'
import { textOf } from './text-of.ts'
import { labelledTimes } from './time/labelled-times.ts'
import type { DateCustoms } from './time/prose-time.ts'
import type { WrittenTime } from './time/written-time.ts'

/** What `shownTimes` looks at. */
export type ShownTimeSources = {
  times: readonly Landmark[]
  dated: readonly Landmark[]
  headingOrder: number
  customs: DateCustoms
}

const maxDistance = 250 // elements between the heading and the time of its article
const maxLine = 160 // characters of a line that holds a date

/**
 * Times that the page shows by its heading: `<time>` and what is named for a date, then any line with a date.
 * A time labelled as a change stands in for the first printing's where the page shows no other.
 */
export function shownTimes({ times, dated, headingOrder, customs }: ShownTimeSources): {
  published: WrittenTime[]
  modified: WrittenTime[]
  /** When somebody found the page, which tells nothing of its printing. */
  retrieved: WrittenTime[]
} {
  const marked = byHeading(times, headingOrder)
  const machine = marked.flatMap(
    ({ element }) => readTime(attribute(element, 'datetime'), customs) ?? [],
  )
  const lines = [...marked, ...byHeading(dated, headingOrder)]
    .map(({ element }) => textOf(element))
    .filter((text) => text.length <= maxLine)
    .map((text) => labelledTimes(text, customs))
  const published = lines.flatMap((line) => line.published ?? [])
  const modified = lines.flatMap((line) => line.modified ?? [])
  const retrieved = lines.flatMap((line) => line.retrieved ?? [])
  return { published: [...machine, ...published, ...modified], modified, retrieved }
}

/** The nearest first; what stands before the heading counts as farther. */
function byHeading(found: readonly Landmark[], headingOrder: number): Landmark[] {
  const distance = ({ order }: Landmark) =>
    order >= headingOrder ? order - headingOrder : (headingOrder - order) * 3
  return found
    .filter((landmark) => headingOrder === 0 || distance(landmark) < maxDistance)
    .sort((a, b) => distance(a) - distance(b))
}
