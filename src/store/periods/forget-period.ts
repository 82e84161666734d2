import { sql, type SQL } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import type { Place } from './places.ts'

const pageLength = 40_000 // lists; those of one database are deleted

/** How far the directory agrees with a database. */
export type PeriodState = {
  period: string
  source: string
  is_whole: 0 | 1
  kind: string
  key: string
  marked_at: number
}

/** Writes the statement that lets the copy of a database begin; it has this id. */
export function beginPeriod(period: string, source: string): SQL {
  return sql`insert into directory_periods (period, source) values (${period}, ${source})
    on conflict do update set source = excluded.source, is_whole = 0, kind = '', key = ''`
}

/** Forgets a page of what belongs to a database that is not in the directory, and at last that it ever was. */
export async function forgetPeriod(
  main: Database,
  place: Place | undefined,
  { period, kind, key, source }: PeriodState,
): Promise<void> {
  if (source !== '') {
    if (place)
      await retryWrite(() =>
        transact(place.db, [sql`delete from directory_source`, sql`delete from directory_changes`]),
      )
    await retryWrite(() => transact(main, [beginPeriod(period, '')]))
    return forgetPeriod(main, place, { ...emptyState, period })
  }
  const [[last] = []] = await retryRead(() =>
    transact(main, [
      sql`select kind, key from directory_lists where (kind, key) > (${kind}, ${key})
        order by kind, key limit 1 offset ${pageLength - 1}`,
    ]),
  )
  const isMeant = sql`period = ${period}`
  const isInPage = last
    ? sql`(kind, key) > (${kind}, ${key}) and (kind, key) <= (${last['kind']}, ${last['key']})`
    : sql`(kind, key) > (${kind}, ${key})`
  await retryWrite(() =>
    transact(main, [
      sql`delete from directory_lists where ${isMeant} and ${isInPage}`,
      ...(last
        ? [
            sql`update directory_periods set kind = ${last['kind']}, key = ${last['key']} where ${isMeant}`,
          ]
        : [
            sql`delete from directory_archive where ${isMeant}`,
            sql`delete from directory_trends where ${isMeant}`,
            sql`delete from directory_periods where ${isMeant}`,
          ]),
    ]),
  )
}

const emptyState: Omit<PeriodState, 'period'> = {
  source: '',
  is_whole: 0,
  kind: '',
  key: '',
  marked_at: 0,
}
