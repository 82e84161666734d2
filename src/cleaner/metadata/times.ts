import { maxAheadMilliseconds, type Moment } from '../../article/day.ts'
import { fieldText, type LinkedNode } from '../data/linked-data.ts'
import { metasOf, type PageHead } from '../data/page-head.ts'
import type { Trace } from '../page/trace.ts'
import { attribute } from '../tree/dom.ts'
import { textOf } from '../tree/text-of.ts'
import { modifiedNames, publishedNames } from '../vocabulary/time-properties.ts'
import { choose } from './candidate.ts'
import { readTime, shownTimes, type ShownTimeSources, type TimeCandidate } from './shown-times.ts'
import { machineTime, toMoment, type WrittenTime } from './time/written-time.ts'

export type Times = { publishedAt: Moment | null; modifiedAt: Moment | null }

/** The input of `timesOf`. */
type TimeSources = ShownTimeSources & {
  nodes: readonly LinkedNode[]
  head: PageHead
  url: string
  /** The IANA time zone of the page's country, or `null`. */
  zone: string | null
  now: Date
  trace: Trace
}

const minuteMs = 60_000
const dayMs = 86_400_000
const earliest = Date.UTC(1900, 0, 1)

/** Finds when an article was published and last changed; `null` for what the page does not say. */
export function timesOf(sources: TimeSources): Times {
  const shown = shownTimes(sources)
  const changes = declaredTimes(sources, modifiedNames)
  const declared = declaredTimes(sources, publishedNames)
  const earlier = earlierPrinting(declared[0]?.value, shown.printed)
  // An archive shows when it retrieved an article and files it by that day. Its other times count only if it does not
  // declare them as changes.
  const shownLast = shown.isRetrieved
    ? shown.published.filter(
        ({ value }) => !changes.some((change) => sameDay(change.value.wall, value.wall)),
      )
    : [...shown.published, ...inAddress(sources.url)]
  const first = chosenMoment(sources, [...earlier, ...declared, ...shownLast])
  const last = chosenMoment(sources, [...changes, ...shown.modified])
  const isLater = first === null || last === null || last > first
  return { publishedAt: first, modifiedAt: isLater ? last : null }
}

/** Reads the times that a page declares in JSON-LD, in its head and in microdata, the most trusted first. */
function declaredTimes(
  { nodes, head, times, conventions }: TimeSources,
  names: typeof publishedNames | typeof modifiedNames,
): TimeCandidate[] {
  const linked = names.linked.flatMap((name) => nodes.map((node) => fieldText(node, name)))
  const marked = times
    .filter(({ element }) => attribute(element, 'itemprop').split(/\s+/u).includes(names.property))
    .map(
      ({ element }) =>
        attribute(element, 'datetime') || attribute(element, 'content') || textOf(element),
    )
  const read = (source: TimeCandidate['source'], values: readonly (string | null)[]) =>
    values.flatMap((text): TimeCandidate[] => {
      const value = readTime(text ?? '', conventions)
      return value ? [{ value, source, signs: {} }] : []
    })
  return [
    ...read('JSON-LD', linked),
    ...read('meta', metasOf(head, names.metas)),
    ...read('microdata', marked),
  ]
}

const daySpanMs = 36 * 3_600_000 // from the start of a day in UTC to its end in the last zone

/**
 * The date near the heading, if the declared time is later. The declared one then comes from a move to another system,
 * from the day on which the page was last built, or from a change that the page shows as one.
 */
function earlierPrinting(
  declared: WrittenTime | undefined,
  printed: ReturnType<typeof shownTimes>['printed'],
): TimeCandidate[] {
  if (!declared || !printed) return []
  const { published, modified } = printed
  const isLater =
    declared.wall - published.wall > daySpanMs &&
    // 5/8/2024 with day and month swapped.
    Math.abs(declared.wall - turned(published.wall)) > daySpanMs
  const isChange =
    modified?.hasClock === true &&
    published.hasClock &&
    published.wall < modified.wall &&
    sameMinute(declared.wall, modified.wall)
  return isLater || isChange
    ? [{ value: published, source: 'line', signs: { 'earlier than declared': true } }]
    : []
}

/** The time with day and month swapped. */
function turned(wall: number): number {
  const date = new Date(wall)
  return Date.UTC(date.getUTCFullYear(), date.getUTCDate() - 1, date.getUTCMonth() + 1)
}

/** Chooses a time; another candidate may add the hour of the same day, or the offset. */
function chosenMoment(sources: TimeSources, candidates: readonly TimeCandidate[]): Moment | null {
  const possible = candidates.filter(({ value }) => isPossible(value, sources))
  const print = (time: WrittenTime) => toMoment(time, sources.zone)
  const first = choose('time', possible, sources.trace, print)?.value
  if (!first) return null
  const exact = first.hasClock
    ? first
    : (possible.find(({ value }) => value.hasClock && sameDay(value.wall, first.wall))?.value ??
      first)
  // Another source may give the offset of the same hour and minute.
  const offset =
    exact.offset ??
    possible.find(({ value }) => value.offset !== null && sameMinute(value.wall, exact.wall))?.value
      .offset ??
    null
  return toMoment({ ...exact, offset }, sources.zone)
}

// A wall clock reading that has passed in UTC is not far ahead in any zone.
function isPossible(time: WrittenTime, { now, zone }: TimeSources): boolean {
  if (time.wall <= now.getTime()) return time.wall >= earliest
  return Date.parse(toMoment(time, zone)) <= now.getTime() + maxAheadMilliseconds
}

function sameDay(one: number, other: number): boolean {
  return Math.floor(one / dayMs) === Math.floor(other / dayMs)
}

function sameMinute(one: number, other: number): boolean {
  return Math.floor(one / minuteMs) === Math.floor(other / minuteMs)
}

const addressDay = /[/_-](\d{4})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/._-])/

/** The day in an address such as `/2023/04/28/title`. */
function inAddress(url: string): TimeCandidate[] {
  const [, year, month, day] = addressDay.exec(url) ?? []
  const value = year ? machineTime(`${year}-${month}-${day}`) : null
  return value ? [{ value, source: 'address', signs: {} }] : []
}
