import { dayOf, instant, type Day } from '../../article/day.ts'
import { openArticleStore, type ArticleStore } from '../article-store.ts'
import { openDatabase, type Database } from '../d1/database.ts'
import type { D1 } from '../d1/meter.ts'
import type { DaySpan } from '../lists.ts'
import type { Beyond } from '../related/beyond.ts'
import { announced, mark } from './announced.ts'
import { never, type Period } from './databases.ts'

/** One of several databases, with the days whose articles it holds. */
export type Place = {
  /** The name of its binding. */
  readonly name: string
  readonly span: DaySpan
  /** Whether its first day has come: the next one is bound ahead. */
  readonly hasBegun: boolean
  /** Opened when it is first asked. */
  readonly db: Database
  readonly store: ArticleStore
}

/** How databases are opened. */
export type PlaceOptions = {
  /** As of `openArticleStore`. */
  readonly language?: string
  /** Prepares a database for what is asked of it, with a session or a meter. */
  readonly prepared?: (d1: D1Database) => D1
  /** By which is known which periods have begun; by default all have. */
  readonly now?: Date
  /** As of `openDatabase`. */
  readonly isPacking?: boolean
}

/** Opens the databases of a site, the newest first; the last one is `main`. */
export function openPlaces(
  main: D1Database,
  periods: readonly Period[],
  options: PlaceOptions = {},
): Place[] {
  const { now, prepared = (d1: D1Database) => d1 } = options
  const today = now ? dayOf(instant(now)) : null
  const all = [...periods, { name: 'DB', from: null, d1: main }]
  const isBegun = (from: Day | null) =>
    from === null || (from !== never && (today === null || from <= today))
  // Where it is not known which is the present one, any may be in the directory.
  const present = today && all.find(({ from }) => isBegun(from))
  return all.map((database, index) => {
    const { name, from, d1 } = database
    const next = periods[index - 1]
    const span = { first: from, last: next ? dayBefore(next.from) : null }
    const hasBegun = isBegun(from)
    const open = () =>
      database === present
        ? prepared(d1)
        : announced(prepared(d1), () => mark(prepared(main), name))
    return placeAt({ name, span, hasBegun }, open, options)
  })
}

/** Whether a place is the one that new articles go to. All others are in the directory. */
export function isPresent(places: readonly Place[], place: Place): boolean {
  return places.find(({ hasBegun }) => hasBegun) === place
}

/** The database that holds what belongs to no article, and the articles before all periods. */
export function mainOf(places: readonly Place[]): Place {
  const main = places.at(-1)
  if (!main) throw new Error('There is no database')
  return main
}

/** The place that holds the articles of a day. */
export function placeOf(places: readonly Place[], day: Day): Place {
  const found = places.find(({ span }) => span.first === null || span.first <= day)
  if (!found) throw new Error(`No database holds the articles of ${day}`)
  return found
}

/** The databases before and after one, as far as they have begun: those that may have articles close to its own. */
export function beyond(places: readonly Place[], place: Place): Beyond[] {
  const at = places.indexOf(place)
  return [places[at - 1], places[at + 1]].flatMap((one) =>
    one?.hasBegun ? [{ db: one.db, first: one.span.first, last: one.span.last }] : [],
  )
}

/** Whether some days of a place are within others: those from `first` to `last`, `null` for no bound. */
export function overlaps(
  { span }: Place,
  { first, last }: { first: string | null; last: string | null },
): boolean {
  return (
    (span.first === null || last === null || span.first <= last) &&
    (span.last === null || first === null || span.last >= first)
  )
}

/** The first and the last day of `2027`, `2027-04` or `2027-04-28`; a month may end a few days later than it does. */
export function daysOf(period: string): { first: string; last: string } {
  return {
    first: `${period}-01-01`.slice(0, 10),
    last: period.length === 4 ? `${period}-12-31` : period.length === 7 ? `${period}-31` : period,
  }
}

function placeAt(
  facts: Pick<Place, 'name' | 'span' | 'hasBegun'>,
  open: () => D1,
  options: PlaceOptions,
): Place {
  let d1: D1 | undefined
  let db: Database | undefined
  let store: ArticleStore | undefined
  return {
    ...facts,
    get db() {
      return (db ??= openDatabase((d1 ??= open()), options))
    },
    get store() {
      return (store ??= openArticleStore((d1 ??= open()), options.language, {
        ...options,
        isOneOfSeveral: true,
      }))
    },
  }
}

function dayBefore(day: Day): Day {
  return dayOf(instant(new Date(Date.parse(day) - 86_400_000)))
}
