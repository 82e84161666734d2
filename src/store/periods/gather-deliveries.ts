import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { everyPart } from '../every-part.ts'
import { periodsIn } from './databases.ts'
import { openPlaces, type Place } from './places.ts'

const maxGathered = 500 // at a time

type Databases = { readonly DB: D1Database }

/**
 * Lets the databases of periods know who is to be told what, as their triggers write the deliveries. The secrets and
 * the state of receivers stay in `DB`. Two queries for each database, and one more if something changed.
 *
 * @throws {AggregateError} With the errors of the databases that failed; the others are done.
 */
export async function mirrorReceivers(env: Databases): Promise<void> {
  await withPeriods(env, async (main, { db }) => {
    const [wanted, known] = [await receiversIn(main), await receiversIn(db)]
    if (wanted === known) return
    await retryWrite(() =>
      transact(db, [
        sql`delete from receivers`,
        sql`insert into receivers (id, kind, url, events, source, created_at, disabled_at)
          select value ->> 0, value ->> 1, '', value ->> 2, value ->> 3, value ->> 4, value ->> 5
          from json_each(${wanted})`,
      ]),
    )
  })
}

async function receiversIn(db: Database): Promise<string> {
  const [[row] = []] = await retryRead(() =>
    transact(db, [
      sql`select json_group_array(json_array(id, kind, events, source, created_at, disabled_at)) as receivers
        from (select * from receivers order by id)`,
    ]),
  )
  return String(row?.['receivers'] ?? '[]')
}

/**
 * Brings what the databases of periods have to deliver into `DB`, from where it is delivered. It is there before it is
 * taken away, so that nothing is lost. One query for each database where nothing waits.
 *
 * @throws {AggregateError} With the errors of the databases that failed; the others are done.
 */
export async function gatherDeliveries(env: Databases): Promise<void> {
  await withPeriods(env, async (main, { db }) => {
    for (;;) {
      const [rows = []] = await retryRead(() =>
        transact(db, [sql`select * from deliveries limit ${maxGathered}`]),
      )
      if (rows.length === 0) return
      const json = JSON.stringify(rows)
      await retryWrite(() =>
        transact(main, [
          sql`insert or ignore into deliveries
              (id, receiver_id, type, article_id, facts, occurred_at, attempts, due_at, error, dead_at)
            select value ->> 'id', value ->> 'receiver_id', value ->> 'type', value ->> 'article_id',
              value ->> 'facts', value ->> 'occurred_at', value ->> 'attempts', value ->> 'due_at',
              value ->> 'error', value ->> 'dead_at'
            from json_each(${json})
            where exists (select 1 from receivers where id = value ->> 'receiver_id')`,
        ]),
      )
      await retryWrite(() =>
        transact(db, [
          sql`delete from deliveries where id in (select value ->> 'id' from json_each(${json}))`,
        ]),
      )
      if (rows.length < maxGathered) return
    }
  })
}

async function withPeriods(
  env: Databases,
  work: (main: Database, place: Place) => Promise<void>,
): Promise<void> {
  const places = openPlaces(env.DB, periodsIn(env))
  const main = places.at(-1)
  if (!main) return
  await everyPart(places.slice(0, -1).map((place) => () => work(main.db, place)))
}
