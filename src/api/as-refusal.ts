import { env } from 'cloudflare:workers'
import { ConfigFault, readConfig } from '../config/config.ts'
import { Refusal } from '../http/problem.ts'
import { isSchemaFault, migrationState } from '../store/d1/migration-state.ts'
import { StorageFault } from '../store/d1/storage-fault.ts'
import { migrationAdvice } from './status/migration-advice.ts'

/**
 * Turns anything that was thrown into the refusal that the client gets:
 *
 * 1. A refusal stays as it is.
 * 2. Invalid settings are named.
 * 3. For a database of another version, the detail is the command that updates it.
 * 4. Any other fault is ours: the log gets all of it, the client only an incident number to report.
 *
 * @param d1 Asked for its migrations, but only after a fault of its tables.
 * @param now For the time until midnight, when a daily limit is lifted.
 */
export async function asRefusal(error: unknown, d1: D1Database, now: Date): Promise<Refusal> {
  if (error instanceof Refusal) return error
  if (error instanceof ConfigFault) return new Refusal('misconfigured', { detail: error.message })
  const incident = crypto.randomUUID()
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const advice = isSchemaFault(error) ? await adviceFor(d1) : null
  console.error(
    JSON.stringify({ event: 'failed', incident, error: text, ...(advice && { advice }) }),
  )
  if (advice) return new Refusal('database_mismatch', { detail: advice }, retrySoon)
  if (!(error instanceof StorageFault)) return new Refusal('internal', { incident })
  switch (error.kind) {
    case 'overload':
      return new Refusal('storage_overloaded', { incident }, retryLater)
    case 'full':
      return new Refusal('storage_full', { incident, detail: fullAdvice })
    case 'quota':
      return new Refusal('storage_exhausted', { incident, detail: quotaAdvice }, untilMidnight(now))
    case 'transient':
    case 'lasting':
      return new Refusal('storage_unavailable', { incident }, retrySoon)
  }
}

const retrySoon = { 'retry-after': '30' }
const retryLater = { 'retry-after': '60' }

// A full database accepts no page until somebody makes room, so there is no `Retry-After`.
const fullAdvice =
  'The database has no room for more. Pages that are stored are still served; the operator has to make room or raise the limit'
const quotaAdvice = 'The database has reached its daily limit, which is lifted at 00:00 UTC'

function untilMidnight(now: Date): { 'retry-after': string } {
  const daySeconds = 86_400
  return { 'retry-after': String(daySeconds - (Math.floor(now.getTime() / 1000) % daySeconds)) }
}

async function adviceFor(d1: D1Database): Promise<string | null> {
  try {
    return migrationAdvice(await migrationState(d1), readConfig(env).environment)
  } catch {
    return null // the database does not answer, which is then reported
  }
}
