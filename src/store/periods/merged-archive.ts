import type { Moment } from '../../article/day.ts'
import type { ListKind } from '../../article/listing.ts'
import {
  adjacentPeriods,
  allMonths,
  listEntries,
  listEntry,
  longestLists,
  partsOf,
  type AdjacentPeriods,
  type ListEntry,
  type PeriodCount,
} from '../archive.ts'
import { retryRead } from '../d1/retry.ts'
import type { Answered, Attempts } from './attempts.ts'
import { daysOf, overlaps, type Place } from './places.ts'

/** Counts the parts of a period in all databases that hold days of it; see `partsOf`. */
export async function mergedParts(
  places: readonly Place[],
  attempts: Attempts,
  parent: string,
): Promise<PeriodCount[]> {
  const meant = parent === '' ? places : placesOf(places, parent)
  const answers = await attempts.ask(meant, ({ db }) => retryRead(() => partsOf(db, parent)))
  return summed(answers).toSorted((one, other) => (one.period < other.period ? -1 : 1))
}

/** Reads all months that hold articles, newest first; see `allMonths`. */
export async function mergedMonths(
  places: readonly Place[],
  attempts: Attempts,
): Promise<(PeriodCount & { changedAt: Moment })[]> {
  const answers = await attempts.ask(places, ({ db }) => retryRead(() => allMonths(db)))
  return summed(answers).toSorted((one, other) => (one.period < other.period ? 1 : -1))
}

function placesOf(places: readonly Place[], period: string): Place[] {
  return places.filter((place) => overlaps(place, daysOf(period)))
}

// A database counts for its own days alone: another may hold copies that are being moved.
function summed<Count extends PeriodCount & { changedAt?: Moment }>(
  answers: readonly Answered<Count[]>[],
): Count[] {
  const sums = new Map<string, Count>()
  for (const { place, answer } of answers)
    for (const row of answer) {
      if (!overlaps(place, daysOf(row.period))) continue
      const known = sums.get(row.period)
      sums.set(row.period, known ? sumOf(known, row) : row)
    }
  return [...sums.values()]
}

function sumOf<Count extends PeriodCount & { changedAt?: Moment }>(
  one: Count,
  other: Count,
): Count {
  const count = one.count + other.count
  if (one.changedAt === undefined || other.changedAt === undefined) return { ...one, count }
  const changedAt = one.changedAt > other.changedAt ? one.changedAt : other.changedAt
  return { ...one, count, changedAt }
}

/** Finds the nearest periods on either side, in the database of the period and then in those around it. */
export async function mergedAdjacent(
  places: readonly Place[],
  attempts: Attempts,
  period: string,
): Promise<AdjacentPeriods> {
  const read = ({ db }: Place) => retryRead(() => adjacentPeriods(db, period))
  const own = placesOf(places, period)
  const answers = await attempts.ask(own, read)
  const found = (side: keyof AdjacentPeriods) =>
    answers.flatMap(({ answer }) => answer[side] ?? []).toSorted()
  const outwards = async (side: keyof AdjacentPeriods, further: readonly Place[]) => {
    for (const place of further) {
      const [next] = await attempts.tryAll([place], read)
      if (next?.answer[side]) return next.answer[side]
    }
    return null
  }
  const [newest, oldest] = [own[0], own.at(-1)]
  const older = oldest ? places.slice(places.indexOf(oldest) + 1) : []
  const newer = newest ? places.slice(0, places.indexOf(newest)).toReversed() : []
  const [previous, next] = await Promise.all([
    found('previous').at(-1) ?? outwards('previous', older),
    found('next')[0] ?? outwards('next', newer),
  ])
  return { previous, next }
}

/** Reads the longest lists of a kind in all databases together, exactly: two round trips. */
export async function mergedLongest(
  places: readonly Place[],
  attempts: Attempts,
  kind: ListKind,
  limit: number,
): Promise<ListEntry[]> {
  const answers = await attempts.ask(places, ({ db }) =>
    retryRead(() => longestLists(db, kind, limit)),
  )
  const keys = [...new Set(answers.flatMap(({ answer }) => answer.map(({ key }) => key)))]
  // A list that is long in one database may be too short in another to be among the longest there.
  const cut = answers.filter(({ answer }) => answer.length === limit)
  const rest = await attempts.tryAll(
    cut.map(({ place }) => place),
    async (place) => {
      const own = answers.find((one) => one.place === place)?.answer ?? []
      const missing = keys.filter((key) => !own.some((entry) => entry.key === key))
      return missing.length > 0 ? retryRead(() => listEntries(place.db, kind, missing)) : []
    },
  )
  return mergedEntries([...answers, ...rest].flatMap(({ answer }) => answer)).slice(0, limit)
}

/** Reads the name and length of one list in all databases together; `null` when no article is in it. */
export async function mergedEntry(
  places: readonly Place[],
  attempts: Attempts,
  kind: ListKind,
  key: string,
): Promise<ListEntry | null> {
  const answers = await attempts.ask(places, ({ db }) => retryRead(() => listEntry(db, kind, key)))
  const [entry] = mergedEntries(answers.flatMap(({ answer }) => answer ?? []))
  if (entry) return entry
  return attempts.failed.size > 0 ? attempts.fail() : null
}

// A list is called as where it is longest.
function mergedEntries(entries: readonly ListEntry[]): ListEntry[] {
  const byKey = Map.groupBy(entries, ({ key }) => key)
  return [...byKey.values()]
    .flatMap((same) => {
      const [longest] = same.toSorted((one, other) => other.count - one.count)
      const count = same.reduce((sum, one) => sum + one.count, 0)
      return longest ? [{ ...longest, count }] : []
    })
    .toSorted((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1))
}
