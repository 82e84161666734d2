import type { Moment } from '../../article/day.ts'
import { declaredTimes, modified, published, type DeclaredTimeSources } from './declared-times.ts'
import { shownTimes, type ShownTimeSources } from './shown-times.ts'
import { machineTime } from './time/machine-time.ts'
import { toMoment, type WrittenTime } from './time/written-time.ts'

export type Times = { publishedAt: Moment | null; modifiedAt: Moment | null }

/** What `timesOf` looks at. */
export type TimeSources = DeclaredTimeSources &
  ShownTimeSources & {
    url: string
    /** The zone of the page's country, when that is certain. */
    zone: string | null
    now: Date
  }

const earliest = Date.UTC(1900, 0, 1)
const latestAheadMs = 2 * 86_400_000

/** Finds when an article came out and when it was last changed; what the page does not say is `null`. */
export function timesOf(sources: TimeSources): Times {
  const shown = shownTimes(sources)
  const changes = declaredTimes(sources, modified)
  const first = known(sources, [
    ...declaredTimes(sources, published),
    ...printings(shown, changes, sources.url),
  ])
  const last = known(sources, [...changes, ...shown.modified])
  const isLater = first === null || last === null || last > first
  return { publishedAt: first, modifiedAt: isLater ? last : null }
}

/**
 * What the page shows of its printing. An archive shows when it found an article and files it by that day:
 * of its times only one that it declares for no change may be the printing's.
 */
function printings(
  { published, retrieved }: ReturnType<typeof shownTimes>,
  changes: readonly WrittenTime[],
  url: string,
): WrittenTime[] {
  if (retrieved.length === 0) return [...published, ...inAddress(url)]
  return published.filter(({ wall }) => !changes.some((change) => sameDay(change.wall, wall)))
}

/** Takes the most trusted time, or a later source's that gives the hour for the same day. */
function known(sources: TimeSources, times: readonly WrittenTime[]): Moment | null {
  const possible = times.filter(
    ({ wall }) => wall >= earliest && wall <= sources.now.getTime() + latestAheadMs,
  )
  const [first] = possible
  if (!first) return null
  const exact = first.hasClock
    ? first
    : (possible.find(({ wall, hasClock }) => hasClock && sameDay(wall, first.wall)) ?? first)
  return toMoment(withOffset(exact, possible), sources.zone)
}

function sameDay(one: number, other: number): boolean {
  return Math.floor(one / 86_400_000) === Math.floor(other / 86_400_000)
}

// A sibling that shows the same hour and minute tells the offset that this one lacks.
function withOffset(time: WrittenTime, siblings: readonly WrittenTime[]): WrittenTime {
  if (time.offset !== null || !time.hasClock) return time
  const minute = (wall: number) => Math.floor(wall / 60_000)
  const twin = siblings.find(
    ({ wall, offset }) => offset !== null && minute(wall) === minute(time.wall),
  )
  return twin ? { ...time, offset: twin.offset } : time
}

const addressDay = /[/_-](\d{4})[/_-]?(\d{2})[/_-]?(\d{2})(?=[/._-])/

/** The day in an address such as `/2023/04/28/title`. */
function inAddress(url: string): WrittenTime[] {
  const [, year, month, day] = addressDay.exec(url) ?? []
  return year ? [machineTime(`${year}-${month}-${day}`) ?? []].flat() : []
}
