import type { MigrationState } from '../../store/d1/migration-state.ts'

// The commands that make a deployed database and Worker fit.
const migrate = 'npm run migrate -- --remote'
const deploy = 'npm run deploy'

/**
 * Advises what an operator has to run; `null` if the database is as this version expects it.
 *
 * A database that is only ahead is served: each migration works with the version before it, so that a version can be
 * rolled back. The advice is for the time after the rollback.
 *
 * @param environment The one in wrangler.toml that was deployed; `null` for the one without a name.
 */
export function migrationAdvice(
  { missing, unknown }: MigrationState,
  environment: string | null,
): string | null {
  if (missing.length > 0) {
    const command = environment ? `${migrate} --env ${environment}` : migrate
    return `The database lacks ${missing.join(', ')}. Run: ${command}`
  }
  if (unknown.length > 0) {
    const command = environment ? `${deploy} -- --env ${environment}` : deploy
    return `The database is ahead of this version by ${unknown.join(', ')}. Run, from the current sources: ${command}`
  }
  return null
}
