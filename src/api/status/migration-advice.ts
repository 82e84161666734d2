import type { MigrationState } from '../../store/d1/migration-state.ts'

// The commands that bring a deployed database and Worker to the same version.
const migrate = 'npm run migrate -- --remote'
const deploy = 'npm run deploy'

/**
 * Returns the command that an operator has to run; `null` if the database is as this version expects it.
 *
 * A site whose database is only ahead is served, since each migration works with the version before it. The advice is
 * then to deploy the newer version again, after a rollback.
 *
 * @param environment The deployed environment in wrangler.toml; `null` for the one without a name.
 * @param database What the database is called, where there are several.
 */
export function migrationAdvice(
  { missing, unknown }: MigrationState,
  environment: string | null,
  database = 'The database',
): string | null {
  if (missing.length > 0) {
    const command = environment ? `${migrate} --env ${environment}` : migrate
    return `${database} lacks ${missing.join(', ')}. Run: ${command}`
  }
  if (unknown.length > 0) {
    const command = environment ? `${deploy} -- --env ${environment}` : deploy
    return `${database} is ahead of this version by ${unknown.join(', ')}. Run, from the current sources: ${command}`
  }
  return null
}
