import type { Config } from './config.ts'
import { migrationAdvice } from './migration-advice.ts'
import { migrationState, type MigrationState } from './store/migration-state.ts'

/** What `/healthz` says: whether the parts answer, never their secrets. */
export type Status = {
  status: 'ok' | 'failing'
  database: 'ready' | 'behind' | 'ahead' | 'unreachable'
  ingest: 'open' | 'closed'
  /** What an operator should mend, in words. */
  faults: string[]
}

/** Asks the database for its migrations and looks at the settings. One query. */
export async function readStatus(
  d1: D1Database,
  { environment, ingest, site }: Config,
): Promise<Status> {
  const migrations = await migrationState(d1).catch((error: unknown) => {
    console.error(JSON.stringify({ event: 'database_unreachable', error: String(error) }))
    return null
  })
  const database = migrations ? databaseStatus(migrations) : 'unreachable'
  const advice = migrations
    ? migrationAdvice(migrations, environment)
    : 'The database does not answer'
  const faults = [
    advice,
    'fault' in ingest ? ingest.fault : null,
    site.url.endsWith('.example') ? 'SITE_URL is still the example address' : null,
  ].filter((fault) => fault !== null)
  return {
    status: database === 'ready' || database === 'ahead' ? 'ok' : 'failing',
    database,
    ingest: 'fault' in ingest ? 'closed' : 'open',
    faults,
  }
}

function databaseStatus({ missing, unknown }: MigrationState): Status['database'] {
  if (missing.length > 0) return 'behind'
  return unknown.length > 0 ? 'ahead' : 'ready'
}
