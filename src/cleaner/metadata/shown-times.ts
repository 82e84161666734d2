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
const maxDateLine = 45 // characters of a line that is nothing but a date and its label
const after = 40 // elements between the heading and such a line

/**
 * Times that the page shows by its heading: `<time>` and what is named for a date, then any line with a date.
 * A time labelled as a change stands in for the first printing's where the page shows no other.
 */
export function shownTimes({ times, dated, headingOrder, customs }: ShownTimeSources): {
  published: WrittenTime[]
  modified: WrittenTime[]
  /** When somebody found the page, which tells nothing of its printing. */
  retrieved: WrittenTime[]
  /** The day in the first line right by the heading that is nothing but the date of a printing. */
  printed: WrittenTime | null
} {
  const marked = byHeading(times, headingOrder)
  const machine = marked.flatMap(
    ({ element }) => readTime(attribute(element, 'datetime'), customs) ?? [],
  )
  const lines = [...marked, ...byHeading(dated, headingOrder)]
    .map(({ element, order }) => ({ text: textOf(element), order }))
    .filter(({ text }) => text.length <= maxLine)
    .toSorted((a, b) => Number(a.text.length > maxDateLine) - Number(b.text.length > maxDateLine))
    .map((line) => ({ ...line, ...labelledTimes(line.text, customs) }))
  const published = lines.flatMap((line) => line.published ?? [])
  const modified = lines.flatMap((line) => line.modified ?? [])
  const retrieved = lines.flatMap((line) => line.retrieved ?? [])
  const byTheHeading = lines.find(
    ({ text, order, ...times }) =>
      headingOrder > 0 &&
      order >= headingOrder &&
      order <= headingOrder + after &&
      text.length <= maxDateLine &&
      (times.published ?? times.modified ?? times.retrieved) !== null,
  )
  const isPrinting = byTheHeading?.modified === null && byTheHeading.retrieved === null
  return {
    published: [...machine, ...published, ...modified],
    modified,
    retrieved,
    printed: isPrinting ? byTheHeading.published : null,
  }
}

/** The nearest first; what stands before the heading counts as farther. */
function byHeading(found: readonly Landmark[], headingOrder: number): Landmark[] {
  const distance = ({ order }: Landmark) =>
    order >= headingOrder ? order - headingOrder : (headingOrder - order) * 3
  return found
    .filter((landmark) => headingOrder === 0 || distance(landmark) < maxDistance)
    .sort((a, b) => distance(a) - distance(b))
}
