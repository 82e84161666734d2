import { sql, type SQL } from 'drizzle-orm'
import type { Moment } from '../../article/day.ts'
import {
  adjacentPeriods,
  allMonths,
  partsOf,
  type AdjacentPeriods,
  type PeriodCount,
} from '../archive.ts'
import { retryRead } from '../d1/retry.ts'
import type { Answered, Attempts } from './attempts.ts'
import { isKnown, type Directory } from './directory.ts'
import { daysOf, overlaps, type Place } from './places.ts'

type Count = PeriodCount & { changedAt?: Moment }

/** Counts the parts of a period in all databases that hold days of it; see `partsOf`. */
export async function mergedParts(
  places: readonly Place[],
  { ask }: Attempts,
  { consult, look }: Directory,
  parent: string,
): Promise<PeriodCount[]> {
  const read = ({ db }: Place) => retryRead(() => partsOf(db, parent))
  const meant = parent === '' ? places : placesOf(places, parent)
  const { rows, answers } =
    meant.length === 1
      ? { rows: [], answers: await ask(meant, read) }
      : await consult(look<PeriodCount>(partsIn(parent)), read, meant)
  return summed(rows, answers).toSorted((one, other) => (one.period < other.period ? -1 : 1))
}

/** Reads all months that hold articles, newest first; see `allMonths`. */
export async function mergedMonths({ consult, look }: Directory) {
  const { rows, answers } = await consult(
    look<PeriodCount & { changedAt: Moment }>(
      sql`select part as period, sum(articles) as count, max(changed_at) as changedAt from directory_archive
        where length = 7 and ${isKnown} group by part`,
    ),
    ({ db }) => retryRead(() => allMonths(db)),
  )
  return summed(rows, answers).toSorted((one, other) => (one.period < other.period ? 1 : -1))
}

// `2023` is followed by `-`, and that by `.`.
function partsIn(parent: string): SQL {
  const length = parent === '' ? 4 : parent.length + 3
  const isPart = parent === '' ? sql`true` : sql`part > ${`${parent}-`} and part < ${`${parent}.`}`
  return sql`select part as period, sum(articles) as count from directory_archive
    where length = ${length} and ${isPart} and ${isKnown} group by part`
}

function placesOf(places: readonly Place[], period: string): Place[] {
  return places.filter((place) => overlaps(place, daysOf(period)))
}

// A database counts for its own days alone: another may hold copies that are being moved.
function summed<Row extends Count>(rows: readonly Row[], answers: readonly Answered<Row[]>[]) {
  const sums = new Map(rows.map((row) => [row.period, row]))
  for (const { place, answer } of answers)
    for (const row of answer) {
      if (!overlaps(place, daysOf(row.period))) continue
      const known = sums.get(row.period)
      sums.set(row.period, known ? sumOf(known, row) : row)
    }
  return [...sums.values()]
}

function sumOf<Row extends Count>(one: Row, other: Row): Row {
  const count = one.count + other.count
  if (one.changedAt === undefined || other.changedAt === undefined) return { ...one, count }
  const changedAt = one.changedAt > other.changedAt ? one.changedAt : other.changedAt
  return { ...one, count, changedAt }
}

/**
 * Finds the nearest periods on either side: those of a month or a day in its own database first, and in the directory
 * and the others where that has none.
 */
export async function mergedAdjacent(
  places: readonly Place[],
  { tryAll }: Attempts,
  { consult, look }: Directory,
  period: string,
): Promise<AdjacentPeriods> {
  const read = ({ db }: Place) => retryRead(() => adjacentPeriods(db, period))
  // The years next to one are most often in other databases.
  const own = period.length === 4 ? [] : placesOf(places, period)
  const near = nearest((await tryAll(own, read)).map(({ answer }) => answer))
  const isFurther = (place: Place) =>
    (near.next === null && isBefore(places, place, own[0])) ||
    (near.previous === null && isBefore(places, own.at(-1), place))
  const further = own.length === 0 ? places : places.filter(isFurther)
  if (further.length === 0) return near
  const looked = look<AdjacentPeriods>(adjacentIn(period))
  const { rows, answers } = await consult(looked, read, further)
  return nearest([near, ...rows, ...answers.map(({ answer }) => answer)])
}

function isBefore(
  places: readonly Place[],
  one: Place | undefined,
  other: Place | undefined,
): boolean {
  return one !== undefined && other !== undefined && places.indexOf(one) < places.indexOf(other)
}

function nearest(found: readonly AdjacentPeriods[]): AdjacentPeriods {
  const of = (side: keyof AdjacentPeriods) => found.flatMap((one) => one[side] ?? []).toSorted()
  return { previous: of('previous').at(-1) ?? null, next: of('next')[0] ?? null }
}

function adjacentIn(period: string): SQL {
  const next = (comparison: '<' | '>', order: 'asc' | 'desc') => sql`(
    select part from directory_archive where length = ${period.length} and part ${sql.raw(comparison)} ${period}
      and ${isKnown} order by part ${sql.raw(order)} limit 1)`
  return sql`select ${next('<', 'desc')} as previous, ${next('>', 'asc')} as next`
}
