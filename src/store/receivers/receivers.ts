import { sql } from 'drizzle-orm'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'

/** Which kinds of receivers there are: somebody's webhook, and the two that the settings name. */
type ReceiverKind = 'webhook' | 'websub' | 'indexnow'

/** Somebody who is told what happens. Its times are in seconds since 1970. */
export type Receiver = {
  readonly id: string
  readonly kind: ReceiverKind
  readonly url: string
  /** The types of events that it gets; `null` for all. */
  readonly events: readonly string[] | null
  /** The only domain that it is told about, with its subdomains; `null` for all. */
  readonly source: string | null
  readonly createdAt: number
  /** How many deliveries arrived, and how many were given up since too many waited. */
  readonly delivered: number
  readonly dropped: number
  readonly deliveredAt: number | null
  /** Since when nothing has arrived, though something was sent. */
  readonly failingSince: number | null
  readonly lastError: string | null
  /** Since when nothing is written for it any more. */
  readonly disabledAt: number | null
  readonly waiting: number
  readonly dead: number
}

/** Secrets of a webhook; the former one signs as well until its time is over. */
export type ReceiverSecrets = {
  readonly secret: string | null
  readonly formerSecret: string | null
  readonly formerUntil: number | null
}

const maxCounted = 1000

const columns = sql`r.id, r.kind, r.url, r.events, r.source, r.created_at as createdAt, r.delivered, r.dropped,
  r.delivered_at as deliveredAt, r.failing_since as failingSince, r.last_error as lastError,
  r.disabled_at as disabledAt,
  (select count(*) from (select 1 from deliveries where receiver_id = r.id and dead_at is null
    limit ${maxCounted})) as waiting,
  (select count(*) from (select 1 from deliveries where receiver_id = r.id and dead_at is not null
    limit ${maxCounted})) as dead`

type ReceiverRow = Omit<Receiver, 'events'> & { events: string | null }

/** Reads all receivers, the oldest first; `waiting` and `dead` are counted up to 1,000. */
export async function readReceivers(db: Database): Promise<Receiver[]> {
  const [rows] = await retryRead(() =>
    transact(db, [sql`select ${columns} from receivers r order by r.created_at, r.id`]),
  )
  return (rows as ReceiverRow[]).map(receiverOf)
}

/** Reads one receiver; `null` if there is none. */
export async function readReceiver(db: Database, id: string): Promise<Receiver | null> {
  const [[row]] = (await retryRead(() =>
    transact(db, [sql`select ${columns} from receivers r where r.id = ${id}`]),
  )) as [ReceiverRow[]]
  return row ? receiverOf(row) : null
}

function receiverOf(row: ReceiverRow): Receiver {
  return { ...row, events: row.events === null ? null : (JSON.parse(row.events) as string[]) }
}

/** A webhook as it is made. */
export type NewWebhook = Pick<Receiver, 'id' | 'url' | 'events' | 'source'> & {
  readonly secret: string
}

/**
 * Stores a webhook unless there are too many. Returns whether it was stored.
 *
 * @throws {StorageFault} The database failed; storing it again is safe.
 */
export async function addWebhook(
  db: Database,
  { id, url, events, source, secret }: NewWebhook,
  maxWebhooks: number,
  now: Date,
): Promise<boolean> {
  const list = events === null ? null : JSON.stringify(events)
  const [, rows = []] = await retryWrite(() =>
    transact(db, [
      sql`insert into receivers (id, kind, url, events, source, secret, created_at)
        select ${id}, 'webhook', ${url}, ${list}, ${source}, ${secret}, ${secondsOf(now)}
        where (select count(*) from receivers where kind = 'webhook') < ${maxWebhooks}
        on conflict do nothing`,
      sql`select id from receivers where id = ${id}`,
    ]),
  )
  return rows.length > 0
}

/** Forgets a webhook with what waits for it. Returns whether there was one. */
export async function removeWebhook(db: Database, id: string): Promise<boolean> {
  const [rows = []] = await retryWrite(() =>
    transact(db, [
      sql`delete from receivers where id = ${id} and kind = 'webhook' returning id`,
      sql`delete from deliveries where receiver_id = ${id}
        and not exists (select 1 from receivers where id = ${id})`,
    ]),
  )
  return rows.length > 0
}

/** Gives a webhook another secret; the one before signs as well until a time. Returns whether there is the webhook. */
export async function rotateSecret(
  db: Database,
  id: string,
  secret: string,
  formerUntil: Date,
): Promise<boolean> {
  const [rows = []] = await retryWrite(() =>
    transact(db, [
      sql`update receivers set
          former_secret = iif(secret = ${secret}, former_secret, secret), secret = ${secret},
          former_until = ${secondsOf(formerUntil)}
        where id = ${id} and kind = 'webhook' returning id`,
    ]),
  )
  return rows.length > 0
}

/** What the settings name: each has its kind as its id. */
export type SetReceiver = {
  readonly kind: Exclude<ReceiverKind, 'webhook'>
  readonly url: string
  readonly events: readonly string[]
}

/** Lets the receivers that the settings name be those that are stored. One with another address begins again. */
export async function keepSetReceivers(
  db: Database,
  wanted: readonly SetReceiver[],
  now: Date,
): Promise<void> {
  const rows = JSON.stringify(
    wanted.map(({ kind, url, events }) => [kind, url, JSON.stringify(events)]),
  )
  await retryWrite(() =>
    transact(db, [
      sql`delete from deliveries where receiver_id in (select id from receivers where kind <> 'webhook'
        and not exists (select 1 from json_each(${rows}) where value ->> 0 = receivers.kind))`,
      sql`delete from receivers where kind <> 'webhook'
        and not exists (select 1 from json_each(${rows}) where value ->> 0 = receivers.kind)`,
      sql`insert into receivers (id, kind, url, events, created_at)
        select value ->> 0, value ->> 0, value ->> 1, value ->> 2, ${secondsOf(now)} from json_each(${rows}) where true
        on conflict do update set url = excluded.url, events = excluded.events, disabled_at = null, failures = 0,
          failing_since = null, last_error = null, paused_until = 0
        where receivers.url <> excluded.url or receivers.events <> excluded.events`,
    ]),
  )
}

/** Whether somebody is to be told of anything. */
export async function hasReceivers(db: Database): Promise<boolean> {
  const [[row]] = (await transact(db, [
    sql`select exists (select 1 from receivers where disabled_at is null) as found`,
  ])) as [{ found: 0 | 1 }[]]
  return row?.found === 1
}
