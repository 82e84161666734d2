import { env } from 'cloudflare:workers'
import { ConfigError, readConfig } from './config.ts'
import { migrationAdvice } from './migration-advice.ts'
import { Refusal } from './problem.ts'
import { isSchemaFault, migrationState } from './store/migration-state.ts'
import { StorageFault } from './store/storage-fault.ts'

/**
 * Turns whatever was thrown into what the client is told. A refusal stays as it is; a database of another
 * version is named with the command that mends it; anything else is a fault of ours: the log gets it whole,
 * the client a number to ask with.
 *
 * @param d1 Asked for its migrations, but only after a fault of its tables.
 */
export async function asRefusal(error: unknown, d1: D1Database): Promise<Refusal> {
  if (error instanceof Refusal) return error
  if (error instanceof ConfigError) return new Refusal('misconfigured', { detail: error.message })
  const incident = crypto.randomUUID()
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  const advice = isSchemaFault(error) ? await adviceFor(d1) : null
  console.error(
    JSON.stringify({ event: 'failed', incident, error: text, ...(advice && { advice }) }),
  )
  if (advice) return new Refusal('database_mismatch', { detail: advice }, retrySoon)
  if (!(error instanceof StorageFault)) return new Refusal('internal', { incident })
  return error.isOverload
    ? new Refusal('storage_overloaded', { incident }, retryLater)
    : new Refusal('storage_unavailable', { incident }, retrySoon)
}

const retrySoon = { 'retry-after': '30' }
const retryLater = { 'retry-after': '60' }

async function adviceFor(d1: D1Database): Promise<string | null> {
  try {
    return migrationAdvice(await migrationState(d1), readConfig(env).environment)
  } catch {
    return null // it does not answer any more, and is reported as such
  }
}
