import type { PeriodCount } from '../../store/archive.ts'
import type { Weekday } from '../formats/formats.ts'

/** A day of a month, `2023-04-28`, with the number of its articles. */
export type DayWithCount = { day: string; number: number; count: number }

/** The weeks of a month. Places before its first day and after its last are `null`. */
type Calendar = (DayWithCount | null)[][]

/**
 * Lays a month out in weeks.
 *
 * @param month `2023-04`
 * @param weekdays In the order of the columns.
 */
export function calendar(
  month: string,
  counts: readonly PeriodCount[],
  weekdays: readonly Weekday[],
): Calendar {
  const countOf = new Map(counts.map(({ period, count }) => [period, count]))
  const first = new Date(`${month}-01T00:00:00Z`)
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  const days = Array.from({ length }, (_, index): DayWithCount => {
    const day = `${month}-${String(index + 1).padStart(2, '0')}`
    return { day, number: index + 1, count: countOf.get(day) ?? 0 }
  })
  const blanks = weekdays.findIndex(({ number }) => number % 7 === first.getUTCDay())
  const places = [...Array.from({ length: blanks }, () => null), ...days]
  const weeks = Array.from({ length: Math.ceil(places.length / 7) }, (_, index) =>
    places.slice(index * 7, index * 7 + 7),
  )
  return weeks.map((week) => [...week, ...Array.from({ length: 7 - week.length }, () => null)])
}
