import { dayOf, instant, type Day } from '../../article/day.ts'

const dayMs = 86_400_000

/** The last so many UTC days up to a time, the oldest first. */
export function lastDays(count: number, now: Date): Day[] {
  return Array.from({ length: count }, (_, at) => daysAgo(count - 1 - at, now))
}

/** The UTC day so many days before a time. */
export function daysAgo(count: number, now: Date): Day {
  return dayOf(instant(new Date(now.getTime() - count * dayMs)))
}

/** Sums values by days, one sum for each of the days. */
export function sumsByDay<Row extends { readonly day: Day }>(
  days: readonly Day[],
  rows: readonly Row[],
  valueOf: (row: Row) => number,
): number[] {
  const sums = new Map<Day, number>()
  for (const row of rows) sums.set(row.day, (sums.get(row.day) ?? 0) + valueOf(row))
  return days.map((day) => sums.get(day) ?? 0)
}
