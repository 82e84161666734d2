import type { Config } from '../config/config.ts'
import { retryDelaySeconds } from '../outgoing/retry-delay.ts'
import type { Database } from '../store/d1/database.ts'
import {
  claimDeliveries,
  dueReceivers,
  recordRound,
  type Delivery,
  type DueReceiver,
  type FailedDelivery,
} from '../store/receivers/deliveries.ts'
import { sendToHub, sendToIndexNow, sendToWebhook, type Sent } from './send.ts'

/** How many deliveries are taken at once: of a webhook each has a call of its own, of the others all have one. */
const roundSizes = { webhook: 3, websub: 500, indexnow: 1000 } as const
const receiversAtOnce = 2 // with three calls each: a Worker may have six open
const leaseMilliseconds = 60_000 // of a round; no call takes longer than ten seconds

/**
 * Delivers what is due, a round to each receiver after the other, until nothing is or the time is over. What is not
 * delivered then stays due.
 *
 * @param until In milliseconds since 1970. A round that has begun ends at most ten seconds later, that of a hub with
 *   many feeds later.
 * @throws {StorageFault} The database failed; what was taken is due again after a minute.
 */
export async function deliverDue(db: Database, site: Config['site'], until: number): Promise<void> {
  for (;;) {
    const receivers = await dueReceivers(db, new Date())
    if (receivers.length === 0 || Date.now() >= until) return
    const queue = receivers.values()
    const work = async () => {
      for (const receiver of queue) await round(db, receiver, site)
    }
    await Promise.all(Array.from({ length: receiversAtOnce }, work))
  }
}

async function round(db: Database, receiver: DueReceiver, site: Config['site']): Promise<void> {
  const begun = new Date()
  const leaseUntil = new Date(begun.getTime() + leaseMilliseconds)
  const size = roundSizes[receiver.kind]
  const deliveries = await claimDeliveries(db, receiver.id, size, begun, leaseUntil)
  if (deliveries.length === 0) return // somebody else has them
  const results = await sendAll(receiver, deliveries, site)
  const now = new Date()
  const pairs = deliveries.flatMap((delivery, index) => {
    const result = results[index]
    return result ? [{ delivery, result }] : []
  })
  const delivered = pairs.flatMap(({ delivery, result }) =>
    result.error === null ? [delivery.id] : [],
  )
  const failed = pairs.flatMap(({ delivery, result }) => failedDelivery(delivery, result, now))
  const isGone = results.some((result) => result.isGone)
  await recordRound(db, receiver.id, { delivered, failed, isGone }, now)
  log(receiver, delivered.length, failed)
}

function log(
  { id, kind }: DueReceiver,
  delivered: number,
  failed: readonly FailedDelivery[],
): void {
  const error = failed.at(-1)?.error
  const counts = { delivered, failed: failed.length, ...(error !== undefined && { error }) }
  console.log(JSON.stringify({ event: 'told', receiver: id, kind, ...counts }))
}

async function sendAll(
  receiver: DueReceiver,
  deliveries: readonly Delivery[],
  site: Config['site'],
): Promise<Sent[]> {
  if (receiver.kind === 'webhook')
    return Promise.all(deliveries.map((delivery) => sendToWebhook(receiver, delivery, site)))
  const sendBatch = receiver.kind === 'websub' ? sendToHub : sendToIndexNow
  const result = await sendBatch(receiver, deliveries, site)
  return deliveries.map(() => result)
}

function failedDelivery(
  { id, attempts }: Delivery,
  { error, retryAfter }: Sent,
  now: Date,
): FailedDelivery[] {
  if (error === null) return []
  const seconds = retryDelaySeconds(attempts, retryAfter, now)
  return [{ id, error, dueAt: seconds === null ? null : new Date(now.getTime() + seconds * 1000) }]
}
