import type { MigrationState } from './store/migration-state.ts'

/** The commands that bring a deployed database and Worker together; for a local one, `--local`. */
const migrate = 'npm run migrate -- --remote'
const deploy = 'npm run deploy'

/**
 * Says what an operator has to run, or `null` when the database is as this version expects it.
 *
 * A database that is only ahead is served: each migration works with the version before it, so that a
 * version can be rolled back. The advice still stands, for when the rollback is over.
 */
export function migrationAdvice({ missing, unknown }: MigrationState): string | null {
  if (missing.length > 0) {
    return `The database lacks ${missing.join(', ')}. Run: ${migrate}`
  }
  if (unknown.length > 0) {
    return `The database is ahead of this version by ${unknown.join(', ')}. Run, from the current sources: ${deploy}`
  }
  return null
}
