import { sql, type SQL } from 'drizzle-orm'
import type { ArticleId } from '../../article/article-address.ts'
import { transact, type Database } from '../d1/database.ts'
import { retryRead, retryWrite } from '../d1/retry.ts'
import { secondsOf } from '../d1/seconds.ts'
import type { Receiver, ReceiverSecrets } from './receivers.ts'

/** What a receiver is to be told. `facts` is as the triggers of 0018 write them. */
export type Delivery = {
  readonly id: string
  readonly type: string
  readonly articleId: ArticleId | null
  readonly facts: Readonly<Record<string, unknown>>
  /** ISO 8601 in UTC. */
  readonly occurredAt: string
  /** How many there were, this one included. */
  readonly attempts: number
}

/** A receiver with something to deliver. */
export type DueReceiver = Pick<Receiver, 'id' | 'kind' | 'url'> & ReceiverSecrets

/** Reads who has something due. One query; it reads no row where there is no receiver. */
export async function dueReceivers(db: Database, now: Date): Promise<DueReceiver[]> {
  const seconds = secondsOf(now)
  const [rows] = await transact(db, [
    sql`select id, kind, url, secret, former_secret as formerSecret, former_until as formerUntil from receivers r
      where disabled_at is null and paused_until <= ${seconds} and exists (
        select 1 from deliveries where receiver_id = r.id and dead_at is null and due_at <= ${seconds})
      order by delivered_at, id`,
  ])
  return rows as DueReceiver[]
}

/**
 * Takes what is due for a receiver, the oldest first. Nobody else gets it until the lease runs out, after which it is
 * due again: so it arrives even if this Worker is stopped.
 */
export async function claimDeliveries(
  db: Database,
  receiver: string,
  limit: number,
  now: Date,
  leaseUntil: Date,
): Promise<Delivery[]> {
  const [rows] = await transact(db, [
    sql`update deliveries set attempts = attempts + 1, due_at = ${secondsOf(leaseUntil)}
      where id in (select id from deliveries
          where receiver_id = ${receiver} and dead_at is null and due_at <= ${secondsOf(now)}
          order by due_at limit ${limit})
        and exists (select 1 from receivers where id = ${receiver} and disabled_at is null)
      returning id, type, article_id as articleId, facts, occurred_at as occurredAt, attempts`,
  ])
  return (rows as DeliveryRow[])
    .map((row) => ({ ...row, facts: JSON.parse(row.facts) as Delivery['facts'] }))
    .toSorted((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1))
}

type DeliveryRow = Omit<Delivery, 'facts'> & { facts: string }

/** How an attempt ended that was no success. */
export type FailedDelivery = {
  readonly id: string
  /** For the operator; nothing secret. */
  readonly error: string
  /** When to try again; `null` for never. */
  readonly dueAt: Date | null
}

/** How a round of deliveries to a receiver ended. */
export type Round = {
  readonly delivered: readonly string[]
  readonly failed: readonly FailedDelivery[]
  /** Whether the receiver wants no more. */
  readonly isGone: boolean
}

const firstPauseSeconds = 15 // of a receiver that takes nothing; doubled each time
const maxPauseDoublings = 8 // about an hour
const failingDays = 5

/**
 * Records a round in one transaction. What arrived is forgotten; what did not is due later or dead. A receiver that
 * took nothing is left alone for a while, longer each time. It is disabled when it wants no more, or when nothing
 * arrived for five days. What waits for it is dead then.
 */
export async function recordRound(
  db: Database,
  receiver: string,
  { delivered, failed, isGone }: Round,
  now: Date,
): Promise<void> {
  const seconds = secondsOf(now)
  const last = failed.at(-1)?.error ?? null
  const rows = JSON.stringify(
    failed.map(({ id, error, dueAt }) => [id, error, dueAt && secondsOf(dueAt)]),
  )
  const isDisabled = sql`exists (select 1 from receivers where id = ${receiver} and disabled_at is not null)`
  await retryWrite(() =>
    transact(db, [
      sql`update receivers set ${
        delivered.length > 0 && !isGone
          ? arrived(receiver, delivered, seconds)
          : failing(seconds, last, isGone)
      } where id = ${receiver}`,
      sql`delete from deliveries where id in (select value from json_each(${JSON.stringify(delivered)}))`,
      sql`update deliveries set error = value ->> 1, due_at = coalesce(value ->> 2, due_at),
          dead_at = iif(value ->> 2 is null, ${seconds}, null)
        from json_each(${rows}) where deliveries.id = value ->> 0`,
      sql`update deliveries set dead_at = ${seconds}
        where receiver_id = ${receiver} and dead_at is null and ${isDisabled}`,
    ]),
  )
}

// Counts only what is still there, so that a retry of the transaction counts nothing twice.
function arrived(receiver: string, ids: readonly string[], seconds: number): SQL {
  return sql`delivered = delivered + (select count(*) from deliveries where receiver_id = ${receiver}
      and id in (select value from json_each(${JSON.stringify(ids)}))),
    delivered_at = ${seconds}, failures = 0, failing_since = null, paused_until = 0`
}

function failing(seconds: number, error: string | null, isGone: boolean): SQL {
  const isLost = sql`failing_since <= ${seconds - failingDays * 86_400}`
  return sql`failures = failures + 1, failing_since = coalesce(failing_since, ${seconds}), last_error = ${error},
    paused_until = ${seconds} + (${firstPauseSeconds} << min(failures, ${maxPauseDoublings})),
    disabled_at = iif(${isGone ? 1 : 0} or ${isLost}, ${seconds}, null)`
}

/** A delivery that was given up, for the operator. */
export type DeadDelivery = Pick<
  Delivery,
  'id' | 'type' | 'articleId' | 'occurredAt' | 'attempts'
> & {
  readonly error: string | null
  readonly deadAt: number
}

/** Reads what was given up for a receiver, the latest first. */
export async function deadDeliveries(
  db: Database,
  receiver: string,
  limit: number,
): Promise<DeadDelivery[]> {
  const [rows] = await retryRead(() =>
    transact(db, [
      sql`select id, type, article_id as articleId, occurred_at as occurredAt, attempts, error, dead_at as deadAt
        from deliveries where receiver_id = ${receiver} and dead_at is not null
        order by dead_at desc, id limit ${limit}`,
    ]),
  )
  return rows as DeadDelivery[]
}

/**
 * Enables a receiver again and lets all that waits or was given up be due at once, with its attempts counted again.
 *
 * @returns How many are due; `null` if there is no such receiver.
 */
export async function redeliver(db: Database, receiver: string, now: Date): Promise<number | null> {
  const seconds = secondsOf(now)
  const [found = [], due = []] = await retryWrite(() =>
    transact(db, [
      sql`update receivers set disabled_at = null, failures = 0, failing_since = null, paused_until = 0
        where id = ${receiver} returning id`,
      sql`update deliveries set dead_at = null, attempts = 0, due_at = ${seconds}
        where receiver_id = ${receiver} returning id`,
    ]),
  )
  return found.length > 0 ? due.length : null
}

/** Writes one event for a single receiver, whatever events it wants. Returns whether there is such a receiver. */
export async function announceTo(
  db: Database,
  receiver: string,
  type: string,
  now: Date,
): Promise<boolean> {
  const id = `msg_${crypto.randomUUID().replaceAll('-', '')}`
  const [, rows = []] = await retryWrite(() =>
    transact(db, [
      sql`insert into deliveries (id, receiver_id, type, facts, occurred_at, due_at)
        select ${id}, id, ${type}, '{}', ${now.toISOString()}, ${secondsOf(now)} from receivers where id = ${receiver}
        on conflict do nothing`,
      sql`select id from deliveries where id = ${id}`,
    ]),
  )
  return rows.length > 0
}

/** A page that became no article. */
export type FailedPage = {
  readonly url: string | null
  readonly outcome: string
  readonly code: string
  readonly detail: string | null
}

/** Writes an event for each page that became no article; jobs have a trigger for that. */
export async function announceFailedPages(
  db: Database,
  pages: readonly FailedPage[],
): Promise<void> {
  const rows = pages.map(({ url, ...facts }) => [
    url === null ? null : URL.parse(url)?.hostname,
    JSON.stringify({ pageUrl: url, ...facts }),
  ])
  await transact(db, [
    sql`insert into announcements (type, article_id, source, facts)
      select 'page.failed', null, value ->> 0, value ->> 1 from json_each(${JSON.stringify(rows)})`,
  ])
}

const deadDays = 30
const maxWaiting = 20_000 // of a receiver; each takes about 1 KB

/** Forgets what was given up a month ago, and the oldest of what waits for a receiver that cannot keep up. */
export async function trimDeliveries(db: Database, now: Date): Promise<void> {
  const over = sql`select id from (
      select id, row_number() over (partition by receiver_id order by due_at desc) as place
      from deliveries where dead_at is null)
    where place > ${maxWaiting}`
  await retryWrite(() =>
    transact(db, [
      sql`delete from deliveries where dead_at <= ${secondsOf(now) - deadDays * 86_400}`,
      sql`update receivers set dropped = dropped + n - ${maxWaiting}
        from (select receiver_id, count(*) as n from deliveries where dead_at is null group by receiver_id)
        where receiver_id = id and n > ${maxWaiting}`,
      sql`delete from deliveries where id in (${over})`,
    ]),
  )
}
