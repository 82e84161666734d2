/**
 * Makes the command that migrates the databases which the doctor examines.
 *
 * @param state The folder of a local database; `null` for .wrangler/state. Not used when the database is remote.
 * @param environment A name from wrangler.toml; empty for the environment without a name.
 */
export function migrateCommand(
  isRemote: boolean,
  state: string | null,
  environment: string,
): string {
  const options = [
    ...(isRemote ? ['--remote'] : state === null ? [] : [`--persist-to '${state}'`]),
    ...(environment ? [`--env ${environment}`] : []),
  ]
  return options.length === 0 ? 'npm run migrate' : `npm run migrate -- ${options.join(' ')}`
}
