import { attribute, type Element } from '../tree/dom.ts'
import { ownLine, textOf } from '../tree/text-of.ts'
import { readTime } from './declared-times.ts'
import { labelledTimes } from './labelled-times.ts'
import type { PagePart } from './page-parts.ts'
import type { DateConventions } from './time/prose-time.ts'
import type { WrittenTime } from './time/written-time.ts'

/** The input of `shownTimes`. */
export type ShownTimeSources = {
  times: readonly PagePart[]
  dated: readonly PagePart[]
  headingOrder: number
  conventions: DateConventions
}

const maxDistance = 250 // elements between the heading and the time of its article

const maxLine = 160 // characters of a line that holds a date
const maxDateLine = 45 // characters of a line with only a date and its label

const firstPages = Date.UTC(1993, 0, 1) // the first articles on the Web; older dates in sentences are history

const right = 8 // elements below the heading; dates among them are preferred to those further down

const after = 40 // elements between the heading and a line with the day of publication

/**
 * Reads the times that the page shows near its heading: `<time>` and elements named as a date, then other lines with
 * a date. A time of change is also the last choice for `published`.
 */
export function shownTimes({ times, dated, headingOrder, conventions }: ShownTimeSources): {
  published: WrittenTime[]
  modified: WrittenTime[]
  /** When somebody retrieved the page, which says nothing about its publication. */
  retrieved: WrittenTime[]
  /** The date in the first line below the heading that holds only a date of publication, or `null`. */
  printed: WrittenTime | null
} {
  const marked = byHeading(times, headingOrder)
  const machine = marked.flatMap(
    ({ element }) => readTime(attribute(element, 'datetime'), conventions) ?? [],
  )
  const rank = ({ text, order }: { text: string; order: number }) =>
    (order >= headingOrder && order <= headingOrder + right ? 0 : 2) +
    Number(text.length > maxDateLine)
  const lines = [...marked, ...byHeading(dated, headingOrder)]
    .map(({ element, order }) => ({ text: lineOf(element), order }))
    .filter(({ text }) => text.length <= maxLine)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((line) => ({ ...line, ...labelledTimes(line.text, conventions) }))
  const published = lines.flatMap(({ text, published }) =>
    published && (text.length <= maxDateLine || published.wall >= firstPages) ? published : [],
  )
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

/** An element's text; if that is long, only the text outside the blocks inside it. */
function lineOf(element: Element): string {
  const text = textOf(element)
  return text.length > maxLine ? ownLine(element) || text : text
}

/** Sorts by distance to the heading; parts before it count as three times as far. */
function byHeading(found: readonly PagePart[], headingOrder: number): PagePart[] {
  const distance = ({ order }: PagePart) =>
    order >= headingOrder ? order - headingOrder : (headingOrder - order) * 3
  return found
    .filter((part) => headingOrder === 0 || distance(part) < maxDistance)
    .sort((a, b) => distance(a) - distance(b))
}
