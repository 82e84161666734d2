import { endsAsSentence } from '../../text/prose.ts'
import { classWords } from '../tree/class-words.ts'
import { attribute, isElement, isText, type Element, type Node } from '../tree/dom.ts'
import { ownLine, textOf } from '../tree/text-of.ts'
import { entriesOf } from '../vocabulary/entries.ts'
import { PhraseFinder } from '../vocabulary/phrase-finder.ts'
import type { Candidate } from './candidate.ts'
import { opensOwnText } from './other-story.ts'
import type { PagePart } from './page-parts.ts'
import { proseTime, type DateConventions } from './time/prose-time.ts'
import { machineTime, type WrittenTime } from './time/written-time.ts'

/** A time that an article may have been published or changed at. */
export type TimeCandidate = Candidate<'time', WrittenTime>

/** What a date in a line is about, by the label before it: `other` for a comment, a printed issue. */
type TimeKind = 'published' | 'modified' | 'retrieved' | 'other'

/** The input of `shownTimes`. */
export type ShownTimeSources = {
  times: readonly PagePart[]
  dated: readonly PagePart[]
  headingOrder: number
  ancestors: ReadonlySet<Node>
  conventions: DateConventions
}

type Line = {
  order: number
  /** Whether it holds a date and hardly more. */
  isBare: boolean
  found: ReadonlyMap<TimeKind, WrittenTime>
}

const maxDistance = 250 // elements between the heading and the time of its article
const nearDistance = 40 // elements after the heading within which its article's date is
const rightBelow = 8
const nextToHeading = 7 // there a box with a date and a text is no comment
const maxParts = 40 // that are read, the nearest first
const maxLine = 160 // characters of a line that holds a date
const maxBareLine = 45 // characters of a line with only a date and its label
const firstPages = Date.UTC(1993, 0, 1) // the first articles on the Web; older dates in sentences are history

/**
 * Reads the times that the page shows near its heading: `<time>` and elements named as a date, then other lines with
 * a date.
 */
export function shownTimes({
  times,
  dated,
  headingOrder,
  ancestors,
  conventions,
}: ShownTimeSources): {
  published: TimeCandidate[]
  modified: TimeCandidate[]
  /** The first line below the heading that holds only a date of publication, with a change of it perhaps. */
  printed: { published: WrittenTime; modified: WrittenTime | null } | null
  /** Whether the page shows when somebody retrieved it. */
  isRetrieved: boolean
} {
  const published: TimeCandidate[] = []
  const modified: TimeCandidate[] = []
  const add = (kind: TimeKind, value: WrittenTime, source: 'line' | 'time element', signs = {}) => {
    if (kind === 'retrieved') return
    if (kind === 'modified') modified.push({ value, source, signs })
    const isOther = kind !== 'published'
    published.push({ value, source, signs: { ...signs, 'label of a change': isOther } })
  }
  const isFar = (order: number) => headingOrder > 0 && order > headingOrder + nearDistance
  const isOwn = ({ element, order }: PagePart) =>
    order <= headingOrder + nextToHeading || !opensOwnText(element, ancestors)
  const marked = byHeading(times, headingOrder).filter(isOwn)
  for (const { element, order } of marked) {
    const value = readTime(attribute(element, 'datetime'), conventions)
    if (value) add(kindOf(element), value, 'time element', { far: isFar(order) })
  }
  const lines = [...marked, ...byHeading(dated, headingOrder).filter(isOwn)].map(
    ({ element, order }) => lineOf(element, order, conventions),
  )
  for (const { order, isBare, found } of lines) {
    const isBelow = order >= headingOrder && order <= headingOrder + rightBelow
    const signs = {
      far: isFar(order),
      'right below the heading': isBelow,
      'only a date': isBare,
    }
    for (const [kind, value] of found)
      if (isBare || value.wall >= firstPages) add(kind, value, 'line', signs)
  }
  const first = lines.find(
    ({ order, isBare, found }) =>
      headingOrder > 0 && order >= headingOrder && !isFar(order) && isBare && found.size > 0,
  )?.found
  const printed = first?.get('published')
  return {
    published,
    modified,
    printed: printed ? { published: printed, modified: first?.get('modified') ?? null } : null,
    isRetrieved: lines.some(({ found }) => found.has('retrieved')),
  }
}

/** Reads a time as machines or people write it; `null` when it is neither. */
export function readTime(value: string, conventions: DateConventions): WrittenTime | null {
  return value === '' ? null : (machineTime(value) ?? proseTime(value, conventions))
}

function lineOf(element: Element, order: number, conventions: DateConventions): Line {
  const whole = textOf(element, '', 4 * maxLine)
  const own = whole.length > maxLine ? ownLine(element) || whole : whole
  const isLabelled = own.length > maxLine || !hasDate(own) || labels.first(own) !== null
  const text = isLabelled ? own : `${labelBefore(element)}${own}`
  const found = text.length > maxLine ? none : labelledTimes(text, conventions)
  const isBare =
    own.length <= maxBareLine * Math.max(1, found.size) ||
    (!endsAsSentence(own) && proseTime(own.slice(0, maxBareLine), conventions) !== null)
  return { order, isBare, found }
}

const none: ReadonlyMap<TimeKind, WrittenTime> = new Map()

const maxLabel = 30 // characters

/** The words before an element on its line, if they may be its label: "Updated: ". */
function labelBefore(element: Element): string {
  let before = element.previousSibling ?? element.parentElement?.previousSibling ?? null
  if (isText(before) && before.data.trim() === '') before = before.previousSibling
  const text = isText(before) ? before.data : isElement(before) ? textOf(before, '', maxLine) : ''
  return text.length <= maxLabel && /\p{L}/u.test(text) && !/\p{Nd}/u.test(text) ? `${text} ` : ''
}

/** What a marked time is about, by its class or its label. */
function kindOf(element: Element): TimeKind {
  const { words } = classWords(element)
  const isChange = words.some((word) => word === 'updated' || word === 'modified')
  if (isChange && !words.some((word) => word.startsWith('publish'))) return 'modified'
  const label = labels.first(`${labelBefore(element)}${textOf(element, '', maxLine)}`)
  return label ? labelKinds[label.kind] : 'published'
}

const labels = new PhraseFinder(() => ({
  update: entriesOf('updateWords'),
  retrieval: entriesOf('retrievalWords'),
  comments: entriesOf('commentsLabels'),
  issue: entriesOf('issueWords'),
  publication: entriesOf('publishWords'),
}))
const labelKinds = {
  update: 'modified',
  retrieval: 'retrieved',
  comments: 'other',
  issue: 'other',
  publication: 'published',
} as const satisfies Record<string, TimeKind>

/**
 * Reads a line with dates: "Published 3 May 2024, updated 4 May", "입력 2026.03.02. 08:30 | 수정 2026.03.02. 10:00".
 *
 * The label before a date says what it is about; a date without one is that of publication. The first date of each kind
 * counts.
 */
export function labelledTimes(
  line: string,
  conventions: DateConventions,
): ReadonlyMap<TimeKind, WrittenTime> {
  const times = new Map<TimeKind, WrittenTime>()
  if (!hasDate(line)) return times
  let kind: TimeKind = endsAsIssue(line) ? 'other' : 'published'
  let start = 0
  const take = (end: number) => {
    const time = times.has(kind) ? null : proseTime(line.slice(start, end), conventions)
    if (time) times.set(kind, time)
    start = end
  }
  for (const label of labels.separate(line)) {
    take(label.index)
    kind = labelKinds[label.kind]
  }
  take(line.length)
  return times
}

function hasDate(line: string): boolean {
  return /\d/.test(line) || /\p{Nd}|[一二三四五六七八九十]月/u.test(line)
}

/** Whether a date comes before the words for an issue: "May 3, 2024 issue". */
function endsAsIssue(line: string): boolean {
  for (const { kind, index } of labels.all(line))
    if (kind === 'issue' && /\d,?\s$/u.test(line.slice(0, index))) return true
  return false
}

/** The parts nearest to the heading; parts before it count as three times as far. */
function byHeading(found: readonly PagePart[], headingOrder: number): PagePart[] {
  const distance = ({ order }: PagePart) =>
    order >= headingOrder ? order - headingOrder : (headingOrder - order) * 3
  return found
    .filter((part) => headingOrder === 0 || distance(part) < maxDistance)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, maxParts)
}
