import { sql, type SQL } from 'drizzle-orm'
import type { ListKind } from '../../article/listing.ts'
import { transact } from '../d1/database.ts'
import { retryRead } from '../d1/retry.ts'
import type { Answered, Attempts } from './attempts.ts'
import { isPresent, type Place } from './places.ts'

/**
 * What `DB` knows of the other databases, so that most of them need not be asked: how long each list is in them, their
 * archives, and what was read most. The present one is not among them, nor is one in which articles were written since
 * it was copied.
 */
export type Directory = {
  /** The present database, which is always asked. */
  readonly present: Place
  /**
   * Reads from the directory; all that is asked in one turn of the event loop is one call. Rows of databases that it
   * does not know well enough are left out, by `isKnown`.
   *
   * @returns `null` if `DB` fails.
   */
  look<Row>(statement: SQL): Promise<Found<Row> | null>
  /**
   * Reads from the directory, from the present database at the same time, and then from those that the directory does
   * not know well enough.
   *
   * @param meant Those that may have something.
   * @throws {StorageFault} None answered.
   */
  consult<Row, Answer>(
    looked: Promise<Found<Row> | null>,
    read: (place: Place) => Promise<Answer>,
    meant?: readonly Place[],
  ): Promise<{ rows: Row[]; answers: Answered<Answer>[] }>
  /** Reads how long lists of a kind are, by their keys; each is looked up once. */
  lengths(kind: ListKind, keys: readonly string[]): Promise<Found<ListLength> | null>
}

/** What the directory tells, and of which databases it knows all. */
export type Found<Row> = { rows: Row[]; known: ReadonlySet<Place> }

/** How long a list is in one database. */
export type ListLength = {
  key: string
  label: string
  period: string
  articles: number
  undated: number
}

/** The condition that the directory agrees with a database: `period` is one of `known_periods`. */
export const isKnown = sql.raw('period in known_periods')

/** Opens the directory for one request. */
export function openDirectory(places: readonly Place[], attempts: Attempts): Directory {
  const main = places.at(-1)
  const present = places.find((place) => isPresent(places, place))
  if (!main || !present) throw new Error('There is no database')
  const listed = places.filter((place) => place !== present)
  const names = JSON.stringify(listed.map(({ name }) => name))
  const knownPeriods = sql`select period from directory_periods
    where is_whole = 1 and marked_at = 0 and period in (select value from json_each(${names}))`
  const lengths = new Map<string, Promise<Found<ListLength> | null>>()
  let open: { statements: SQL[]; rows: Promise<Record<string, unknown>[][] | null> } | null = null

  async function run(statements: readonly SQL[]) {
    const [found] = await attempts.tryAll([main as Place], ({ db }) =>
      retryRead(() => transact(db, statements)),
    )
    return found?.answer ?? null
  }
  async function look<Row>(statement: SQL): Promise<Found<Row> | null> {
    if (!open) {
      const statements = [knownPeriods]
      const rows = Promise.resolve().then(() => {
        open = null
        return run(statements)
      })
      open = { statements, rows }
    }
    const at = open.statements.push(sql`with known_periods as (${knownPeriods}) ${statement}`) - 1
    const rows = await open.rows
    if (!rows) return null
    const known = new Set(rows[0]?.map(({ period }) => period))
    return {
      rows: rows[at] as Row[],
      known: new Set(listed.filter(({ name }) => known.has(name))),
    }
  }
  return {
    present,
    look,
    consult: async (looked, read, meant = places) => {
      const asked = [present].filter((place) => meant.includes(place))
      const [found, first] = await Promise.all([looked, attempts.tryAll(asked, read)])
      const unknown = meant.filter((place) => place !== present && !found?.known.has(place))
      const answers = [...first, ...(await attempts.tryAll(unknown, read))]
      if (!found && answers.length === 0 && meant.length > 0) attempts.fail()
      return { rows: found?.rows ?? [], answers }
    },
    lengths: (kind, keys) => {
      const name = JSON.stringify([kind, ...keys])
      const looked =
        lengths.get(name) ??
        look<ListLength>(sql`select key, label, period, articles, undated from directory_lists
          where kind = ${kind} and key in (select value from json_each(${JSON.stringify(keys)})) and ${isKnown}`)
      lengths.set(name, looked)
      return looked
    },
  }
}
