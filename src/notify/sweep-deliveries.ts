import { readConfig, type Config } from '../config/config.ts'
import { articleEvents } from '../outgoing/webhook-events.ts'
import { openDatabase } from '../store/d1/database.ts'
import { everyPart } from '../store/every-part.ts'
import { trimDeliveries } from '../store/receivers/deliveries.ts'
import { keepSetReceivers, type SetReceiver } from '../store/receivers/receivers.ts'
import { deliverDue } from './deliver-due.ts'
import { gathered, mirrored } from './periods-told.ts'

const maxRunMilliseconds = 120_000

/**
 * Delivers what is due: what waits for another attempt, and what no request delivered after its answer. Before that, it
 * lets the receivers of the settings be those that are stored.
 *
 * @throws {AggregateError} With the errors of the parts that failed; the other parts are done.
 */
export async function sweepDeliveries(env: Env, now: Date): Promise<void> {
  const db = openDatabase(env.DB)
  const { site } = readConfig(env)
  await everyPart([
    () => keepSetReceivers(db, setReceivers(site), now),
    () => mirrored(env),
    () => gathered(env),
    () => trimDeliveries(db, now),
    () => deliverDue(db, site, Date.now() + maxRunMilliseconds),
  ])
}

function setReceivers({ hub, indexNow }: Config['site']): SetReceiver[] {
  return [
    ...(hub === null ? [] : [{ kind: 'websub' as const, url: hub, events: articleEvents }]),
    ...(indexNow === null
      ? []
      : [{ kind: 'indexnow' as const, url: indexNow.url, events: articleEvents }]),
  ]
}
