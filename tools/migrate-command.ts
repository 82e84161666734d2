/**
 * Makes the command that migrates the database which the doctor was told to look at.
 *
 * @param state The folder of a local one; `null` for the one in .wrangler/state.
 * @param environment The one in wrangler.toml; empty for the one without a name.
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
