import { maxAheadMilliseconds, type Moment } from '../../article/day.ts'
import { declaredTimes, modified, published, type DeclaredTimeSources } from './declared-times.ts'
import { shownTimes, type ShownTimeSources } from './shown-times.ts'
import { machineTime } from './time/machine-time.ts'
import { toMoment, type WrittenTime } from './time/written-time.ts'

export type Times = { publishedAt: Moment | null; modifiedAt: Moment | null }

/** The input of `timesOf`. */
type TimeSources = DeclaredTimeSources &
  ShownTimeSources & {
    url: string
    /** The IANA time zone of the page's country, or `null`. */
    zone: string | null
    now: Date
  }

const earliest = Date.UTC(1900, 0, 1)

/** Finds when an article was published and last changed; `null` for what the page does not say. */
export function timesOf(sources: TimeSources): Times {
  const shown = shownTimes(sources)
  const changes = declaredTimes(sources, modified)
  const declared = declaredTimes(sources, published)
  const first = trustedMoment(sources, [
    ...earlierPrinting(declared, shown.printed),
    ...declared,
    ...printings(shown, changes, sources.url),
  ])
  const last = trustedMoment(sources, [...changes, ...shown.modified])
  const isLater = first === null || last === null || last > first
  return { publishedAt: first, modifiedAt: isLater ? last : null }
}

const daySpanMs = 36 * 3_600_000 // from the start of a day in UTC to its end in the last zone

/**
 * The date near the heading, if the declared time is later. The declared one then comes from a move to another system,
 * or from the day on which the page was last built.
 */
function earlierPrinting(
  [declared]: readonly WrittenTime[],
  printed: WrittenTime | null,
): WrittenTime[] {
  if (!declared || !printed || declared.wall - printed.wall <= daySpanMs) return []
  // 5/8/2024 with day and month swapped.
  const isTurned = Math.abs(declared.wall - turned(printed.wall)) <= daySpanMs
  return isTurned ? [] : [printed]
}

/** The time with day and month swapped. */
function turned(wall: number): number {
  const date = new Date(wall)
  return Date.UTC(date.getUTCFullYear(), date.getUTCDate() - 1, date.getUTCMonth() + 1)
}

/**
 * The times of publication that the page shows, or that its address holds.
 *
 * An archive shows when it retrieved an article and files it by that day. Its other times count only if it does not
 * declare them as changes.
 */
function printings(
  { published, retrieved }: ReturnType<typeof shownTimes>,
  changes: readonly WrittenTime[],
  url: string,
): WrittenTime[] {
  if (retrieved.length === 0) return [...published, ...inAddress(url)]
  return published.filter(({ wall }) => !changes.some((change) => sameDay(change.wall, wall)))
}

/** Takes the most trusted time; another source may add the hour of the same day. */
function trustedMoment(sources: TimeSources, times: readonly WrittenTime[]): Moment | null {
  const possible = times.filter((time) => isPossible(time, sources))
  const [first] = possible
  if (!first) return null
  const exact = first.hasClock
    ? first
    : (possible.find(({ wall, hasClock }) => hasClock && sameDay(wall, first.wall)) ?? first)
  return toMoment(withOffset(exact, possible), sources.zone)
}

// A wall clock reading that has passed in UTC is not far ahead in any zone.
function isPossible(time: WrittenTime, { now, zone }: TimeSources): boolean {
  if (time.wall <= now.getTime()) return time.wall >= earliest
  return Date.parse(toMoment(time, zone)) <= now.getTime() + maxAheadMilliseconds
}

function sameDay(one: number, other: number): boolean {
  return Math.floor(one / 86_400_000) === Math.floor(other / 86_400_000)
}

// Another time with the same hour and minute may have the missing offset.
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
