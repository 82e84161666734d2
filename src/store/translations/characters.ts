import { sql } from 'drizzle-orm'
import { dayOf, instant, type Day } from '../../article/day.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { isHeld, renewal, type ClaimedTask } from './tasks.ts'

/** Reads how many characters each engine was sent on a UTC day. */
export async function charactersSent(db: Database, day: Day): Promise<Map<string, number>> {
  const [rows] = (await retryRead(() =>
    transact(db, [sql`select engine, characters from translation_characters where day = ${day}`]),
  )) as [{ engine: string; characters: number }[]]
  return new Map(rows.map(({ engine, characters }) => [engine, characters]))
}

/** `over` if they are more than is left of the day, `lost` if the task is no longer held: nothing may be sent then. */
export type Charge = 'granted' | 'over' | 'lost'

/**
 * Counts characters before they are sent to an engine, and renews the lease of the task they are of. It is one
 * transaction, so that several tasks together keep the day's limit. Should the database's answer be lost, they may
 * count twice.
 *
 * @param limit Of the day; `null` for none.
 */
export async function chargeCharacters(
  db: Database,
  task: ClaimedTask,
  { engine, characters, limit }: { engine: string; characters: number; limit: number | null },
  now: Date,
  leaseUntil: Date,
): Promise<Charge> {
  const held = sql`exists (select 1 from translation_tasks where ${isHeld(task)})`
  const [renewed, counted] = (await retryWrite(() =>
    transact(db, [
      renewal(task, leaseUntil),
      sql`insert into translation_characters (engine, day, characters)
        select ${engine}, ${dayOf(instant(now))}, ${characters}
        where ${held} and (${limit} is null or ${characters} <= ${limit})
        on conflict do update set characters = characters + excluded.characters
        where ${limit} is null or characters + excluded.characters <= ${limit}
        returning engine`,
    ]),
  )) as [unknown[], unknown[]]
  if (renewed.length === 0) return 'lost'
  return counted.length > 0 ? 'granted' : 'over'
}

/** Takes back characters that an engine did not translate. */
export async function refundCharacters(
  db: Database,
  engine: string,
  characters: number,
  now: Date,
): Promise<void> {
  await transact(db, [
    sql`update translation_characters set characters = max(0, characters - ${characters})
      where engine = ${engine} and day = ${dayOf(instant(now))}`,
  ])
}
