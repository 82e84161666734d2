import type { Day } from '../../article/day.ts'

/** A database that holds the articles filed from a day on, until the next one begins. */
export type Period = {
  /** The name of its binding. */
  readonly name: string
  readonly from: Day
  readonly d1: D1Database
}

const form = /^DB_(\d{4})(?:_(0[1-9]|1[0-2]))?$/
const formerForm = /^BACK_\d{4}(?:_(?:0[1-9]|1[0-2]))?$/

/** The beginning of what holds the articles of no day: one that positions still have, see `positionsOfDays`. */
export const never = '4000-01-01' as Day

/**
 * Finds the databases of periods among the bindings, the newest first. `DB_2027` begins with that year, `DB_2027_07` in
 * its July. By default there are none, and `DB` holds all articles.
 *
 * `BACK_2027` is one that is given up: it has no days, so its articles are only read until they are moved.
 */
export function periodsIn(env: object): Period[] {
  return Object.entries(env)
    .flatMap(([name, value]) => {
      const from = formerForm.test(name) ? never : periodStart(name)
      return from && isDatabase(value) ? [{ name, from, d1: value }] : []
    })
    .toSorted((one, other) => (one.from < other.from ? 1 : -1))
}

/** All databases in the order of upkeep: `DB` first, then those of periods, the oldest first. */
export function databasesIn(env: { DB: D1Database }): { name: string; d1: D1Database }[] {
  return [{ name: 'DB', d1: env.DB }, ...periodsIn(env).toReversed()]
}

/** The first day of the period that a binding names; `null` for any other name. */
export function periodStart(name: string): Day | null {
  const [, year, month = '01'] = form.exec(name) ?? []
  return year === undefined ? null : (`${year}-${month}-01` as Day)
}

function isDatabase(value: unknown): value is D1Database {
  return typeof value === 'object' && value !== null && 'prepare' in value
}
